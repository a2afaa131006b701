package io.ringterm.replay.command;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Where a new recording goes. */
final class OutputFolder {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private OutputFolder() {}

    /** A folder that is not there yet, named after the time. */
    static Path byTime(Path parent, String prefix, LocalDateTime time) {
        String name = prefix + "-" + STAMP.format(time);
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); i++) {
            folder = parent.resolve(name + "-" + i);
        }
        return folder;
    }
}
