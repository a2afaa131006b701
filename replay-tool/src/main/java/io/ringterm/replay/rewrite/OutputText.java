package io.ringterm.replay.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.op.TextWord;
import io.ringterm.parse.VtParser;

/**
 * What of a session's output is text, and where its bytes are: the terminal's own parser says it, byte by byte, so that
 * nothing is text here that is none there. Colours and modes do not interrupt text; what moves the cursor does. Strings
 * (titles, links, and so on) are text of their own.
 */
final class OutputText {
    private static final int REMEMBERED = 8;

    private final VtParser parser;
    private final OpBuffer ops = new OpBuffer(1);
    private final byte[] one = new byte[1];
    private final byte[] recent = new byte[REMEMBERED];
    private final TextRun printed;
    private final TextRun strings;
    private final ByteText string;
    private long position;

    OutputText(CharWidth widths, List<Pattern> patterns, Replacements into) {
        parser = new VtParser(widths);
        printed = new TextRun(patterns, into);
        strings = new TextRun(patterns, into);
        string = new ByteText(strings);
    }

    void output(byte[] bytes, int offset, int length, boolean masked) {
        for (int i = offset; i < offset + length; i++) {
            one[0] = bytes[i];
            recent[(int) (position % REMEMBERED)] = bytes[i];
            ops.clear();
            parser.parse(one, 0, 1, ops);
            read(masked);
            position++;
        }
    }

    void end() {
        printed.end();
        string.end();
    }

    private void read(boolean masked) {
        for (int at = 0; at < ops.size(); ) {
            int opcode = OpBuffer.opcode(ops.word(at));
            int count = OpBuffer.count(ops.word(at));
            op(opcode, at + 1, count, masked);
            at += 1 + count;
        }
    }

    private void op(int opcode, int from, int count, boolean masked) {
        switch (opcode) {
            case OpCode.PRINT_ASCII:
                printed.add(one[0] & 0xff, position, position + 1, 1, masked);
                break;
            case OpCode.PRINT_TEXT:
                for (int i = from; i < from + count; i++) {
                    print(ops.word(i), masked);
                }
                break;
            case OpCode.STRING_PUT:
                string.add(one[0] & 0xff, position, masked);
                break;
            case OpCode.STRING_BYTE:
                stringByte(ops.word(from) & 0xff, masked);
                break;
            case OpCode.STRING_END:
            case OpCode.STRING_CANCEL:
                string.end();
                break;
            case OpCode.OSC_BEGIN:
            case OpCode.DCS_BEGIN:
            case OpCode.APC_BEGIN:
            case OpCode.PM_BEGIN:
            case OpCode.SOS_BEGIN:
            case OpCode.SGR:
            case OpCode.SM:
            case OpCode.RM:
            case OpCode.DECSET:
            case OpCode.DECRST:
            case OpCode.SCS:
            case OpCode.LS0:
            case OpCode.LS1:
            case OpCode.BEL:
                break;
            default:
                printed.end();
                break;
        }
    }

    private void print(int word, boolean masked) {
        int codePoint = TextWord.codePoint(word);
        byte[] utf8 = new String(Character.toChars(codePoint)).getBytes(StandardCharsets.UTF_8);
        long end = position + 1;
        long start = -1;
        if (ended(utf8)) {
            start = end - utf8.length;
        } else if (codePoint == (one[0] & 0xff)) {
            start = position;
        }
        printed.add(codePoint, start, end, TextWord.width(word), masked);
    }

    private boolean ended(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            long at = position - bytes.length + 1 + i;
            if (at < 0 || recent[(int) (at % REMEMBERED)] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** A byte whose place was earlier: the nearest one that is the same. */
    private void stringByte(int value, boolean masked) {
        for (int back = 1; back < 4 && position >= back; back++) {
            if ((recent[(int) ((position - back) % REMEMBERED)] & 0xff) == value) {
                string.add(value, position - back, masked);
                return;
            }
        }
        string.add(value, position, masked);
    }
}
