package io.ringterm.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.event.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrashTest {
    @TempDir
    Path temp;

    /** Each round continues the same journal, so that chain and sequences go over several crashes. */
    @Test
    void keepsAllThatWasAcknowledgedWhenItsProcessIsKilled() throws Exception {
        Path at = temp.resolve("R");
        Random random = new Random(8);
        for (int round = 1; round <= 4; round++) {
            long acknowledged = writeAndKill(at, 200 + random.nextInt(4_000));
            Transcript read = new Transcript();
            JournalReport report = JournalReader.readAll(at, read, read);
            assertEquals(
                    RecordingState.NOT_CLOSED,
                    report.state(),
                    () -> report.damage().toString());
            assertTrue(report.sessions().get(0) > acknowledged, report.sessions() + " " + acknowledged);
            assertEquals(round, report.headers().size());
        }
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            journal.append(0, journal.nextSequence(0), 1, EventKind.CLOSE, 0, new byte[0], 0, 0);
        }
        JournalReport report = JournalReader.readAll(at, new Transcript(), JournalListener.NONE);
        assertEquals(
                RecordingState.SEALED, report.state(), () -> report.damage().toString());
        List<Damage> harmful = report.damage().stream()
                .filter(damage -> !damage.kind().isHarmless())
                .collect(Collectors.toList());
        assertEquals(List.of(), harmful);
    }

    private static long writeAndKill(Path at, int commits) throws IOException, InterruptedException {
        Process writer = ChildJvm.of(EndlessWriter.class, at.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = -1;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < commits; i++) {
                acknowledged = Long.parseLong(lines.readLine());
            }
            writer.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null && line.matches("[0-9]+"); line = lines.readLine()) {
                acknowledged = Math.max(acknowledged, wholeNumber(line, acknowledged));
            }
        }
        assertNotEquals(0, writer.waitFor());
        return acknowledged;
    }

    /** The last line may be cut off in the middle, and then is a smaller number. */
    private static long wholeNumber(String line, long atLeast) {
        long number = Long.parseLong(line);
        return number > atLeast ? number : atLeast;
    }

    @Test
    void leavesATornExcerptBehindAndSaysSo() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            new Scribe(new Random(9), journal, 1).write(10);
        }
        tearTheFooter(at);
        assertEquals(
                RecordingState.NOT_CLOSED,
                JournalReader.readAll(at, new Transcript(), JournalListener.NONE)
                        .state());

        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        JournalReport report = JournalReader.readAll(at, new Transcript(), JournalListener.NONE);
        assertEquals(RecordingState.SEALED, report.state());
        assertEquals(
                List.of(DamageKind.TORN),
                report.damage().stream().map(Damage::kind).collect(Collectors.toList()));
        assertTrue(report.headers().get(1).droppedBytes() > 0);
    }

    /** As it looks when the writer dies while it fills an excerpt: no length yet, the last bytes not there. */
    private static void tearTheFooter(Path at) {
        Path file = new JournalDirectory(at).queueFiles().get(0);
        long[] last = new long[2];
        try (JournalReader reader = JournalReader.open(at)) {
            reader.observe((bytes, from, in, offset) -> {
                last[0] = offset;
                last[1] = offset + BlockLayout.length(bytes, from);
            });
            reader.finish(new Transcript(), JournalListener.NONE);
        }
        for (int i = 0; i < QueueFrame.HEADER_BYTES; i++) {
            JournalTestSupport.writeByte(file, last[0] - QueueFrame.HEADER_BYTES + i, i == 3 ? 0x80 : 0);
        }
        for (long i = last[1] - 20; i < last[1]; i++) {
            JournalTestSupport.writeByte(file, i, 0);
        }
    }
}
