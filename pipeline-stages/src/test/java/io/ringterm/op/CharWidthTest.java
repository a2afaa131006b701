package io.ringterm.op;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CharWidthTest {
    private static final CharWidth NEWEST = CharWidth.of(1700, 0);

    @Test
    void givesTwoColumnsToAllThatUnicode15CallsWide() {
        CharWidth table = CharWidth.of(1500, 0);
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String line : lines("EastAsianWidth.txt")) {
            String[] fields = line.split("[;# ]+");
            if (line.startsWith("#") || fields.length < 2 || !fields[1].matches("W|F")) {
                continue;
            }
            String[] range = fields[0].split("\\.\\.");
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int code = Integer.parseInt(range[0], 16); code <= last; code++) {
                checked++;
                // Tone marks of CJK are wide and combine: they take no column of their own.
                int expected = Character.getType(code) == Character.NON_SPACING_MARK ? 0 : 2;
                if (width(table, code) != expected) {
                    wrong.add(Integer.toHexString(code));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked > 180_000, "code points: " + checked);
    }

    @Test
    void givesOneColumnAtMostToAllThatUnicode15CallsNarrow() {
        CharWidth table = CharWidth.of(1500, 0);
        List<String> wrong = new ArrayList<>();
        for (String line : lines("EastAsianWidth.txt")) {
            String[] fields = line.split("[;# ]+");
            if (line.startsWith("#") || fields.length < 2 || !fields[1].matches("N|Na|H|A")) {
                continue;
            }
            String[] range = fields[0].split("\\.\\.");
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int code = Integer.parseInt(range[0], 16); code <= last; code++) {
                if (width(table, code) > 1) {
                    wrong.add(Integer.toHexString(code));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void givesNoColumnToMarksAndFormatCharacters() {
        for (int code : new int[] {
            0x300, 0x483, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x2060, 0x202e, 0x20dd, 0xfe0f, 0xfe0e, 0xfeff,
            0xe0001, 0xe0020, 0xe0100, 0x94d
        }) {
            assertEquals(0, width(NEWEST, code), Integer.toHexString(code));
        }
    }

    @Test
    void givesNoColumnToWhatEndsAHangulSyllable() {
        assertEquals(2, width(NEWEST, 0x1100));
        assertEquals(2, width(NEWEST, 0xac00));
        for (int code : new int[] {0x1160, 0x11a8, 0x11ff, 0xd7b0, 0xd7cb}) {
            assertEquals(0, width(NEWEST, code), Integer.toHexString(code));
        }
    }

    @Test
    void givesOneColumnToLettersSoftHyphenSpacingMarksPrivateUseAndUnassigned() {
        for (int code :
                new int[] {0xa0, 0xad, 0xe9, 0x903, 0x410, 0x2500, 0xe000, 0xf0000, 0x10fffd, 0x378, 0xfffd, 0x1f1e6}) {
            assertEquals(1, width(NEWEST, code), Integer.toHexString(code));
        }
    }

    @Test
    void givesTwoColumnsToIdeographsKanaEmojiAndWhatIsSetAsideForIdeographs() {
        for (int code : new int[] {0x3042, 0x4e2d, 0xff01, 0x3000, 0x1f600, 0x1f3fb, 0x231a, 0x2fffd, 0x3fffd}) {
            assertEquals(2, width(NEWEST, code), Integer.toHexString(code));
        }
    }

    @Test
    void givesTwoColumnsToAmbiguousCharactersWhereAskedTo() {
        CharWidth wide = CharWidth.of(1700, OpenPayload.AMBIGUOUS_WIDE);
        for (int code : new int[] {0xa7, 0x2500, 0x410, 0xe000, 0xfffd}) {
            assertEquals(2, width(wide, code), Integer.toHexString(code));
        }
        assertEquals(0, width(wide, 0x300));
        assertEquals(1, width(wide, 'a'));
        assertEquals(1, width(wide, 0xad));
    }

    @Test
    void keepsTheWidthsOfEachVersion() {
        assertEquals(1, width(CharWidth.of(1500, 0), 0x4dc0));
        assertEquals(2, width(CharWidth.of(1600, 0), 0x4dc0));
        assertEquals(1, width(CharWidth.of(1500, 0), 0x1fae9));
        assertEquals(2, width(CharWidth.of(1600, 0), 0x1fae9));
        assertEquals(1, width(CharWidth.of(1600, 0), 0x1f6d8));
        assertEquals(2, width(CharWidth.of(1700, 0), 0x1f6d8));
    }

    @Test
    void refusesUnknownVersionsAndFlags() {
        IllegalArgumentException version = assertThrows(IllegalArgumentException.class, () -> CharWidth.of(1400, 0));
        assertEquals("width version must be one of [1500, 1600, 1700]: version=1400", version.getMessage());
        IllegalArgumentException flags = assertThrows(IllegalArgumentException.class, () -> CharWidth.of(1700, 2));
        assertEquals("width flags must be 0 or 1: flags=2", flags.getMessage());
    }

    @Test
    void makesEachTableOnce() {
        assertSame(CharWidth.of(1600, 0), CharWidth.of(1600, 0));
    }

    private static int width(CharWidth table, int code) {
        assertEquals(code, TextWord.codePoint(table.textWord(code)));
        return TextWord.width(table.textWord(code));
    }

    private static List<String> lines(String file) {
        return List.of(
                new String(Corpora.bytes(Corpora.path("unicode-15.0", file)), StandardCharsets.UTF_8).split("\n"));
    }
}
