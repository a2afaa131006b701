package io.ringterm.replay.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Recordings of programs with another parser or other tables of widths. */
class VersionsTest {
    @TempDir
    private Path temp;

    /** The snapshot and fingerprint are those of a program that has the tables of a version. */
    private String recording(int parser, int widths, int fingerprintOf) {
        Path folder = temp.resolve("R" + parser + "-" + widths);
        byte[] text = "\uD83E\uDEE9|\r\n".getBytes(StandardCharsets.UTF_8);
        OpenPayload now = OpenPayload.of(20, 5);
        byte[] begin = with(now, parser, widths).encode();
        Terminal terminal = new Terminal(with(now, 1, fingerprintOf));
        terminal.write(text);
        try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))) {
            journal.append(0, 0, 1, EventKind.OPEN, 0, begin, 0, begin.length);
            journal.append(0, 1, 2, EventKind.OUTPUT, 1, text, 0, text.length);
            journal.checkpoint(0, 1, terminal.fingerprint(), null, 0, 0);
            journal.append(0, 2, 3, EventKind.CLOSE, 0, text, 0, 0);
        }
        return folder.toString();
    }

    private static OpenPayload with(OpenPayload open, int parser, int widths) {
        return new OpenPayload(
                open.columns(),
                open.rows(),
                parser,
                widths,
                open.widthFlags(),
                open.capabilities(),
                open.limits(),
                open.title(),
                open.command());
    }

    @Test
    void anOlderTableIsUsedAndNamed() {
        String recording = recording(1, 1500, 1500);
        Outcome verified = Tool.run("verify", recording);
        assertEquals(0, verified.status(), verified.text());
        assertTrue(
                verified.text().contains("note: session 0 was recorded with the character widths of Unicode 15.0"),
                verified.text());
        assertTrue(Tool.run("info", recording).text().contains("widths of Unicode 15.0"));
        assertEquals(1, Tool.run("diff", "--width-version", "1700", recording).status());
        assertTrue(Tool.run("verify", "--json", recording)
                .json()
                .get("notes")
                .toString()
                .contains("15.0"));
    }

    @Test
    void aTableOfTheFutureIsReplacedAndWhatDiffersIsNamed() {
        String recording = recording(1, 1900, 1500);
        Outcome verified = Tool.run("verify", recording);
        assertEquals(1, verified.status(), verified.text() + verified.talk());
        assertTrue(verified.text().contains("width table 1900 (flags 0), which this program has not"), verified.text());
        assertTrue(verified.text().contains("difference: session 0 sequence 1"), verified.text());
        for (String command : new String[] {"play", "cat", "snapshot"}) {
            assertEquals(0, Tool.run(command, recording).status(), command);
        }
    }

    @Test
    void anotherParserIsNamed() {
        Outcome verified = Tool.run("verify", recording(7, 1700, 1700));
        assertTrue(verified.text().contains("recorded with parser 7"), verified.text());
    }
}
