package io.ringterm.replay.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.ringterm.event.NanoClock;
import io.ringterm.journal.JournalOptions;

/** Recordings of seeks: how they are written, and how they are broken. */
public final class SeekJournals {
    private SeekJournals() {}

    static JournalOptions options() {
        NanoClock clock = () -> 1_000;
        return JournalOptions.now(clock);
    }

    /** Flips a bit in the middle of what is written of a recording. */
    public static void flipInTheMiddle(Path folder) throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(f -> f.toString().endsWith(".cq4")).findFirst().orElseThrow();
        }
        byte[] all = Files.readAllBytes(file);
        int end = all.length;
        while (all[end - 1] == 0) {
            end--;
        }
        all[end / 2] ^= 4;
        Files.write(file, all);
    }
}
