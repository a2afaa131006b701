package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordingCommandsTest {
    @TempDir
    private Path temp;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String recording() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            lines.append("line ").append(i).append("\r\n");
        }
        return Tool.record(temp.resolve("R"), utf8(lines.toString()), utf8("one \033[1mtwo\033[m"), utf8(" three"))
                .toString();
    }

    private static Path queueFile(String recording) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(recording))) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void catPrintsHistoryAndTheFinalScreenAndNoEmptyEnd() {
        List<String> lines = Tool.run("cat", recording()).lines();
        assertEquals("line 1", lines.get(0));
        assertEquals("one two three", lines.get(40));
        assertEquals(41, lines.size());
    }

    @Test
    void playWithoutATerminalPrintsTheFinalScreen() {
        Outcome outcome = Tool.run("play", recording());
        assertEquals(0, outcome.status());
        assertEquals(24, outcome.lines().size());
        assertEquals("one two three", outcome.lines().get(23));
    }

    @Test
    void infoSaysWhatIsInIt() {
        String recording = recording();
        String text = Tool.run("info", recording).text();
        assertTrue(text.contains("state        sealed"), text);
        assertTrue(text.contains("size         80x24"), text);
        Map<?, ?> json = Tool.run("info", "--json", recording).json();
        Map<?, ?> session = (Map<?, ?>) ((List<?>) json.get("sessions")).get(0);
        assertEquals(80L, session.get("columns"));
        assertEquals(true, session.get("closed"));
        assertEquals(351L + 14 + 6, session.get("output_bytes"));
    }

    @Test
    void infoShowsNoControlCharacters() {
        assertEquals("a\ufffd[31mb", InfoCommand.visible("a\033[31mb"));
    }

    @Test
    void snapshotGoesToASequenceAndToAByte() {
        String recording = recording();
        List<String> second = Tool.run("snapshot", "--seq", "2", recording).lines();
        assertEquals("one two", second.get(second.size() - 1));
        List<String> inside = Tool.run("snapshot", "--byte", "355", recording).lines();
        assertEquals("one", inside.get(inside.size() - 1));
        Outcome begin = Tool.run("snapshot", "--byte", "0", "--format", "json", recording);
        assertEquals(0L, begin.json().get("sequence"));
        Outcome end = Tool.run("snapshot", "--at", "1:00:00", "--format", "json", recording);
        assertEquals(
                end.json(), Tool.run("snapshot", "--format", "json", recording).json());
    }

    @Test
    void verifyAgreesWithAWholeRecording() {
        String recording = recording();
        Outcome outcome = Tool.run("verify", recording);
        assertEquals(0, outcome.status(), outcome.text());
        assertTrue(outcome.text().endsWith(": sealed, replays the same\n"), outcome.text());
        Map<?, ?> json = Tool.run("verify", "--json", recording).json();
        assertEquals("sealed", json.get("state"));
        assertEquals(0L, json.get("status"));
        assertEquals(1L, json.get("checkpoints"));
        assertEquals(List.of(), json.get("damage"));
    }

    @Test
    void aFlippedByteInAnyBlockIsDamageWithFileOffsetAndSequences() throws Exception {
        String recording = recording();
        Path file = queueFile(recording);
        byte[] whole = Files.readAllBytes(file);
        for (String text : List.of("line 17", " three")) {
            byte[] broken = whole.clone();
            broken[indexOf(whole, utf8(text))] ^= 1;
            Files.write(file, broken);
            Outcome outcome = Tool.run("verify", recording);
            assertEquals(3, outcome.status(), outcome.text());
            assertTrue(outcome.text().contains(file + " offset "), outcome.text());
            assertTrue(outcome.text().matches("(?s).*session 0 sequence [0-9]+.*"), outcome.text());

            Outcome json = Tool.run("verify", "--json", recording);
            assertEquals(3, json.status());
            Map<?, ?> damage = (Map<?, ?>) ((List<?>) json.json().get("damage")).get(0);
            assertEquals(file.toString(), damage.get("file"));
            assertFalse(((List<?>) damage.get("lost")).isEmpty());
        }
        Files.write(file, whole);
        assertEquals(0, Tool.run("verify", recording).status());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("the queue file does not have " + new String(part, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWholeOfADamagedRecordingIsShown() throws Exception {
        byte[][] pieces = new byte[12][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = utf8(("piece " + i + " ").repeat(1_200) + "\r\nend of " + i + "\r\n");
        }
        String recording = Tool.record(temp.resolve("D"), pieces).toString();
        Path file = queueFile(recording);
        byte[] bytes = Files.readAllBytes(file);
        bytes[indexOf(bytes, utf8("end of 6"))] ^= 1;
        Files.write(file, bytes);
        Outcome outcome = Tool.run("cat", recording);
        assertEquals(0, outcome.status());
        assertTrue(outcome.talk().contains("is damaged"), outcome.talk());
        assertTrue(outcome.lines().contains("end of 2"), "what comes before is shown");
        assertTrue(outcome.lines().contains("end of 11"), "what comes behind is shown");
        assertTrue(outcome.lines().contains("end of 6"), "the snapshot at the end has what the damaged block had");
        Outcome verified = Tool.run("verify", recording);
        assertEquals(3, verified.status());
        assertTrue(verified.text().matches("(?s).*damage: .* lost session 0 sequence [0-9].*"), verified.text());
    }

    /** A journal whose checkpoint claims another screen than its events make. */
    private Path lying(Path folder) {
        OpenPayload open = OpenPayload.of(20, 5);
        byte[] first = utf8("the truth\r\n");
        byte[] second = utf8("hello");
        Terminal other = new Terminal(open);
        other.write(first);
        other.write(utf8("he\033[31ml\033[mlo"));
        byte[] claimed = other.snapshot();
        Terminal honest = new Terminal(open);
        honest.write(first);
        try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))) {
            byte[] begin = open.encode();
            journal.append(0, 0, 1_000, EventKind.OPEN, 0, begin, 0, begin.length);
            journal.append(0, 1, 2_000, EventKind.OUTPUT, 1, first, 0, first.length);
            journal.checkpoint(0, 1, honest.fingerprint(), null, 0, 0);
            journal.append(0, 2, 3_000, EventKind.OUTPUT, 1, second, 0, second.length);
            journal.checkpoint(0, 2, other.fingerprint(), claimed, 0, claimed.length);
            journal.append(0, 3, 4_000, EventKind.CLOSE, 0, second, 0, 0);
            journal.commit();
        }
        return folder;
    }

    @Test
    void aReplayThatDiffersIsStatusOneWithSequenceRowColumnAndBothCells() {
        String recording = lying(temp.resolve("L")).toString();
        Outcome outcome = Tool.run("verify", recording);
        assertEquals(1, outcome.status(), outcome.text());
        assertTrue(outcome.text().contains("session 0 sequence 2"), outcome.text());
        assertTrue(outcome.text().contains("the same up to sequence 1"), outcome.text());
        assertTrue(
                outcome.text()
                        .contains("row 1, column 2: recorded {\"text\":\"l\",\"fg\":1}, replayed {\"text\":\"l\"}"),
                outcome.text());
        Map<?, ?> session = (Map<?, ?>)
                ((List<?>) Tool.run("verify", "--json", recording).json().get("sessions")).get(0);
        Map<?, ?> cell = (Map<?, ?>) ((Map<?, ?>) session.get("difference")).get("cell");
        assertEquals(2L, cell.get("column"));
        assertEquals(Map.of("text", "l", "fg", 1L), cell.get("recorded"));
    }

    /** Events and fingerprint are honest, and the snapshot is of something else, or of nothing. */
    @Test
    void aFalseSnapshotIsFoundAndAnUnreadableOneIsPlayedAround() {
        OpenPayload open = OpenPayload.of(20, 5);
        Terminal honest = new Terminal(open);
        honest.write(utf8("hello"));
        Terminal other = new Terminal(open);
        other.write(utf8("forged"));
        for (byte[] snapshot : List.of(other.snapshot(), utf8("no snapshot at all"))) {
            Path folder = temp.resolve("F" + snapshot.length);
            try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))) {
                byte[] begin = open.encode();
                journal.append(0, 0, 1_000, EventKind.OPEN, 0, begin, 0, begin.length);
                journal.append(0, 1, 2_000, EventKind.OUTPUT, 1, utf8("hello"), 0, 5);
                journal.checkpoint(0, 1, honest.fingerprint(), snapshot, 0, snapshot.length);
                journal.append(0, 2, 3_000, EventKind.CLOSE, 0, begin, 0, 0);
            }
            Outcome verified = Tool.run("verify", folder.toString());
            assertEquals(1, verified.status(), verified.text());
            assertTrue(verified.text().contains("sequence 1: its snapshot is of another state"), verified.text());
        }
        Outcome played = Tool.run("play", temp.resolve("F18").toString());
        assertEquals("hello\n", played.text(), played.talk());
    }

    @Test
    void pipeAnswersAndWritesNothingElse() {
        Outcome outcome = Tool.feed("hello\033[6n\033[5n", "pipe");
        assertEquals(0, outcome.status());
        assertEquals("\033[1;6R\033[0n", outcome.text());
        assertEquals("", outcome.talk());
    }

    @Test
    void pipeAnswersTheSameWhenItRecords() {
        String output = "\033[c\033[2;3H\033[6n\033[?2026$p\033P$qm\033\\";
        byte[] direct = Tool.feed(output, "pipe").data();
        String recording = temp.resolve("P").toString();
        byte[] recorded = Tool.feed(output, "pipe", "--record", recording).data();
        assertTrue(direct.length > 20);
        assertArrayEquals(direct, recorded);
        assertEquals(0, Tool.run("verify", recording).status());
    }

    @Test
    void pipeIsAsLargeAndAllowsWhatItIsTold() {
        assertEquals(
                "\033[8;30;100t",
                Tool.feed("\033[18t", "pipe", "--size", "100x30", "--allow", "window-ops")
                        .text());
        assertEquals("", Tool.feed("\033]2;x\007\033[21t", "pipe").text().replaceAll("\033]l\033\\\\", ""));
    }

    @Test
    void nothingIsOverwritten() {
        String recording = recording();
        assertEquals(2, Tool.run("pipe", "--record", recording).status());
        assertEquals(
                2,
                Tool.run("record", "--headless", "-o", recording, "--", "true").status());
        assertEquals(2, Tool.run("demo", "-o", recording).status());
        assertEquals(0, Tool.run("verify", recording).status());
    }

    @Test
    void aSessionThatIsNotThereIsNamed() {
        Outcome outcome = Tool.run("cat", "--session", "7", recording());
        assertEquals(2, outcome.status());
        assertTrue(outcome.talk().contains("7"), outcome.talk());
    }
}
