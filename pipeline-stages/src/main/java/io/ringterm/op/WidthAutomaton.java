package io.ringterm.op;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Lines of UTF-8 and the columns they take, as an automaton that takes a byte a step, without a branch.
 *
 * <pre>
 *  START ─┬─ 20 .. 7E ───────────────────────────► START    1 column
 *         ├─ C2 .. DF ─► row of 64 widths ───────► START    as the table of widths says
 *         ├─ E0 .. EF ─► row of 64 rows ─► … ────► START
 *         ├─ F0 .. F4 ─► row of 64 ─► … ─► … ────► START
 *         ├─ CR ─ LF ────────────────────────────► END      which every byte leaves as it is
 *         └─ all else ───────────────────────────► STOP     controls and what is malformed; likewise
 * </pre>
 *
 * <p>A state is where its row begins in the table, so that the step is at state + byte:
 *
 * <pre>
 *  31          16 15   10   9    8      0
 * +--------------+-------+------+--------+
 * | next state   |   0   |JOINED| columns|
 * +--------------+-------+------+--------+
 * </pre>
 *
 * <p>States are even. So in a sum of eight steps the columns stay below JOINED, and in one where each step counts twice as
 * much as the next, the bits from JOINED on say which steps joined.
 *
 * <p>Rows of what goes on with
 * bytes 80 to BF lie over one another but for those: in the table a row's other bytes are nobody's, which is STOP. Equal
 * rows are one.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class WidthAutomaton {
    /** Nothing that a line of text has; below {@link #START}, as is {@link #END}. */
    public static final int STOP = 0;
    /** Behind CR LF. */
    public static final int END = 256;
    /** At the beginning of a character, and of a line. */
    public static final int START = 512;
    /** What a step adds, instead of columns, at the end of a code point that takes none. */
    public static final int JOINED = 1 << 9;

    /** What a step adds: the lower bits. */
    public static final int EFFECT_MASK = 0xffff;
    /** The columns that a step adds. */
    public static final int COLUMNS_MASK = JOINED - 1;

    private static final int AFTER_CR = 768;
    private static final int FIRST_ROW = 1_024;
    /** From where a row begins to where the next one may: what they have, at 80 to BF, stays apart. */
    private static final int ROW_STEP = 192;

    private static final int CONTINUATION = 0x80;
    private static final int CONTINUATIONS = 64;
    private static final int CONTINUATION_BITS = 6;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int FIRST_OF_THREE = 0x800;
    private static final int FIRST_OF_FOUR = 0x1_0000;

    private static final int STATE_SHIFT = 16;

    private final int[] steps;

    WidthAutomaton(CharWidth widths) {
        Builder builder = new Builder(widths);
        builder.start();
        steps = Arrays.copyOf(builder.steps, builder.end + 256);
    }

    /**
     * The table.
     *
     * @return by state + byte, the steps; nobody may change it
     */
    public int[] steps() {
        return steps;
    }

    /**
     * Where a step leads.
     *
     * @param step a step
     * @return the next state
     */
    public static int state(int step) {
        return step >>> STATE_SHIFT;
    }

    private static int step(int state, int effect) {
        return state << STATE_SHIFT | effect;
    }

    /** Fills the table. */
    private static final class Builder {
        private final CharWidth widths;
        private final Map<String, Integer> known = new HashMap<>();
        /** Rows in front of a last byte, by where the table of widths has what is in them; 0 where there is none yet. */
        private final int[] byProperties = new int[1 << 16];

        private final StringBuilder key = new StringBuilder();
        private final int[] steps = new int[1 << 16];
        private final int[] row = new int[CONTINUATIONS];
        private int end = FIRST_ROW;

        Builder(CharWidth widths) {
            this.widths = widths;
        }

        void start() {
            Arrays.fill(steps, END, END + 256, step(END, 0));
            Arrays.fill(steps, START + ' ', START + 0x7f, step(START, 1));
            steps[START + '\r'] = step(AFTER_CR, 0);
            steps[AFTER_CR + '\n'] = step(END, 0);
            for (int lead = 0xc2; lead < 0xe0; lead++) {
                steps[START + lead] = step(last(lead & 0x1f), 0);
            }
            for (int lead = 0xe0; lead < 0xf0; lead++) {
                steps[START + lead] = step(row(lead & 0x0f, FIRST_OF_THREE, 1), 0);
            }
            for (int lead = 0xf0; lead < 0xf5; lead++) {
                steps[START + lead] = step(row(lead & 0x07, FIRST_OF_FOUR, 2), 0);
            }
        }

        /** The row behind bytes that stand for {@code prefix}, with so many bytes to come but the next one and the last. */
        private int row(int prefix, int firstCode, int more) {
            int[] rows = new int[CONTINUATIONS];
            int bits = more * CONTINUATION_BITS;
            for (int i = 0; i < CONTINUATIONS; i++) {
                int code = prefix << CONTINUATION_BITS | i;
                boolean isCode = code << bits >= firstCode && code << bits <= Character.MAX_CODE_POINT;
                rows[i] = step(!isCode ? STOP : more == 1 ? last(code) : row(code, firstCode, more - 1), 0);
            }
            return place(rows);
        }

        /** The row in front of a character's last byte. */
        private int last(int prefix) {
            int first = prefix << CONTINUATION_BITS;
            boolean plain = first > NO_BREAK_SPACE && !isSurrogate(first);
            int properties = widths.propertiesAt(first);
            if (plain && byProperties[properties] != 0) {
                return byProperties[properties];
            }
            int made = lastRow(first);
            if (plain) {
                byProperties[properties] = made;
            }
            return made;
        }

        private int lastRow(int first) {
            for (int i = 0; i < CONTINUATIONS; i++) {
                int code = first | i;
                boolean isText = code >= NO_BREAK_SPACE && !isSurrogate(code);
                int width = isText ? widths.width(code) : 0;
                row[i] = !isText ? step(STOP, 0) : step(START, width == 0 ? JOINED : width);
            }
            return place(row);
        }

        private static boolean isSurrogate(int code) {
            return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        }

        private int place(int[] content) {
            key.setLength(0);
            for (int step : content) {
                key.append((char) state(step)).append((char) step);
            }
            Integer same = known.putIfAbsent(key.toString(), end);
            if (same != null) {
                return same;
            }
            System.arraycopy(content, 0, steps, end + CONTINUATION, CONTINUATIONS);
            end += ROW_STEP;
            return end - ROW_STEP;
        }
    }
}
