package io.ringterm.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.ringterm.op.CharWidth;
import io.ringterm.op.TextWord;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GraphemeBreakTest {
    /**
     * Letters, marks, jamo, flags, emoji, conjuncts: some of each class. A linker stands behind its consonant only: from
     * Unicode 18.0 on, which is what ICU4J has, it joins what follows without one too.
     */
    private static final String[] SAMPLES = {
        "a",
        "é",
        "\u0300",
        "\u0308",
        "\u200c",
        "\u200d",
        "\ufe0f",
        "\u0903",
        "\u0600",
        "\ud83c\udde6",
        "\ud83c\uddff",
        "\ud83d\udc69",
        "\ud83c\udffd",
        "\u2764",
        "\u0915",
        "\u0924",
        "\u0915\u094d",
        "\u0915\u093c\u094d\u200d",
        "\u093c",
        "\u1100",
        "\u1161",
        "\u11a8",
        "\uac00",
        "\uac01",
        "\u200b",
        "\u00ad",
        "\u09be",
        "\u0d15\u0d4d",
        "\u0d15",
        "\ud83d\ude00",
        "\udb40\udc61"
    };

    @Test
    void breaksWhereUnicode15Does() {
        CharWidth table = CharWidth.of(1500, 0);
        String file = new String(
                Corpora.bytes(Corpora.path("unicode-15.0", "GraphemeBreakTest.txt")), StandardCharsets.UTF_8);
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String line : file.split("\n")) {
            String test = line.replaceAll("#.*", "").trim();
            if (!test.isEmpty()) {
                checked++;
                if (!test.equals(breaks(table, test))) {
                    wrong.add(line);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked >= 602, "lines: " + checked);
    }

    @Test
    void breaksWhereIcuDoes() {
        CharWidth table = CharWidth.of(1700, 0);
        Seeds.checkList(20_000, GraphemeBreakTest::sample, codes -> {
            StringBuilder text = new StringBuilder();
            codes.forEach(text::appendCodePoint);
            BreakIterator icu = BreakIterator.getCharacterInstance(ULocale.ROOT);
            icu.setText(text.toString());
            List<Integer> expected = new ArrayList<>();
            for (int at = icu.first(); at != BreakIterator.DONE; at = icu.next()) {
                expected.add(at);
            }
            assertEquals(expected, breaks(table, codes));
        });
    }

    @Test
    void joinsAnIndicConjunctFromUnicode16On() {
        List<Integer> conjunct = List.of(0x915, 0x94d, 0x924);
        assertEquals(List.of(0, 2, 3), breaks(CharWidth.of(1500, 0), conjunct));
        assertEquals(List.of(0, 3), breaks(CharWidth.of(1600, 0), conjunct));
        assertEquals(List.of(0, 3), breaks(CharWidth.of(1700, 0), conjunct));
    }

    private static List<Integer> sample(Random random) {
        List<Integer> codes = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            SAMPLES[random.nextInt(SAMPLES.length)].codePoints().forEach(codes::add);
        }
        return codes;
    }

    /** Offsets in UTF-16, first and last included. */
    private static List<Integer> breaks(CharWidth table, List<Integer> codes) {
        List<Integer> breaks = new ArrayList<>();
        int state = GraphemeBreak.START;
        int at = 0;
        for (int code : codes) {
            int breakClass = TextWord.breakClass(table.textWord(code));
            if (GraphemeBreak.breaksBetween(state, breakClass)) {
                breaks.add(at);
            }
            state = GraphemeBreak.next(state, breakClass);
            at += Character.charCount(code);
        }
        breaks.add(at);
        return breaks;
    }

    /** Writes a line's marks anew; CR LF, which a terminal never joins, is left as the line has it. */
    private static String breaks(CharWidth table, String test) {
        String[] words = test.split(" ");
        StringBuilder text = new StringBuilder();
        int state = GraphemeBreak.START;
        for (int i = 1; i < words.length; i += 2) {
            int code = Integer.parseInt(words[i], 16);
            int breakClass = TextWord.breakClass(table.textWord(code));
            boolean afterReturn = i > 1 && words[i - 2].equals("000D") && code == '\n';
            boolean breaks = GraphemeBreak.breaksBetween(state, breakClass) && !afterReturn;
            text.append(breaks ? "÷ " : "× ").append(words[i]).append(' ');
            state = GraphemeBreak.next(state, breakClass);
        }
        return text.append("÷").toString();
    }
}
