package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ringterm.event.EventKind;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.replay.source.EventCursor;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RepairCommandTest {
    @TempDir
    private Path temp;

    private static byte[] piece(int i) {
        StringBuilder piece = new StringBuilder();
        for (int word = 0; word < 1_500; word++) {
            piece.append(Integer.toString(word * 7_919 * (i + 1) % 46_656, 36)).append(' ');
        }
        return (piece + "\r\nend of " + i + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Path record(String name) {
        byte[][] pieces = new byte[30][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(i);
        }
        return Tool.record(temp.resolve(name), pieces);
    }

    private static Map<Path, byte[]> contents(Path folder) throws IOException {
        Map<Path, byte[]> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file, Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static List<byte[]> outputs(Path path) {
        List<byte[]> all = new ArrayList<>();
        try (Recording recording = Recording.open(path, io.ringterm.replay.archive.Archives.unpacker(null))) {
            for (EventCursor c = new EventCursor(recording, 0); c.hasNext(); c.advance()) {
                if (c.kind() == EventKind.OUTPUT) {
                    all.add(Arrays.copyOfRange(c.payload(), c.offset(), c.offset() + c.length()));
                }
            }
        }
        return all;
    }

    private void repaired(Path damaged, Path out) throws IOException {
        Map<Path, byte[]> before = contents(damaged);
        assertEquals(3, Tool.run("verify", damaged.toString()).status());
        Outcome outcome = Tool.run("repair", "--json", "-o", out.toString(), damaged.toString());
        assertEquals(0, outcome.status(), outcome.talk());
        Map<Path, byte[]> after = contents(damaged);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file + " was touched"));

        Map<?, ?> gap = (Map<?, ?>) ((List<?>) outcome.json().get("gaps")).get(0);
        Outcome verified = Tool.run("verify", out.toString());
        assertEquals(0, verified.status(), verified.text());
        long lost = (long) gap.get("last") - (long) gap.get("first") + 1;
        assertTrue(
                verified.text()
                        .contains("note: session 0: ringterm gap: " + lost + " events are lost, sequence "
                                + gap.get("first") + " to " + gap.get("last")),
                verified.text());
        Outcome played = Tool.run("play", out.toString());
        assertTrue(played.talk().contains(lost + " events are lost"), played.talk());
        assertTrue(Tool.run("info", out.toString()).text().contains("repaired, of "));
        List<byte[]> whole = outputs(damaged);
        List<byte[]> kept = outputs(out);
        assertEquals(whole.size(), kept.size());
        for (int i = 0; i < whole.size(); i++) {
            assertArrayEquals(whole.get(i), kept.get(i));
        }
    }

    @Test
    void keepsWhatIsWholeOfADamagedFolderAndMarksTheGap() throws IOException {
        Path recording = record("R");
        Path file;
        try (Stream<Path> files = Files.walk(recording)) {
            file = files.filter(f -> f.toString().endsWith(".cq4")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[indexOf(bytes, "end of 15")] ^= 1;
        Files.write(file, bytes);
        repaired(recording, temp.resolve("fixed"));
    }

    @Test
    void keepsWhatIsWholeOfADamagedArchiveAndMarksTheGap() throws IOException {
        Path recording = record("R");
        Path archive = temp.resolve("R.ringterm");
        assertEquals(0, Tool.run("pack", recording.toString()).status());
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        repaired(archive, temp.resolve("fixed.ringterm"));
    }

    private static int indexOf(byte[] bytes, String text) {
        byte[] part = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("there is no " + text);
    }

    @Test
    void whateverIsDamagedTheRepairedOneIsWhole() throws IOException {
        Path recording = record("R");
        Path archive = temp.resolve("R.ringterm");
        assertEquals(0, Tool.run("pack", recording.toString()).status());
        byte[] whole = Files.readAllBytes(archive);
        Seeds.check(15, random -> {
            byte[] bytes = whole.clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path damaged = temp.resolve("D" + random.nextLong() + ".ringterm");
            Path out = temp.resolve("O" + random.nextLong() + ".ringterm");
            write(damaged, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, 1_000 + random.nextInt(100_000)));
            Outcome outcome = Tool.run("repair", "-o", out.toString(), damaged.toString());
            if (outcome.status() != 0) {
                assertEquals(3, outcome.status(), outcome.talk());
                assertTrue(outcome.talk().contains("nothing in it can be read"), outcome.talk());
                return;
            }
            Outcome verified = Tool.run("verify", out.toString());
            assertEquals(0, verified.status(), verified.text());
        });
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRecordingThatWasNeverClosedGetsAnEndThatSaysSo() {
        Path recording = record("R");
        Path unclosed = temp.resolve("U");
        Unclosed.copyWithoutClose(recording, unclosed);
        Path out = temp.resolve("fixed");
        Outcome outcome = Tool.run("repair", "-o", out.toString(), unclosed.toString());
        assertEquals(0, outcome.status(), outcome.talk());
        Outcome verified = Tool.run("verify", out.toString());
        assertEquals(0, verified.status(), verified.text());
        assertTrue(verified.text().contains("is not known"), verified.text());

        Path again = temp.resolve("fixed-again");
        assertEquals(
                0, Tool.run("repair", "-o", again.toString(), out.toString()).status());
        assertEquals(
                Tool.run("verify", "--json", out.toString()).json().get("sessions"),
                Tool.run("verify", "--json", again.toString()).json().get("sessions"),
                "what is repaired already comes out as it was");
    }

    @Test
    void aWholeRecordingComesOutAsItWas() {
        Path recording = record("R");
        Outcome outcome = Tool.run("repair", recording.toString());
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("none is missing"), outcome.talk());
        Path out = temp.resolve("R-repaired");
        assertEquals(
                Tool.run("verify", "--json", recording.toString()).json().get("sessions"),
                Tool.run("verify", "--json", out.toString()).json().get("sessions"));
        assertEquals(2, Tool.run("repair", recording.toString()).status(), "nothing is overwritten");
    }
}
