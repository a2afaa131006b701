package io.ringterm.parse;

import io.ringterm.op.CharWidth;

/**
 * Finds whole lines of text, each with CR LF at its end:
 *
 * <pre>
 *  bytes    n a ï v e CR LF  y e s CR LF  z e ́ CR LF  ESC
 *  words    range, 5 cells   range, 3     range, 2, é   ends the lines
 * </pre>
 *
 * <p>A line goes without controls, without malformed bytes, without a code point that takes no column at its beginning, and
 * without more than {@value TextLines#MAX_JOINED} of those one behind the other.
 *
 * <p>{@link TextEvents} finds where lines may end and characters may join others; only these bytes {@link TextLineRun} looks at.
 */
final class TextLineScan {
    private final CharWidth widths;
    private final TextLineRun run;
    /** Null before the first line. */
    private TextEvents events;

    TextLineScan(CharWidth widths) {
        this.widths = widths;
        run = new TextLineRun(widths);
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
        run.begin(bytes, offset, from, end, words, at);
        if (events == null) {
            events = new TextEvents(widths);
        }
        events.begin();
        int next = from;
        boolean isText = true;
        while (isText && next < end) {
            next = events.find(bytes, next, end);
            isText = run.take(events);
        }
        return run.ends();
    }
}
