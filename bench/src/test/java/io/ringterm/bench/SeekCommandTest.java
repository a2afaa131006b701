package io.ringterm.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.ringterm.Terminal;
import io.ringterm.bench.report.JsonView;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** At sizes that say nothing about speed: where seeks lead to, and what is told. */
class SeekCommandTest extends CommandRun {
    @TempDir
    Path dir;

    @Test
    void makesARecordingAndComparesWhereSeeksAndStepsLead() throws Exception {
        Path kept = dir.resolve("R");
        works(
                "seek",
                "--size=200KB",
                "--seeks=20",
                "--checks=5",
                "--steps=6",
                "--turns=1",
                "--turn-size=20KB",
                "--keep=" + kept,
                "--dir=" + dir,
                "--json");

        JsonView json = JsonView.parse(text());
        assertEquals(20, json.number("times", "seek", "count"));
        assertEquals(6, json.number("times", "firstBack", "count"));
        assertEquals(json.number("times", "on", "count") - 6, json.number("times", "back", "count"));
        assertEquals(5 + 2 * 5, json.number("checked"));
        assertEquals(0, json.size("differing"));
        assertEquals(true, json.get("recovery", "same"));
        assertTrue(json.number("outputBytes") >= 200_000);
        assertTrue(json.number("snapshots") >= 1, "the end has one");
        assertTrue(json.number("size") > json.number("outputBytes"));
        assertTrue(json.number("price", "megabytesPerSecondWith", "median") > 0);
        try (Stream<Path> left = Files.list(dir)) {
            assertEquals(List.of(kept), left.toList(), "all else is gone");
        }

        out.reset();
        works("seek", kept.toString(), "--seeks=40", "--checks=40", "--steps=40");
        assertTrue(text().contains("120 places compared with the replay: all the same"), text());
    }

    /** Its snapshots are another terminal's. */
    @Test
    void saysWhereASeekLeadsElsewhere() {
        Path folder = dir.resolve("R");
        Terminal other = new Terminal(80, 24);
        other.write(bytes("false"));
        try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))) {
            append(journal, 0, EventKind.OPEN, OpenPayload.of(80, 24).encode());
            for (int i = 1; i <= 20; i++) {
                append(journal, i, EventKind.OUTPUT, bytes("true\r\n"));
                byte[] forged = other.snapshot();
                journal.checkpoint(0, i, other.fingerprint(), forged, 0, forged.length);
            }
            journal.commit();
        }

        assertEquals(1, run("seek", folder.toString(), "--seeks=5", "--checks=5", "--steps=1"), this::err);
        assertTrue(text().contains("places compared with the replay: DIFFERENT after ["), text());
    }

    private static void append(ChronicleJournal journal, long sequence, EventKind kind, byte[] payload) {
        journal.append(0, sequence, sequence, kind, 0, payload, 0, payload.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
