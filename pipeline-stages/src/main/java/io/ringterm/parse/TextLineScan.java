package io.ringterm.parse;

import io.ringterm.op.CharWidth;

/**
 * Finds whole lines of text, each with CR LF at its end:
 *
 * <pre>
 *  bytes    n a ï v e CR LF  y e s CR LF  z e ́ CR LF  ESC
 *  words    range, 5 cells   range, 3     range, 2, e, ́    ends the lines
 * </pre>
 *
 * <p>A line goes without controls, without malformed bytes, without a code point that takes no column at its beginning, and
 * without more than {@value TextLines#MAX_JOINED} of those one behind the other.
 *
 * <p>{@link WidthAutomaton} says what each byte does. A step waits for the one before; so what is long is read as two runs
 * in turn, from its beginning and from a line in its middle, whose steps do not wait for one another. What the second has read
 * is for nothing where the first stops early: never more than the first has.
 */
final class TextLineScan {
    /** Where lines end sooner than after this, there is one run. */
    private static final int ALONE = 1_024;
    /** A line that is to begin the second run begins within this. */
    private static final int SEARCHED = 512;
    /** The words of a line not yet ended, and of what has come of a line's end and a cluster. */
    private static final int SPARE_WORDS = 8;

    private final CharWidth widths;
    private final TextLineRun first;
    private final TextLineRun second;

    TextLineScan(CharWidth widths) {
        this.widths = widths;
        first = new TextLineRun(widths);
        second = new TextLineRun(widths);
    }

    /**
     * Appends the words of each line, as in {@link io.ringterm.op.OpCode#PRINT_TEXT_LINES}.
     *
     * @param bytes array
     * @param offset where the ranges count from
     * @param from where a line begins
     * @param end where the bytes end
     * @param words where to write
     * @param at index of the first word
     * @return index behind the last line in the upper 32 bits, index behind the last word in the lower ones
     */
    long lines(byte[] bytes, int offset, int from, int end, int[] words, int at) {
        int[] steps = widths.automaton().steps();
        first.begin(bytes, offset, from, words, at);
        read(bytes, steps, first, Math.min(end, from + ALONE));
        int middle = first.stopped ? end : lineAfter(bytes, first.index + (end - first.index) / 2, end);
        if (middle < end) {
            second.begin(bytes, offset, middle, words, first.out() + middle - first.index + SPARE_WORDS);
            readBoth(bytes, steps, middle, end);
            read(bytes, steps, first, middle);
            if (!first.stopped) {
                read(bytes, steps, second, end);
                return (long) second.start() << 32 | second.moveBehind(first);
            }
        } else {
            read(bytes, steps, first, end);
        }
        return (long) first.start() << 32 | first.line();
    }

    private static int lineAfter(byte[] bytes, int from, int end) {
        int last = Math.min(end, from + SEARCHED);
        for (int i = from; i < last; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return end;
    }

    /** Both runs, until one of them has stopped or has less than a stride to read. */
    private void readBoth(byte[] bytes, int[] steps, int firstEnd, int secondEnd) {
        TextLineRun one = first;
        TextLineRun two = second;
        while (one.index <= firstEnd - TextLineRun.STRIDE && two.index <= secondEnd - TextLineRun.STRIDE) {
            long here = TextLineRun.stride(steps, bytes, one.index, one.state);
            long there = TextLineRun.stride(steps, bytes, two.index, two.state);
            if (TextLineRun.isText(here)) {
                one.take(here);
            } else if (!one.takeOther(here)) {
                return;
            }
            if (TextLineRun.isText(there)) {
                two.take(there);
            } else if (!two.takeOther(there)) {
                return;
            }
        }
    }

    private static void read(byte[] bytes, int[] steps, TextLineRun run, int end) {
        while (!run.stopped && run.index <= end - TextLineRun.STRIDE) {
            long stride = TextLineRun.stride(steps, bytes, run.index, run.state);
            if (TextLineRun.isText(stride)) {
                run.take(stride);
            } else {
                run.takeOther(stride);
            }
        }
        while (!run.stopped && run.index < end) {
            run.step(end);
        }
    }
}
