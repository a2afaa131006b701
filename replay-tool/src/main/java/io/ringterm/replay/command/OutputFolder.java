package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import io.ringterm.replay.console.ToolException;

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

    /** Refuses a place where something is already. */
    static void requireNew(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw ToolException.usage("this is a file already: " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw ToolException.usage("something is there already, and a recording overwrites nothing: " + folder);
            }
        }
    }
}
