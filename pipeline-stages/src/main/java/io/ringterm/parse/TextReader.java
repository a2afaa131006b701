package io.ringterm.parse;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** Text in runs and whole lines, each with a way of its own. */
final class TextReader {
    private static final int DEL = 0x7f;
    private static final int NO_BREAK_SPACE = 0xa0;
    /** CR LF. */
    private static final int LINE_END = 2;

    private final CharWidth widths;
    private final TextLineScan textLines;

    TextReader(CharWidth widths) {
        this.widths = widths;
        textLines = new TextLineScan(widths);
    }

    static boolean isPrintable(int code) {
        return code >= ' ' && code != DEL;
    }

    /** One character that needed a closer look. */
    void print(int code, OpBuffer ops) {
        ops.add(OpCode.PRINT_TEXT, widths.textWord(code));
    }

    /** A run of ASCII; returns the index of what follows. */
    static int printable(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        int next = ByteScan.printableEnd(bytes, at, end);
        ops.add(OpCode.PRINT_ASCII, OpBuffer.range(at - offset, next - at));
        return next;
    }

    /** Whole lines of nothing but ASCII; returns the index of what follows the last. */
    static int asciiLines(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        int first = ops.begin(OpCode.PRINT_LINES);
        int out = LineScan.lines(bytes, offset, at, end, ops.words(), first);
        ops.endAt(out);
        if (out == first) {
            return at;
        }
        int last = ops.word(out - 1);
        return offset + OpBuffer.rangeOffset(last) + OpBuffer.rangeLength(last) + LINE_END;
    }

    /** Whole lines of text in UTF-8, where one begins that is not all ASCII; returns the index of what follows the last. */
    int textLines(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        if (!isOther(bytes, at, end)) {
            return at;
        }
        int first = ops.begin(OpCode.PRINT_TEXT_LINES);
        long found = textLines.lines(bytes, offset, at, end, ops.words(), first);
        ops.endAt((int) found);
        return (int) (found >>> 32);
    }

    private static boolean isOther(byte[] bytes, int at, int end) {
        int next = ByteScan.printableEnd(bytes, at, end);
        return next < end && bytes[next] < 0;
    }

    /** Well-formed characters from U+00A0 on; stops before anything else and before one that is not complete. */
    int wide(byte[] bytes, int from, int end, OpBuffer ops) {
        int[] words = ops.words();
        int out = ops.begin(OpCode.PRINT_TEXT);
        int at = from;
        while (at < end && (bytes[at] < 0 || isBetween(bytes, at, end))) {
            int code = bytes[at];
            if (code < 0) {
                code = Utf8.decodeAny(bytes, at, end);
                if (code < NO_BREAK_SPACE) {
                    break;
                }
                at += Utf8.length(code);
            } else {
                at++;
            }
            words[out++] = widths.textWord(code);
        }
        ops.endAt(out);
        return at;
    }

    /** One character of ASCII between others is not worth an op. */
    private static boolean isBetween(byte[] bytes, int at, int end) {
        return at + 1 < end && isPrintable(bytes[at]) && bytes[at + 1] < 0;
    }
}
