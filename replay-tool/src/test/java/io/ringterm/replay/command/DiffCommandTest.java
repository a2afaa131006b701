package io.ringterm.replay.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiffCommandTest {
    @TempDir
    private Path temp;

    private int made;

    private String record(String output, Random random) {
        byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int n = Math.min(bytes.length - at, 1 + random.nextInt(200));
            byte[] piece = new byte[n];
            System.arraycopy(bytes, at, piece, 0, n);
            pieces.add(piece);
            at += n;
        }
        return Tool.record(temp.resolve("R" + made++), pieces.toArray(byte[][]::new))
                .toString();
    }

    private String record(String output) {
        return record(output, new Random(1));
    }

    private static String lines(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("\033[3").append(i % 8).append("mline\033[m ").append(i).append(" é漢\r\n");
        }
        return text.toString();
    }

    private static Map<?, ?> json(int status, String... args) {
        Outcome outcome = Tool.run(args);
        assertEquals(status, outcome.status(), outcome.talk() + outcome.text());
        return outcome.json();
    }

    private static Map<?, ?> difference(Map<?, ?> json, int index) {
        return (Map<?, ?>) ((List<?>) json.get("differences")).get(index);
    }

    private static long in(Map<?, ?> difference, String side, String field) {
        return (long) ((Map<?, ?>) difference.get(side)).get(field);
    }

    @Test
    void howOutputWasCutIntoEventsDoesNotCount() {
        String first = record(lines(0, 60), new Random(1));
        Seeds.check(5, random -> {
            Outcome outcome = Tool.run("diff", first, record(lines(0, 60), random));
            assertEquals(0, outcome.status(), outcome.text());
            assertTrue(outcome.text().contains("the same, similarity 1.0000"), outcome.text());
        });
    }

    @Test
    void namesTheFirstEventShowsBothScreensAndTheCells() {
        String a = record(lines(0, 5) + "hello\r\n" + lines(6, 30));
        String b = record(lines(0, 5) + "he\033[1ml\033[mlo\r\n" + lines(6, 30));
        Map<?, ?> json = json(1, "diff", "--json", a, b);
        assertEquals(1L, json.get("count"));
        Map<?, ?> d = difference(json, 0);
        assertEquals("events", d.get("cause"));
        int before = lines(0, 5).getBytes(StandardCharsets.UTF_8).length;
        assertEquals(before, in(d, "a", "byte"));
        assertEquals(before, in(d, "b", "byte"));
        assertTrue(in(d, "a", "same_again") > in(d, "a", "sequence") - 1);
        assertEquals(Map.of("text", "l"), ((Map<?, ?>) ((List<?>) d.get("cells")).get(0)).get("a"));
        Outcome text = Tool.run("diff", a, b);
        assertTrue(
                text.text().contains("row 5, column 2: A {\"text\":\"l\"}, B {\"text\":\"l\",\"flags\":[\"BOLD\"]}"),
                text.text());
        assertTrue(text.text().matches("(?s).* ! hello +\\| hello\n.*"), text.text());
    }

    @Test
    void comesTogetherAgainAndListsLaterDifferences() {
        String a = record(lines(0, 40) + lines(50, 100) + "tail one\033[H\033[2J" + lines(0, 30));
        String b = record(lines(0, 40) + "inserted\r\n" + lines(50, 100) + "tail two\033[H\033[2J" + lines(0, 30));
        Map<?, ?> json = json(1, "diff", "--json", a, b);
        assertEquals(2L, json.get("count"));
        Map<?, ?> first = difference(json, 0);
        Map<?, ?> second = difference(json, 1);
        assertEquals(in(first, "a", "byte"), in(first, "b", "byte"));
        assertEquals(in(second, "a", "byte") + "inserted\r\n".length(), in(second, "b", "byte"));
        double similarity = Double.parseDouble(json.get("similarity").toString());
        assertTrue(similarity > 0.9 && similarity < 1, "similarity " + similarity);
    }

    @Test
    void comesTogetherAgainBehindALongStretchThatOnlyOneHas() {
        String a = record(lines(0, 100) + lines(1_000, 9_000) + lines(100, 300));
        String b = record(lines(0, 100) + lines(100, 300));
        Map<?, ?> json = json(1, "diff", "--json", a, b);
        assertEquals(1L, json.get("count"));
        assertTrue(in(difference(json, 0), "b", "same_again") > 0, json.toString());
    }

    @Test
    void nothingInCommonIsNotSimilar() {
        String a = record("aaaa\r\n".repeat(30));
        String b = record("bbbb\r\n".repeat(30));
        Map<?, ?> json = json(1, "diff", "--json", a, b);
        assertEquals(0.0, Double.parseDouble(json.get("output_similarity").toString()));
        assertEquals(false, json.get("same"));
    }

    @Test
    void oneThatEndsEarlierIsDifferent() {
        String a = record(lines(0, 30));
        String b = record(lines(0, 20));
        Map<?, ?> d = difference(json(1, "diff", "--json", a, b), 0);
        assertEquals(lines(0, 20).getBytes(StandardCharsets.UTF_8).length, in(d, "a", "byte"));
    }

    @Test
    void aRecordingUnderAnotherWidthTableOrLimitSaysWhichCells() {
        byte[][] pieces = new byte[4][];
        String[] texts = {"plain\r\n", "\uD83E\uDEE9|\r\n", "e\u0301\r\n", "\033[2J\033[Hdone\r\n"};
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        String recording = Tool.record(temp.resolve("V"), pieces).toString();
        Map<?, ?> widths = json(1, "diff", "--json", "--width-version", "1500", recording);
        assertEquals("screen", difference(widths, 0).get("cause"));
        assertTrue(widths.get("settings").toString().contains("width version: 1700 and 1500"));
        Map<?, ?> limits = json(1, "diff", "--json", "--limit", "clusterCodePoints=1", recording);
        Map<?, ?> cell = (Map<?, ?>) ((List<?>) difference(limits, 0).get("cells")).get(0);
        assertEquals(2L, cell.get("row"));
        assertEquals(0L, cell.get("column"));
        assertEquals(0, Tool.run("diff", "--width-version", "1700", recording).status());
        assertEquals(0, Tool.run("diff", "--limit", "oscBytes=100", recording).status());
    }

    @Test
    void whatCannotBeComparedIsNamed() {
        String recording = record("text");
        for (String[] args : new String[][] {
            {"diff", recording},
            {"diff", "--width-version", "1400", recording},
            {"diff", "--limit", "nonsense=1", recording},
            {"diff", "--limit", "historyLines=-1", recording},
            {"diff", "--limit", "historyLines=99999999999", recording},
            {"diff", "--width-version", "1500", recording, recording},
            {"diff", recording, temp.resolve("none").toString()},
        }) {
            Outcome outcome = Tool.run(args);
            assertEquals(2, outcome.status(), String.join(" ", args) + outcome.talk());
            assertTrue(!outcome.talk().contains("unexpected"), outcome.talk());
        }
    }

    @Test
    void anArchiveIsTheSameAsItsFolder() {
        String recording = record(lines(0, 50));
        String archive = temp.resolve("A.ringterm").toString();
        assertEquals(0, Tool.run("pack", "-o", archive, recording).status());
        assertEquals(0, Tool.run("diff", recording, archive).status());
    }
}
