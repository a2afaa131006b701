package io.ringterm.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Recordings of each version of the format that ever was, as commented hex: they are read, and replay, for good. */
class GoldenRecordingTest {
    @TempDir
    Path temp;

    @Test
    void readsVersion10() throws IOException {
        try (Recording recording = Recording.open(recording("recording-1.0.hex"))) {
            isTheGoldenOne(recording);
            assertEquals(List.of(), recording.screens());
        }
    }

    @Test
    void readsVersion10WithScreens() throws IOException {
        try (Recording recording = Recording.open(recording("recording-1.0-screens.hex"))) {
            isTheGoldenOne(recording);
            assertEquals(
                    List.of(
                            new ScreenRef(0, 6, 1_795_000_000_000_000_550L, 5, 1),
                            new ScreenRef(0, 8, 1_795_000_000_000_000_560L, 6, 1)),
                    recording.screens());
            assertArrayEquals(
                    new byte[] {11, 12, 13, 14, 15},
                    recording.screen(recording.screens().get(0)));
            assertArrayEquals(
                    new byte[] {21, 22, 23, 24, 25, 26},
                    recording.screen(recording.screens().get(1)));
        }
    }

    private static void isTheGoldenOne(Recording recording) {
        assertEquals(
                RecordingState.SEALED,
                recording.state(),
                () -> recording.damage().toString());
        JournalHeader header = recording.header();
        assertEquals("0b3f1c9e-7a55-4c0e-9a60-1b9f2f5d7e11", header.id().toString());
        assertEquals(
                "1.0 golden grüße",
                header.major() + "." + header.minor() + " " + header.writer() + " " + header.comment());
        assertEquals(3, header.lane());
        assertEquals(1_795_000_000_000_000_000L, header.createdNanos());
        assertEquals(
                List.of(
                        new CheckpointRef(0, 6, 1_795_000_000_000_000_550L, 0x0123_4567_89ab_cdefL, 7, 1),
                        new CheckpointRef(0, 8, 1_795_000_000_000_000_560L, 0xfedc_ba98_7654_3210L, 0, 1)),
                recording.checkpoints());
        assertArrayEquals(
                new byte[] {1, 2, 3, 4, 5, 6, 7},
                recording.snapshot(recording.checkpoints().get(0)));
        replays(recording);
    }

    private static void replays(Recording recording) {
        Terminal terminal = new Terminal(1, 1);
        StringBuilder kinds = new StringBuilder();
        recording.replay(
                (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                    kinds.append(kind).append(terminal.onEvent(kind, flags, payload, offset, length) ? "| " : " ");
                    if (kind == EventKind.OPEN) {
                        OpenPayload open = OpenPayload.decode(payload, offset, length);
                        assertEquals(
                                "golden sh 1 1700",
                                open.title() + " " + open.command() + " " + open.parserVersion() + " "
                                        + open.widthVersion());
                    }
                },
                JournalListener.NONE);
        assertEquals("OPEN OUTPUT| OUTPUT RESIZE| MARK INPUT TIMER| EXIT CLOSE| ", kinds.toString());
        assertEquals("hi bold\n\u4e2d", terminal.screenText().strip());
        assertEquals(24, terminal.state().columns());
    }

    /** A journal's folder as its writer would have left it, but for Chronicle's own excerpts. */
    private Path recording(String name) throws IOException {
        Path at = temp.resolve("R");
        Path run = Files.createDirectories(at.resolve("run-0001"));
        byte[] blocks = bytes(name);
        new JournalDirectory(at).mark(BlockLayout.id(blocks, 0));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] header = new byte[QueueFrame.HEADER_BYTES];
        for (int p = 0; p < blocks.length; p += BlockLayout.length(blocks, p)) {
            file.write(new byte[-file.size() & 3]);
            BlockLayout.setInt(header, 0, BlockLayout.length(blocks, p));
            file.write(header);
            file.write(blocks, p, BlockLayout.length(blocks, p));
        }
        file.write(new byte[64]);
        Files.write(run.resolve("19700101-0000.cq4"), file.toByteArray());
        return at;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenRecordingTest.class.getResourceAsStream("/golden/" + name)) {
            StringBuilder hex = new StringBuilder();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                hex.append(line.startsWith("#") ? "" : line.split(" {2,}")[0].replace(" ", ""));
            }
            return HexFormat.of().parseHex(hex);
        }
    }

    @Test
    void saysWhatDiffersFromThisProgram() {
        OpenPayload open = OpenPayload.of(80, 24);
        assertEquals(List.of(), open.versionDifferences());
        OpenPayload other = new OpenPayload(
                80, 24, OpenPayload.PARSER_VERSION + 1, 1500, 0, open.capabilities(), open.limits(), "", "");
        List<String> differences = other.versionDifferences();
        assertEquals(2, differences.size());
        assertTrue(differences.get(0).contains("parser 2, replayed with parser 1"), differences.get(0));
        assertTrue(differences.get(1).contains("Unicode 15.0"), differences.get(1));
    }
}
