package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.WidthAutomaton;

/**
 * Lines of text one behind the other, as far as they have been read, and their words as in
 * {@link io.ringterm.op.OpCode#PRINT_TEXT_LINES}.
 *
 * <pre>
 *  bytes   | a line CR LF | a line CR LF | a li
 *                                        ▲ start  ▲ index
 *  words   | range, cells | range, cells, joined | ..
 *          ▲ first                               ▲ line   ▲ out
 * </pre>
 */
final class TextLineRun {
    /** The bytes taken at a time. */
    static final int STRIDE = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;
    private static final long LOW_BITS = 0x7f7f_7f7f_7f7f_7f7fL;

    private final CharWidth widths;
    private byte[] bytes;
    private int offset;
    private int[] words;
    private int[] steps;

    private int first;
    private int line;
    private int out;
    private int start;
    /** Behind the code point without width that came last. */
    private int joinedEnd;

    private int joined;

    int index;
    int state;
    int cells;
    boolean stopped;

    TextLineRun(CharWidth widths) {
        this.widths = widths;
    }

    void begin(byte[] source, int rangesFrom, int from, int[] target, int at) {
        bytes = source;
        offset = rangesFrom;
        words = target;
        steps = widths.automaton().steps();
        index = from;
        first = at;
        out = at;
        stopped = false;
        beginLine();
    }

    private void beginLine() {
        start = index;
        line = out;
        out += 2;
        cells = 0;
        state = WidthAutomaton.START;
        joined = 0;
        joinedEnd = -1;
    }

    /**
     * Eight bytes at once: their last step with the sum of what they add, and in the upper 32 bits the sum that says which
     * of them end a code point without width.
     */
    static long stride(int[] steps, byte[] bytes, int from, int state) {
        int step = steps[state + (bytes[from] & 0xff)];
        int sum = step;
        int which = step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 1] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 2] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 3] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 4] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 5] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 6] & 0xff)];
        sum += step;
        which = 2 * which + step;
        step = steps[WidthAutomaton.state(step) + (bytes[from + 7] & 0xff)];
        sum += step;
        which = 2 * which + step;
        int last = step & ~WidthAutomaton.EFFECT_MASK | sum & WidthAutomaton.EFFECT_MASK;
        return (long) which << 32 | Integer.toUnsignedLong(last);
    }

    /** Eight bytes of text that takes columns. */
    static boolean isText(long stride) {
        return ((int) stride & WidthAutomaton.EFFECT_MASK) < WidthAutomaton.JOINED
                && WidthAutomaton.state((int) stride) >= WidthAutomaton.START;
    }

    void take(long stride) {
        cells += (int) stride & WidthAutomaton.COLUMNS_MASK;
        state = WidthAutomaton.state((int) stride);
        index += STRIDE;
    }

    /** Takes eight bytes of which a line ends within, or a code point has no width, or which no line has. */
    boolean takeOther(long stride) {
        int joins = (int) (stride >>> 41) & 0xff;
        int to = WidthAutomaton.state((int) stride);
        if (to == WidthAutomaton.STOP) {
            step(index + STRIDE);
            return !stopped;
        }
        while (joins != 0) {
            int at = Integer.numberOfLeadingZeros(joins) - 24;
            joins &= ~(0x80 >>> at);
            if (!join(index + at + 1)) {
                stopped = true;
                return false;
            }
        }
        if (to == WidthAutomaton.END) {
            cells += (int) stride & WidthAutomaton.COLUMNS_MASK;
            long differ = (long) LONG.get(bytes, index) ^ LINE_FEEDS;
            long found = ~((differ & LOW_BITS) + LOW_BITS | differ | LOW_BITS);
            index += (Long.numberOfTrailingZeros(found) >>> 3) + 1;
            endLine();
        } else {
            take(stride);
        }
        return true;
    }

    /** Takes bytes one by one; stops before what no line has. */
    void step(int to) {
        int now = state;
        int columns = cells;
        for (int i = index; i < to; i++) {
            int step = steps[now + (bytes[i] & 0xff)];
            now = WidthAutomaton.state(step);
            if ((step & WidthAutomaton.JOINED) != 0) {
                stopped = !join(i + 1);
            }
            columns += step & WidthAutomaton.COLUMNS_MASK;
            if (now == WidthAutomaton.END) {
                cells = columns;
                index = i + 1;
                endLine();
                return;
            } else if (now == WidthAutomaton.STOP || stopped) {
                stopped = true;
                return;
            }
        }
        index = to;
        state = now;
        cells = columns;
    }

    private void endLine() {
        words[line] = OpBuffer.range(start - offset, index - TextLines.LINE_END - start);
        words[line + 1] = cells << 16 | out - line - 2;
        beginLine();
    }

    /** Adds the code point without width that ends here; false where it has none before it, or too many. */
    private boolean join(int end) {
        int begin = Utf8.before(bytes, start, end);
        if (begin == start) {
            return false;
        }
        if (begin != joinedEnd) {
            joined = 0;
            words[out++] = word(Utf8.before(bytes, start, begin), begin);
        }
        words[out++] = word(begin, end);
        joinedEnd = end;
        return ++joined <= TextLines.MAX_JOINED;
    }

    private int word(int from, int to) {
        return widths.textWord(to == from + 1 ? bytes[from] : Utf8.decode(bytes, from, to));
    }

    /** Behind the last whole line. */
    int start() {
        return start;
    }

    /** Behind the words that there may be before another byte is read. */
    int out() {
        return out;
    }

    /** Behind the words of the last whole line. */
    int line() {
        return line;
    }

    /** Puts the words behind those of the run before, which has ended where this one began. */
    int moveBehind(TextLineRun before) {
        System.arraycopy(words, first, words, before.line, line - first);
        return before.line + line - first;
    }
}
