package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.ringterm.CheckpointPolicy;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.journal.ScreenRef;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.source.SeekJournals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the commands do with the snapshots of the screen that an engine puts into a recording. It is flushed every 50 events, so
 * that screens lie in more than one block whatever the machine does meanwhile.
 */
class ScreenRecordsTest {
    @TempDir
    private Path temp;

    private Path recording;

    @BeforeEach
    void record() {
        recording = temp.resolve("R");
        NanoClock clock = NanoClock.system();
        Random random = new Random(5);
        try (Engine engine = Engine.builder()
                .checkpoints(new CheckpointPolicy(100, 1_000_000, 20_000))
                .journal(lane -> ChronicleJournal.create(recording, JournalOptions.now(clock)))
                .build()) {
            Session session = engine.open(80, 24);
            for (int i = 0; i < 500; i++) {
                StringBuilder text = new StringBuilder("line " + i + " ");
                for (int word = random.nextInt(150); word > 0; word--) {
                    text.append(random.nextInt(5) == 0 ? "secret " : "word" + random.nextInt(1_000) + " ");
                }
                session.write(text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
                if (i % 50 == 49) {
                    session.flush(Duration.ofSeconds(60));
                }
            }
        }
    }

    private static List<ScreenRef> screens(Path path) {
        try (Recording opened = Recording.open(path, Archives.unpacker(null))) {
            return List.copyOf(opened.screens());
        }
    }

    private String fine(String... arguments) {
        Outcome outcome = Tool.run(arguments);
        assertEquals(0, outcome.status(), outcome.talk() + outcome.text());
        return outcome.text();
    }

    private void showsTheSame(Path a, Path b) {
        for (int sequence = 1; sequence < 500; sequence += 83) {
            String at = String.valueOf(sequence);
            assertEquals(
                    fine("snapshot", "--format", "json", "--seq", at, a.toString()),
                    fine("snapshot", "--format", "json", "--seq", at, b.toString()));
        }
    }

    @Test
    void packAndImportKeepThem() {
        List<ScreenRef> made = screens(recording);
        assertTrue(made.size() > 2, made.toString());
        fine("verify", recording.toString());
        Path archive = temp.resolve("A.ringterm");
        fine("pack", "-o", archive.toString(), recording.toString());
        fine("verify", archive.toString());
        Path imported = temp.resolve("I");
        fine("import", "-o", imported.toString(), archive.toString());
        fine("verify", imported.toString());
        for (Path copy : List.of(archive, imported)) {
            assertEquals(
                    made.stream().map(ScreenRef::sequence).toList(),
                    screens(copy).stream().map(ScreenRef::sequence).toList());
            showsTheSame(recording, copy);
        }
        fine("diff", recording.toString(), imported.toString());
    }

    @Test
    void redactMakesThemAnew() throws IOException {
        Path out = temp.resolve("O");
        fine("redact", "--pattern", "secret", "-o", out.toString(), recording.toString());
        fine("verify", out.toString());
        List<Long> made = screens(out).stream().map(ScreenRef::sequence).toList();
        assertEquals(screens(recording).size(), made.size());
        assertEquals(made.stream().distinct().toList(), made, "one screen a place");
        try (Recording redacted = Recording.open(out)) {
            for (ScreenRef screen : redacted.screens()) {
                assertFalse(latin1(redacted.screen(screen)).contains("secret"));
            }
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(latin1(Files.readAllBytes(file)).contains("secret"), file.toString());
            }
        }
        assertEquals(1, Tool.run("diff", recording.toString(), out.toString()).status());
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void repairMakesThemOfWhatIsWhole() throws IOException {
        SeekJournals.flipInTheMiddle(recording);
        assertEquals(3, Tool.run("verify", recording.toString()).status());
        Outcome seen = Tool.run("snapshot", recording.toString());
        assertEquals(0, seen.status(), seen.talk());
        Outcome read = Tool.run("cat", recording.toString());
        assertEquals(0, read.status(), read.talk());
        assertTrue(read.talk().contains("is damaged"), "what reads all of it says so: " + read.talk());
        Path out = temp.resolve("O");
        fine("repair", "-o", out.toString(), recording.toString());
        fine("verify", out.toString());
        assertFalse(screens(out).isEmpty());
        for (int sequence = 1; sequence < 400; sequence += 57) {
            fine("snapshot", "--format", "json", "--seq", String.valueOf(sequence), out.toString());
        }
    }
}
