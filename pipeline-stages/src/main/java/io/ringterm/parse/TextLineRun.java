package io.ringterm.parse;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.TextLineWord;
import io.ringterm.op.TextTable;
import io.ringterm.op.Utf8Text;

/**
 * Lines of text one behind the other, as far as they have been read, and their words as in
 * {@link io.ringterm.op.OpCode#PRINT_TEXT_LINES}.
 *
 * <pre>
 *  bytes   | a line CR LF | a line CR LF | a li
 *                                        ▲ start
 *  words   | range, cells | range, cells, joined | ..
 *                                                ▲ line   ▲ out
 * </pre>
 */
final class TextLineRun {
    private final CharWidth widths;
    private byte[] bytes;
    private int offset;
    private int end;
    private int[] words;

    private int line;
    private int out;
    private int start;
    /** How many columns less than bytes there have been since the run began: before what is taken now, and before the line. */
    private int narrower;

    private int narrowerBefore;
    /** How many characters that may be narrower; likewise. */
    private int may;

    private int mayBefore;
    /** Behind the code point without width that came last. */
    private int joinedEnd;

    private int joined;

    TextLineRun(CharWidth widths) {
        this.widths = widths;
    }

    void begin(byte[] source, int rangesFrom, int from, int to, int[] target, int at) {
        bytes = source;
        offset = rangesFrom;
        end = to;
        words = target;
        out = at;
        narrower = 0;
        may = 0;
        beginLine(from, 0, 0);
    }

    private void beginLine(int from, int narrowerTo, int mayTo) {
        start = from;
        line = out;
        out += 2;
        narrowerBefore = narrowerTo;
        mayBefore = mayTo;
        joinedEnd = -1;
    }

    /** Takes what has been found; returns false if there is something that no line has. */
    boolean take(TextEvents events) {
        int count = events.count();
        for (int i = 0; i < count; i++) {
            int at = events.at(i);
            int pair = events.pair(i);
            if (pair == TextTable.LINE_END) {
                if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n') {
                    endLine(at, narrower + events.narrower(i), may + events.may(i));
                } else if (at >= start) {
                    return false;
                }
            } else if ((pair & TextTable.NO) != 0 || !character(at, pair)) {
                return false;
            }
        }
        narrower += events.narrowerInAll();
        may += events.mayInAll();
        return !events.isStopped();
    }

    private void endLine(int at, int narrowerTo, int mayTo) {
        int cells = at - start - (narrowerTo - narrowerBefore);
        words[line] = OpBuffer.range(start - offset, at - start);
        words[line + 1] = TextLineWord.of(cells, mayTo != mayBefore, out - line - 2);
        beginLine(at + TextLines.LINE_END, narrowerTo, mayTo);
    }

    private boolean character(int at, int pair) {
        int length = Utf8Text.length(bytes[at]);
        if ((pair & TextTable.LOOK) != 0) {
            int width = widths.width(Utf8Text.codePoint(bytes, at, length));
            narrower += length - 1 - width;
            return width != 0 || join(at, at + length);
        }
        return join(at, at + length);
    }

    /** Adds the code point without width that is here; false where it has none before it, or too many. */
    private boolean join(int at, int next) {
        if (at == joinedEnd) {
            words[out - 1] += next - at;
            joined++;
        } else if (at == start) {
            return false;
        } else {
            int begin = Utf8.before(bytes, at);
            words[out++] = OpBuffer.range(begin - offset, next - begin);
            joined = 1;
        }
        joinedEnd = next;
        return joined <= TextLines.MAX_JOINED;
    }

    /** Behind the last whole line in the upper 32 bits, behind its words in the lower ones. */
    long ends() {
        return (long) start << 32 | line;
    }
}
