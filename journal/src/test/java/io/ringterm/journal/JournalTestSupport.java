package io.ringterm.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the tests of this package have in common. */
final class JournalTestSupport {
    private JournalTestSupport() {}

    static JournalOptions options() {
        return new JournalOptions(
                UUID.fromString("0b3f1c9e-7a55-4c0e-9a60-1b9f2f5d7e11"),
                3,
                1_795_000_000_000_000_000L,
                "a test",
                "grüße",
                1L << 20,
                0,
                Durability.PROCESS,
                Retention.ALL);
    }

    /** A journal that was closed gives back what was written, whole and undamaged. */
    static void assertGivesBack(Transcript written, Path at) {
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(at, read, read);
        assertEquals(
                RecordingState.SEALED, report.state(), () -> report.damage().toString());
        assertEquals(List.of(), report.damage());
        assertEquals(written.events, read.events);
        assertEquals(written.checkpoints, read.checkpoints);
        assertEquals(written.screens, read.screens);
    }

    static byte readByte(Path file, long offset) {
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "r")) {
            f.seek(offset);
            return f.readByte();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeByte(Path file, long offset, int value) {
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.seek(offset);
            f.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
