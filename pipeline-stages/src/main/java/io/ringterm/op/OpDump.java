package io.ringterm.op;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Ops as text, a line each, for tests and tools.
 *
 * <pre>
 *  PRINT "hello"              text, of whatever ops it came in; not ASCII: as it is; broken off runs are put together
 *  CUP 5;                     parameters as they were written, sub-parameters after a colon
 *  SGR RESET, SET BOLD, FG_DIRECT #0a0b0c
 *  DCS_BEGIN 1;2$q            prefix, parameters, intermediate bytes, final byte
 *  STRING_PUT "2;title\x01"   bytes outside of printable ASCII as hex; broken off pieces are put together
 *  STRING_END BEL
 * </pre>
 *
 * <p>One object takes the ops of any number of payloads, one after another, and shows the same lines for the same bytes
 * however they were cut. Not safe for use by several threads at once.
 */
public final class OpDump {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder print = new StringBuilder();
    private final StringBuilder put = new StringBuilder();

    /** A dump without lines. */
    public OpDump() {}

    /**
     * The ops of one payload.
     *
     * @param ops the ops
     * @param payload array that holds the payload
     * @param offset where the payload begins
     * @return the lines, joined by line feeds
     */
    public static String of(OpBuffer ops, byte[] payload, int offset) {
        OpDump dump = new OpDump();
        dump.add(ops, payload, offset);
        return String.join("\n", dump.lines());
    }

    /**
     * Adds the ops of a payload.
     *
     * @param ops the ops
     * @param payload array that holds the payload
     * @param offset where the payload begins
     */
    public void add(OpBuffer ops, byte[] payload, int offset) {
        for (int at = 0; at < ops.size(); at += 1 + OpBuffer.count(ops.word(at))) {
            add(ops, at, payload, offset);
        }
    }

    /**
     * All lines so far.
     *
     * @return a new list
     */
    public List<String> lines() {
        flush();
        return new ArrayList<>(lines);
    }

    private void add(OpBuffer ops, int at, byte[] payload, int offset) {
        int opcode = OpBuffer.opcode(ops.word(at));
        switch (opcode) {
            case OpCode.PRINT_ASCII -> appendRange(print(), ops.word(at + 1), payload, offset);
            case OpCode.PRINT_TEXT -> appendText(ops, at);
            case OpCode.PRINT_LINES -> addLines(ops, at, payload, offset);
            case OpCode.PRINT_TEXT_LINES -> addTextLines(ops, at, payload, offset);
            case OpCode.STRING_PUT -> appendRange(put(), ops.word(at + 1), payload, offset);
            case OpCode.STRING_BYTE -> appendByte(put(), ops.word(at + 1));
            default -> {
                flush();
                lines.add((name(opcode) + " " + words(opcode, ops, at)).trim());
            }
        }
    }

    /** As the ops that these lines make elsewhere. */
    private void addLines(OpBuffer ops, int at, byte[] payload, int offset) {
        int end = at + OpBuffer.count(ops.word(at));
        for (int i = at + 1; i <= end; i++) {
            if (OpBuffer.rangeLength(ops.word(i)) > 0) {
                appendRange(print(), ops.word(i), payload, offset);
            }
            endLine();
        }
    }

    private void addTextLines(OpBuffer ops, int at, byte[] payload, int offset) {
        int end = at + OpBuffer.count(ops.word(at));
        for (int i = at + 1; i <= end; i += 2 + TextLineWord.clusters(ops.word(i + 1))) {
            int from = offset + OpBuffer.rangeOffset(ops.word(i));
            print().append(new String(payload, from, OpBuffer.rangeLength(ops.word(i)), StandardCharsets.UTF_8));
            endLine();
        }
    }

    private void endLine() {
        flush();
        lines.add(name(OpCode.CR));
        lines.add(name(OpCode.LF));
    }

    private static String name(int opcode) {
        String name = OpCode.name(opcode);
        return name == null ? "OP_" + opcode : name;
    }

    private static String words(int opcode, OpBuffer ops, int at) {
        return switch (opcode) {
            case OpCode.SGR -> rendition(ops, at);
            case OpCode.DCS_BEGIN -> function(ops.word(at + 1), parameters(ops, at + 1, at));
            case OpCode.SCS -> ops.word(at + 1) + " " + scs(ops.word(at + 2));
            case OpCode.STRING_END -> ops.word(at + 1) == 7 ? "BEL" : "ST";
            case OpCode.PARSER_STATE -> hex(ops, at);
            default -> parameters(ops, at, at);
        };
    }

    private static String parameters(OpBuffer ops, int from, int at) {
        StringBuilder text = new StringBuilder();
        int end = at + OpBuffer.count(ops.word(at));
        for (int i = from + 1; i <= end; i++) {
            int word = ops.word(i);
            text.append(i == from + 1 ? "" : (word & OpBuffer.SUB) != 0 ? ":" : ";");
            text.append((word & OpBuffer.NONE) != 0 ? "" : Integer.toString(word & 0xffff));
        }
        return text.toString();
    }

    private static String function(int function, String parameters) {
        StringBuilder text = new StringBuilder();
        appendIfAny(text, function >>> 24);
        text.append(parameters);
        appendIfAny(text, function >>> 16 & 0xff);
        appendIfAny(text, function >>> 8 & 0xff);
        return text.append((char) (function & 0xff)).toString();
    }

    /** The designator stands where a prefix does. */
    private static String scs(int function) {
        return function(function, "");
    }

    private static void appendIfAny(StringBuilder text, int code) {
        if (code != 0) {
            appendByte(text, code);
        }
    }

    private static String rendition(OpBuffer ops, int at) {
        List<String> changes = new ArrayList<>();
        for (int i = 1; i <= OpBuffer.count(ops.word(at)); i++) {
            changes.add(SgrWord.show(ops.word(at + i)));
        }
        return String.join(", ", changes);
    }

    private static String hex(OpBuffer ops, int at) {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= OpBuffer.count(ops.word(at)); i++) {
            words.add(Integer.toHexString(ops.word(at + i)));
        }
        return String.join(" ", words);
    }

    private void appendText(OpBuffer ops, int at) {
        StringBuilder text = print();
        for (int i = 1; i <= OpBuffer.count(ops.word(at)); i++) {
            text.appendCodePoint(TextWord.codePoint(ops.word(at + i)));
        }
    }

    private static void appendRange(StringBuilder text, int range, byte[] payload, int offset) {
        int from = offset + OpBuffer.rangeOffset(range);
        for (int i = from; i < from + OpBuffer.rangeLength(range); i++) {
            appendByte(text, payload[i] & 0xff);
        }
    }

    private static void appendByte(StringBuilder text, int code) {
        if (code >= ' ' && code < 0x7f) {
            text.append((char) code);
        } else {
            text.append(String.format("\\x%02x", code));
        }
    }

    private StringBuilder print() {
        if (put.length() > 0) {
            flush();
        }
        return print;
    }

    private StringBuilder put() {
        if (print.length() > 0) {
            flush();
        }
        return put;
    }

    private void flush() {
        if (print.length() > 0) {
            lines.add("PRINT \"" + print + "\"");
            print.setLength(0);
        }
        if (put.length() > 0) {
            lines.add("STRING_PUT \"" + put + "\"");
            put.setLength(0);
        }
    }
}
