package io.ringterm.op;

import java.util.Arrays;

import io.ringterm.event.OpenPayload;

/**
 * How many columns a code point takes, and its class of grapheme cluster breaking, by version of Unicode.
 *
 * <pre>
 *  code point    20           7 6           0
 *               +--------------+-------------+
 *               | block        |             |
 *               +--------------+-------------+
 *                 │                  │
 *                 └► blocks[block] + ┴► properties[…]: break class 4 bits, width 2 bits
 * </pre>
 *
 * <p>Widths: 0 for combining marks (Mn, Me), format characters (Cf) but for the soft hyphen, line and paragraph
 * separators, medial vowels and final consonants of Hangul; 2 for East_Asian_Width W and F, which all emoji with
 * Emoji_Presentation have; 1 for the rest: spacing marks, private use, unassigned (2 in the blocks set aside for CJK).
 * A regional indicator is 1, as in xterm, so that two of them, a flag, are 2. With
 * {@link OpenPayload#AMBIGUOUS_WIDE} what is 1 and has East_Asian_Width A is 2; private use is among that.
 *
 * <p>Versions: a character that was assigned later than a version is unassigned in it, and the few whose properties
 * changed have those of their time (for 15.0 there is no Indic_Conjunct_Break, which came with 15.1). The tables are
 * made from ICU4J by {@code GenerateTables} in the tests.
 *
 * <p>Immutable to whoever uses it; safe for use by several threads.
 */
public final class CharWidth {
    private static final int BLOCK_BITS = 7;
    private static final int BLOCK_SIZE = 1 << BLOCK_BITS;
    private static final int BLOCK_MASK = BLOCK_SIZE - 1;
    private static final int CODE_POINTS = 0x11_0000;
    /** Where a {@link TextWord} has what {@link #properties} holds. */
    private static final int PROPERTY_SHIFT = 21;

    private static final int[] VERSIONS = {1500, 1600, 1700};
    private static final CharWidth[] TABLES = new CharWidth[2 * VERSIONS.length];

    private final char[] blocks = new char[CODE_POINTS >>> BLOCK_BITS];
    private byte[] properties = new byte[1 << 16];
    private volatile TextTable textTable;

    private CharWidth(int versionIndex, boolean ambiguousWide) {
        Filler filler = new Filler();
        String runs = WidthRuns.RUNS;
        int code = 0;
        int at = 0;
        while (at < runs.length()) {
            int profile = WidthRuns.PROFILES[WidthRuns.LETTERS.indexOf(runs.charAt(at++))];
            int length = 0;
            while (at < runs.length() && runs.charAt(at) <= '9') {
                length = 10 * length + runs.charAt(at++) - '0';
            }
            filler.fill(code, Math.max(1, length), property(profile, versionIndex, ambiguousWide));
            code += Math.max(1, length);
        }
        properties = Arrays.copyOf(properties, filler.used);
    }

    /**
     * The table of a version of Unicode.
     *
     * @param version the version times 100: 1500, 1600 or 1700
     * @param flags 0 or {@link OpenPayload#AMBIGUOUS_WIDE}
     * @return the table, the same object for the same arguments
     * @throws IllegalArgumentException if there is no such table; the message names the value and what there is
     */
    public static CharWidth of(int version, int flags) {
        int index = Arrays.binarySearch(VERSIONS, version);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "width version must be one of " + Arrays.toString(VERSIONS) + ": version=" + version);
        }
        if ((flags & ~OpenPayload.AMBIGUOUS_WIDE) != 0) {
            throw new IllegalArgumentException(
                    "width flags must be 0 or " + OpenPayload.AMBIGUOUS_WIDE + ": flags=" + flags);
        }
        synchronized (TABLES) {
            int slot = 2 * index + flags;
            if (TABLES[slot] == null) {
                TABLES[slot] = new CharWidth(index, flags != 0);
            }
            return TABLES[slot];
        }
    }

    /**
     * What the parser says of a code point.
     *
     * @param codePoint 0 to 0x10FFFF
     * @return a {@link TextWord}
     */
    public int textWord(int codePoint) {
        return properties[blocks[codePoint >>> BLOCK_BITS] + (codePoint & BLOCK_MASK)] << PROPERTY_SHIFT | codePoint;
    }

    /**
     * How many columns a code point takes by itself.
     *
     * @param codePoint 0 to 0x10FFFF
     * @return 0 to 2
     */
    public int width(int codePoint) {
        return properties[blocks[codePoint >>> BLOCK_BITS] + (codePoint & BLOCK_MASK)] & 3;
    }

    /** The least columns of code points in a range, and the most of them in bits 2 and 3. */
    int widthsOf(int from, int to) {
        int least = 2;
        int most = 0;
        int known = -1;
        int code = from;
        while (code < to) {
            int block = blocks[code >>> BLOCK_BITS];
            if (block == known && to - code >= BLOCK_SIZE) {
                code += BLOCK_SIZE;
                continue;
            }
            int next = Math.min(to, (code | BLOCK_MASK) + 1);
            known = next - code == BLOCK_SIZE ? block : -1;
            while (code < next) {
                least = Math.min(least, width(code));
                most = Math.max(most, width(code));
                code++;
            }
        }
        return most << 2 | least;
    }

    /**
     * The same for UTF-8, made when it is first asked for.
     *
     * @return the table, always the same object
     */
    public TextTable textTable() {
        TextTable made = textTable;
        if (made == null) {
            synchronized (this) {
                made = textTable == null ? new TextTable(this) : textTable;
                textTable = made;
            }
        }
        return made;
    }

    private static int property(int profile, int versionIndex, boolean ambiguousWide) {
        int property = WidthRuns.property(profile, versionIndex);
        return ambiguousWide && WidthRuns.isAmbiguous(profile) && (property & 3) == 1 ? property + 1 : property;
    }

    /** Fills the two stages; whole blocks of one property are shared. */
    private final class Filler {
        private final int[] uniform = new int[64];
        private int used;
        private int block = -1;

        void fill(int from, int length, int property) {
            int code = from;
            int end = from + length;
            while (code < end) {
                int next = Math.min(end, (code | BLOCK_MASK) + 1);
                if (next - code == BLOCK_SIZE) {
                    blocks[code >>> BLOCK_BITS] = (char) uniform(property);
                } else {
                    int start = block(code >>> BLOCK_BITS) + (code & BLOCK_MASK);
                    Arrays.fill(properties, start, start + next - code, (byte) property);
                }
                code = next;
            }
        }

        private int block(int index) {
            if (index != block) {
                block = index;
                blocks[index] = (char) allocate();
            }
            return blocks[index];
        }

        /** Offset of a block that has one property throughout; 0 in the array means that there is none yet. */
        private int uniform(int property) {
            if (uniform[property] == 0) {
                int offset = allocate();
                Arrays.fill(properties, offset, offset + BLOCK_SIZE, (byte) property);
                uniform[property] = offset + 1;
            }
            return uniform[property] - 1;
        }

        private int allocate() {
            int offset = used;
            used += BLOCK_SIZE;
            return offset;
        }
    }
}
