package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.ringterm.journal.Recording;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveCommandsTest {
    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @TempDir
    private Path temp;

    private String recording;
    private String archive;
    private String key;

    @BeforeEach
    void record() throws IOException {
        byte[][] pieces = new byte[40][];
        for (int i = 0; i < pieces.length; i++) {
            StringBuilder piece = new StringBuilder();
            for (int word = 0; word < 900; word++) {
                piece.append(Integer.toString(word * 7_919 * (i + 1) % 46_656, 36))
                        .append(' ');
            }
            pieces[i] = (piece + "\r\nend of " + i + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        recording = Tool.record(temp.resolve("R"), pieces).toString();
        archive = temp.resolve("R.ringterm").toString();
        key = Files.writeString(temp.resolve("key"), KEY + "\n").toString();
    }

    private static Outcome fine(String... args) {
        Outcome outcome = Tool.run(args);
        assertEquals(0, outcome.status(), outcome.talk());
        return outcome;
    }

    private static Map<?, ?> session(String recording, String... more) {
        String[] args = Arrays.copyOf(more, more.length + 3);
        System.arraycopy(new String[] {"verify", "--json", recording}, 0, args, more.length, 3);
        args = rotate(args, more.length);
        return (Map<?, ?>) ((List<?>) fine(args).json().get("sessions")).get(0);
    }

    private static String[] rotate(String[] args, int by) {
        String[] turned = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            turned[i] = args[(i + by) % args.length];
        }
        return turned;
    }

    @Test
    void anArchiveIsGoodForAllThatAFolderIs() {
        fine("pack", recording);
        assertEquals(session(recording), session(archive));
        for (String command : List.of("cat", "play")) {
            assertArrayEquals(
                    fine(command, recording).data(), fine(command, archive).data(), command);
        }
        for (String place : List.of("--seq=5", "--byte=40000", "--at=0")) {
            assertArrayEquals(
                    fine("snapshot", place, "--format=json", recording).data(),
                    fine("snapshot", place, "--format=json", archive).data(),
                    place);
        }
        assertTrue(fine("info", archive).text().contains("sealed"));
    }

    @Test
    void whatIsPackedAndImportedIsTheSameByStreamsToo() throws IOException {
        byte[] streamed = fine("pack", "-o", "-", recording).data();
        fine("pack", recording);
        assertArrayEquals(Files.readAllBytes(Path.of(archive)), streamed);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(archive))));
        String imported = temp.resolve("I").toString();
        fine("import", "-o", imported, archive);
        assertEquals(session(recording), session(imported));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(imported))));
        String again = temp.resolve("J").toString();
        assertEquals(0, Tool.feed(streamed, "import", "-o", again, "-").status());
        assertEquals(session(recording), session(again));
        assertArrayEquals(streamed, fine("pack", "-o", "-", again).data());
    }

    @Test
    void importTakesTheArchivesNameAndNothingIsOverwritten() throws IOException {
        fine("pack", recording);
        assertEquals(2, Tool.run("pack", recording).status());
        assertEquals(2, Tool.run("import", archive).status());
        Files.move(Path.of(archive), temp.resolve("S.ringterm"));
        fine("import", temp.resolve("S.ringterm").toString());
        assertEquals(session(recording), session(temp.resolve("S").toString()));
    }

    @Test
    void aFlippedByteOfAnArchiveIsFoundAndPlayedAround() throws IOException {
        fine("pack", recording);
        byte[] whole = Files.readAllBytes(Path.of(archive));
        byte[] broken = whole.clone();
        broken[whole.length / 2] ^= 4;
        Files.write(Path.of(archive), broken);
        Outcome verified = Tool.run("verify", archive);
        assertEquals(3, verified.status());
        assertTrue(
                verified.text().matches("(?s).*damage: .*" + archive + " offset [0-9]+.*session 0 sequence .*"),
                verified.text());
        for (String command : List.of("play", "cat", "snapshot", "info")) {
            Outcome outcome = Tool.run(command, archive);
            assertTrue(outcome.talk().contains("is damaged"), command + ": " + outcome.talk());
        }
        Outcome imported = Tool.run("import", "-o", temp.resolve("I").toString(), archive);
        assertEquals(3, imported.status(), imported.talk());
        assertFalse(Files.exists(temp.resolve("I")), "a damaged archive leaves nothing behind");
        assertEquals(
                3, Tool.run("pack", "-o", temp.resolve("P").toString(), archive).status());
    }

    @Test
    void aCutArchiveIsNotTakenForAWholeOne() throws IOException {
        fine("pack", recording);
        byte[] whole = Files.readAllBytes(Path.of(archive));
        for (int length : new int[] {whole.length - 1, whole.length - 60, whole.length / 2, 20}) {
            Files.write(Path.of(archive), Arrays.copyOf(whole, length));
            assertEquals(3, Tool.run("verify", archive).status(), "length " + length);
            assertEquals(
                    3,
                    Tool.run("import", "-o", temp.resolve("I").toString(), archive)
                            .status());
            assertFalse(Files.exists(temp.resolve("I")));
        }
    }

    @Test
    void hostileArchivesAreRefusedAndLeaveNothing() throws IOException {
        fine("pack", recording);
        byte[] whole = Files.readAllBytes(Path.of(archive));
        Seeds.check(60, random -> {
            byte[] hostile = whole.clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            Path into = temp.resolve("H");
            Outcome outcome = Tool.feed(hostile, "import", "-o", into.toString(), "-");
            boolean archiveAtAll = !outcome.talk().contains("is no recording");
            assertTrue(outcome.status() == (archiveAtAll ? 3 : 2) || outcome.status() == 4, outcome.talk());
            assertFalse(Files.exists(into), outcome.talk());
            assertFalse(outcome.talk().contains("unexpected"), outcome.talk());
        });
    }

    @Test
    void whatIsNoArchiveAtAllIsAMistakeOfTheCaller() {
        String into = temp.resolve("N").toString();
        Outcome outcome = Tool.feed(new byte[100], "import", "-o", into, "-");
        assertEquals(2, outcome.status());
        assertTrue(outcome.talk().contains("- is no recording"), outcome.talk());
        assertFalse(Files.exists(Path.of(into)));
    }

    @Test
    void anImportStopsAtTheSizeItIsTold() {
        fine("pack", recording);
        String into = temp.resolve("I").toString();
        Outcome outcome = Tool.run("import", "--max-size", "10000", "-o", into, archive);
        assertEquals(4, outcome.status());
        assertTrue(outcome.talk().contains("--max-size"), outcome.talk());
        assertFalse(Files.exists(Path.of(into)));
    }

    @Test
    void anEncryptedArchiveNeedsItsKey() throws IOException {
        fine("pack", "--encrypt", "--archive-key", key, recording);
        assertFalse(new String(Files.readAllBytes(Path.of(archive)), StandardCharsets.ISO_8859_1).contains("end of"));
        for (String command : List.of("verify", "cat", "play", "info", "snapshot")) {
            Outcome outcome = Tool.run(command, archive);
            assertEquals(2, outcome.status(), command);
            assertTrue(outcome.talk().contains("--archive-key"), outcome.talk());
        }
        String other =
                Files.writeString(temp.resolve("other"), KEY.replace('0', '1')).toString();
        Outcome wrong = Tool.run("verify", "--archive-key", other, archive);
        assertEquals(2, wrong.status());
        assertTrue(wrong.talk().contains("another key"), wrong.talk());
        assertEquals(session(recording), session(archive, "--archive-key", key));
        String imported = temp.resolve("I").toString();
        fine("import", "--archive-key", key, "-o", imported, archive);
        assertEquals(session(recording), session(imported));
    }

    @Test
    void tamperingWithAnEncryptedArchiveShowsEvenWhereTheCrcIsMadeToFit() throws IOException {
        fine("pack", "--encrypt", "--archive-key", key, recording);
        byte[] whole = Files.readAllBytes(Path.of(archive));
        for (int at : new int[] {60, whole.length / 2, whole.length - 12}) {
            byte[] broken = whole.clone();
            broken[at] ^= 1;
            CrcFix.apply(broken);
            Files.write(Path.of(archive), broken);
            Outcome outcome = Tool.run("verify", "--archive-key", key, archive);
            assertEquals(3, outcome.status(), at + ": " + outcome.text());
            assertTrue(outcome.text().contains("cannot be unpacked"), outcome.text());
        }
        Files.write(Path.of(archive), Arrays.copyOf(whole, whole.length - 100));
        assertEquals(3, Tool.run("verify", "--archive-key", key, archive).status());
    }

    @Test
    void aKeyIsNotTakenInAnotherForm() throws IOException {
        for (String text : List.of("", "abc", KEY + "00", KEY.replace('0', 'x'))) {
            Files.writeString(Path.of(key), text);
            Outcome outcome = Tool.run("pack", "--encrypt", "--archive-key", key, recording);
            assertEquals(2, outcome.status());
            assertTrue(outcome.talk().contains("64 hexadecimal digits"), outcome.talk());
            assertTrue(text.isEmpty() || !outcome.talk().contains(text), "a key is never shown");
        }
        assertEquals(2, Tool.run("pack", "--encrypt", recording).status());
    }

    @Test
    void whatWasNeverClosedStaysSo() throws IOException {
        Path file = Path.of(archive);
        String copy = temp.resolve("C").toString();
        Unclosed.copy(Path.of(recording), Path.of(copy));
        assertEquals(4, Tool.run("verify", copy).status());
        fine("pack", "-o", archive, copy);
        assertEquals(4, Tool.run("verify", archive).status());
        String imported = temp.resolve("I").toString();
        fine("import", "-o", imported, archive);
        assertEquals(4, Tool.run("verify", imported).status());
        try (Recording a = Recording.open(Path.of(copy));
                Recording b = Recording.open(Path.of(imported))) {
            assertEquals(a.report().events(), b.report().events());
        }
        assertTrue(Files.size(file) > 0);
    }
}
