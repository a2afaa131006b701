package io.ringterm.parse;

import java.util.Objects;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/**
 * Bytes to ops: the state machine of a VT500 with xterm's extensions, resumable after any byte.
 *
 * <p>Text and the commonest sequences take short ways of their own; whatever does not fit them goes through
 * {@link TransitionTable} a character at a time, with the same result.
 *
 * <p>Bytes are UTF-8 until {@code ESC % @} makes them ISO 8859-1, one byte a character. Controls of C1 are recognized
 * as characters, after decoding: in UTF-8 they are C2 80 to C2 9F, and a lone byte 80 to 9F is malformed. (xterm
 * ignores them in UTF-8, with one exception that holds here too: C2 9C does not end a string that ESC began. A string
 * that a C1 control began ends with either form of ST.)
 *
 * <p>The parser follows what changes how bytes are read: DOCS, DECANM (mode 2), DECNRCM (mode 42), and what resets it.
 *
 * <p>Not safe for use by several threads at once. Never throws for what the bytes are.
 */
public final class VtParser {
    private static final int BEL = 0x07;
    private static final int ESC = 0x1b;
    private static final int CR = '\r';
    private static final int LF = '\n';
    private static final int DEL = 0x7f;
    /** CR LF. */
    private static final int LINE_END = 2;

    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int DECANM = 2;
    /** First lines-per-page that XTWINOPS leaves to DECSLPP. */
    private static final int MIN_DECSLPP = 24;

    private static final int VT52_FLAG = 1 << 9;
    private static final int C1_STRING_FLAG = 1 << 10;
    private static final int VT52_ROW_SHIFT = 16;
    private static final int STATE_WORDS = 4;

    private final CharWidth widths;
    private final Encoding encoding = new Encoding();
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final ControlSequence sequence = new ControlSequence();
    private final TextLineScan textLines;

    private int state = State.GROUND;
    private int ground = State.GROUND;
    private boolean c1String;
    private int vt52Row;
    private long ignored;
    /** The last op was none of {@link QuietOps}. */
    private boolean heard;

    /**
     * A parser at the beginning of a session.
     *
     * @param widths the session's table of character widths
     */
    public VtParser(CharWidth widths) {
        this.widths = widths;
        textLines = new TextLineScan(widths);
    }

    /**
     * Parses bytes and appends their ops.
     *
     * @param bytes array that holds them
     * @param offset where they begin; ranges of ops count from here
     * @param length how many, 0 to {@link Limits#MAX_EVENT_BYTES}
     * @param ops where to append, with room for the ops of that length
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public void parse(byte[] bytes, int offset, int length, OpBuffer ops) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        parse(bytes, offset, offset, offset + length, ops);
    }

    /**
     * Goes on parsing a piece of which the ops of a part are there.
     *
     * @param bytes array that holds the piece
     * @param offset where the piece begins; ranges of ops count from here
     * @param from where to go on
     * @param end where to stop
     * @param ops where to append
     */
    public void parse(byte[] bytes, int offset, int from, int end, OpBuffer ops) {
        for (int at = from; at < end; ) {
            at = some(bytes, offset, at, end, ops);
        }
    }

    /**
     * Parses bytes as {@link #parse(byte[], int, int, OpBuffer)} does, but stops behind the first op that may be heard
     * outside: by the program, which gets an answer, by the host, which gets an event, or by who looks, because frames are
     * held back or shown. All other ops do nothing but change the screen.
     *
     * @param bytes array that holds them
     * @param offset where they begin; ranges of ops count from here
     * @param length how many, 0 to {@link Limits#MAX_EVENT_BYTES}
     * @param ops where to append, with room for the ops of that length
     * @return index of the first byte that was not read
     */
    public int parseUntilHeard(byte[] bytes, int offset, int length, OpBuffer ops) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        int at = offset;
        heard = false;
        while (at < end && !heard) {
            at = some(bytes, offset, at, end, ops);
        }
        return at;
    }

    /** At least a byte, and nothing behind an op that may be heard. */
    private int some(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        heard = false;
        if (decoder.isPending()) {
            return State.isString(state) ? pendingInString(bytes, at, ops) : character(bytes, at, ops);
        } else if (state == State.GROUND) {
            return text(bytes, offset, at, end, ops);
        } else if (State.isString(state)) {
            return string(bytes, offset, at, end, ops);
        } else if (state == State.VT52_GROUND && isPrintable(bytes[at])) {
            return printable(bytes, offset, at, end, ops);
        }
        return character(bytes, at, ops);
    }

    /**
     * How many sequences were unknown or malformed and made no op.
     *
     * @return count since this object was made
     */
    public long ignored() {
        return ignored;
    }

    // ------------------------------------------------------------------ text

    /** Text and sequences from the ground state on, until the rest needs {@link TransitionTable}. */
    private int text(byte[] bytes, int offset, int from, int end, OpBuffer ops) {
        int at = from;
        // A line that was nothing but text is likely to be one of many.
        boolean plainLine = false;
        while (at < end) {
            int code = bytes[at];
            if (code >= ' ' && code != DEL) {
                at = printable(bytes, offset, at, end, ops);
            } else if (code == LF) {
                ops.add(OpCode.LF);
                at++;
                if (plainLine) {
                    at = lines(bytes, offset, at, end, ops);
                }
                plainLine = at >= from + LINE_END && bytes[at - LINE_END] == CR;
            } else if (code == ESC) {
                plainLine = false;
                int next = controlSequence(bytes, at, end, ops);
                next = next == at ? escapeSequence(bytes, at, end, ops) : next;
                if (next == at || state != State.GROUND || heard) {
                    return next == at ? character(bytes, at, ops) : next;
                }
                at = next;
            } else if (code >= 0) {
                control(code, ops);
                at++;
                if (heard) {
                    return at;
                }
            } else {
                int next = encoding.utf8 ? wideText(bytes, at, end, ops) : at;
                if (next == at) {
                    return character(bytes, at, ops);
                }
                at = next;
            }
        }
        return at;
    }

    private static int printable(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        int next = ByteScan.printableEnd(bytes, at, end);
        ops.add(OpCode.PRINT_ASCII, OpBuffer.range(at - offset, next - at));
        return next;
    }

    /** Whole lines of nothing but text, those of ASCII first; returns the index of what follows the last. */
    private int lines(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        int first = ops.begin(OpCode.PRINT_LINES);
        int out = LineScan.lines(bytes, offset, at, end, ops.words(), first);
        ops.endAt(out);
        int next = at;
        if (out > first) {
            int last = ops.word(out - 1);
            next = offset + OpBuffer.rangeOffset(last) + OpBuffer.rangeLength(last) + LINE_END;
        }
        return encoding.utf8 && isOther(bytes, next, end) ? textLines(bytes, offset, next, end, ops) : next;
    }

    /** The line that begins here is not all ASCII. */
    private static boolean isOther(byte[] bytes, int at, int end) {
        int next = ByteScan.printableEnd(bytes, at, end);
        return next < end && bytes[next] < 0;
    }

    private int textLines(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        int first = ops.begin(OpCode.PRINT_TEXT_LINES);
        long found = textLines.lines(bytes, offset, at, end, ops.words(), first);
        ops.endAt((int) found);
        return (int) (found >>> 32);
    }

    /** Well-formed characters from U+00A0 on; stops before anything else and before one that is not complete. */
    private int wideText(byte[] bytes, int from, int end, OpBuffer ops) {
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

    private void control(int code, OpBuffer ops) {
        C0.dispatch(code, ops);
        heard |= code == BEL;
    }

    private void print(int code, OpBuffer ops) {
        ops.add(OpCode.PRINT_TEXT, widths.textWord(code));
    }

    private static boolean isPrintable(int code) {
        return code >= ' ' && code != DEL;
    }

    // ------------------------------------------------------------- sequences

    /**
     * A control sequence without sub-parameters, intermediate bytes and surprises, all of it here.
     *
     * @return index of what follows, or {@code at} where it is not of that kind
     */
    private int controlSequence(byte[] bytes, int at, int end, OpBuffer ops) {
        if (at + 2 >= end || bytes[at + 1] != '[') {
            return at;
        }
        int first = bytes[at + 2];
        int prefix = first >= '<' && first <= '?' ? first : 0;
        int[] words = ops.words();
        int params = ops.size() + 1;
        if (ColourScan.mayBegin(bytes, at + 2, end)) {
            long colours = ColourScan.colours(bytes, at + 2, end, words, params);
            if (colours != ColourScan.NONE) {
                ops.close(OpCode.SGR, SequenceScan.count(colours));
                return SequenceScan.next(colours);
            }
        }
        long scanned = SequenceScan.parameters(bytes, prefix == 0 ? at + 2 : at + 3, end, words, params);
        if (scanned == SequenceScan.NONE) {
            return at;
        }
        int next = SequenceScan.next(scanned);
        dispatch(ControlFunctions.CSI.opcode(prefix, 0, bytes[next - 1]), SequenceScan.count(scanned), ops);
        return next;
    }

    /**
     * An escape sequence with one intermediate byte or none, all of it here: {@code ESC ( B} stands before many an SGR.
     *
     * @return index of what follows, or {@code at} where it is not of that kind
     */
    private int escapeSequence(byte[] bytes, int at, int end, OpBuffer ops) {
        int last = at + 1;
        if (last < end && bytes[last] >= ' ' && bytes[last] < '0') {
            last++;
        }
        int before = last == at + 1 ? State.ESCAPE : State.ESCAPE_INTERMEDIATE;
        if (last >= end || !endsEscape(before, bytes[last])) {
            return at;
        }
        sequence.clear();
        if (before == State.ESCAPE_INTERMEDIATE) {
            sequence.collect(bytes[at + 1]);
        }
        escape(bytes[last], ops);
        return last + 1;
    }

    private static boolean endsEscape(int before, byte code) {
        return TransitionTable.action(TransitionTable.lookup(before, ByteClass.of(code & 0xff))) == Action.ESC_DISPATCH;
    }

    /** The sequence that {@link TransitionTable} has led to the end of. */
    private void dispatchSequence(int code, OpBuffer ops) {
        System.arraycopy(sequence.params, 0, ops.words(), ops.size() + 1, sequence.count);
        dispatch(sequence.csi(code), sequence.count, ops);
    }

    /** Makes an op of the parameter words that stand behind the place for its header. */
    private void dispatch(int opcode, int count, OpBuffer ops) {
        if (opcode == OpCode.SGR) {
            ops.close(opcode, SgrDecoder.decode(ops.words(), ops.size() + 1, count));
        } else if (QuietOps.has(opcode)) {
            ops.close(opcode, count);
        } else {
            dispatchHeard(opcode, count, ops);
        }
    }

    /** Those that do something to the parser, or are not what their bytes alone say, are among these. */
    private void dispatchHeard(int opcode, int count, OpBuffer ops) {
        heard = true;
        int[] words = ops.words();
        int first = ops.size() + 1;
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.XTWINOPS ->
                ops.close(count > 0 && (words[first] & 0xffff) >= MIN_DECSLPP ? OpCode.DECSLPP : opcode, count);
            // A single parameter other than 0 scrolls; anything else belongs to highlight tracking (xterm).
            case OpCode.SD ->
                ops.close(count > 1 || count == 1 && words[first] == 0 ? OpCode.XTHIMOUSE : opcode, count);
            case OpCode.DECSET, OpCode.DECRST, OpCode.DECSTR, OpCode.DECSCL -> {
                ops.close(opcode, count);
                encoding.follow(opcode, words, first, count);
                if (opcode == OpCode.DECRST) {
                    leaveAnsiMode(words, first, count);
                }
            }
            default -> ops.close(opcode, count);
        }
    }

    private void leaveAnsiMode(int[] words, int first, int count) {
        for (int i = first; i < first + count; i++) {
            if (words[i] == DECANM) {
                ground = State.VT52_GROUND;
                state = ground;
            }
        }
    }

    // ------------------------------------------------------- state machine

    /** One byte through the decoder and the table; returns the index of the next one to look at. */
    private int character(byte[] bytes, int at, OpBuffer ops) {
        int code = bytes[at] & 0xff;
        if (encoding.utf8 && (code >= 0x80 || decoder.isPending())) {
            int decoded = decoder.feed(code);
            if (decoded == Utf8Decoder.INCOMPLETE) {
                return at + 1;
            } else if (decoded == Utf8Decoder.BROKEN) {
                step(Utf8Decoder.REPLACEMENT, ops);
                return at;
            }
            code = decoded;
        }
        step(code, ops);
        return at + 1;
    }

    private void step(int code, OpBuffer ops) {
        int transition = TransitionTable.lookup(state, ByteClass.of(code));
        int next = TransitionTable.next(transition);
        state = next == State.GROUND ? ground : next;
        act(TransitionTable.action(transition), code, ops);
    }

    private void act(int action, int code, OpBuffer ops) {
        switch (action) {
            case Action.NONE -> {}
            case Action.PRINT -> print(code, ops);
            case Action.EXECUTE -> control(code, ops);
            case Action.EXECUTE_C1 -> {
                sequence.clear();
                escape(code - 0x40, ops);
            }
            case Action.CLEAR -> {
                sequence.clear();
                c1String = code >= 0x80;
            }
            case Action.COLLECT -> sequence.collect(code);
            case Action.PREFIX -> sequence.prefix(code);
            case Action.PARAM -> sequence.param(code);
            case Action.ESC_DISPATCH -> escape(code, ops);
            case Action.CSI_DISPATCH -> dispatchSequence(code, ops);
            case Action.IGNORED -> ignored++;
            case Action.VT52_DISPATCH -> vt52(code, ops);
            case Action.VT52_ROW -> vt52Row = vt52Coordinate(code);
            case Action.VT52_COLUMN -> {
                ops.begin(OpCode.VT52_CUP);
                ops.put(vt52Row);
                ops.put(vt52Coordinate(code));
                ops.end();
            }
            default -> actOnString(action, code, ops);
        }
    }

    private void actOnString(int action, int code, OpBuffer ops) {
        switch (action) {
            case Action.DCS_HOOK -> sequence.hook(code, ops);
            case Action.OSC_BEGIN -> begin(OpCode.OSC_BEGIN, code, ops);
            case Action.SOS_BEGIN -> begin(OpCode.SOS_BEGIN, code, ops);
            case Action.PM_BEGIN -> begin(OpCode.PM_BEGIN, code, ops);
            case Action.APC_BEGIN -> begin(OpCode.APC_BEGIN, code, ops);
            case Action.STRING_END -> endString(0, ops);
            case Action.STRING_END_BEL -> endString(BEL, ops);
            case Action.STRING_CANCEL -> ops.add(OpCode.STRING_CANCEL);
            case Action.STRING_CANCEL_AGAIN -> {
                ops.add(OpCode.STRING_CANCEL);
                sequence.clear();
                step(code, ops);
            }
            default -> throw new IllegalStateException("action is unknown: action=" + action);
        }
    }

    private void endString(int terminator, OpBuffer ops) {
        ops.add(OpCode.STRING_END, terminator);
        heard = true;
    }

    private void begin(int opcode, int code, OpBuffer ops) {
        c1String = code >= 0x80;
        ops.add(opcode);
    }

    private void escape(int last, OpBuffer ops) {
        int opcode = sequence.escape(last, ops);
        heard |= !QuietOps.has(opcode);
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.DOCS_UTF8 -> encoding.ask(true);
            case OpCode.DOCS_DEFAULT -> encoding.ask(false);
            case OpCode.RIS -> encoding.reset();
            default -> {}
        }
    }

    private void vt52(int last, OpBuffer ops) {
        int opcode = ControlFunctions.VT52.opcode(last);
        heard |= !QuietOps.has(opcode);
        switch (opcode) {
            case 0 -> ignored++;
            case OpCode.DECSET -> {
                ops.add(opcode, DECANM);
                ground = State.GROUND;
                state = ground;
            }
            case OpCode.VT52_GRAPHICS -> ops.add(opcode, last == 'F' ? 1 : 0);
            default -> ops.add(opcode);
        }
    }

    private static int vt52Coordinate(int code) {
        return Math.max(0, (code & 0x7f) - ' ');
    }

    // ------------------------------------------------------------------ strings

    private int string(byte[] bytes, int offset, int from, int end, OpBuffer ops) {
        int at = StringScan.end(bytes, from, end, encoding.utf8, c1String);
        while (at < end && state == State.DCS_PASSTHROUGH && ByteClass.of(bytes[at] & 0xff) <= ByteClass.BEL) {
            at = StringScan.end(bytes, at + 1, end, encoding.utf8, c1String);
        }
        if (at > from && state != State.DCS_IGNORE) {
            ops.add(OpCode.STRING_PUT, OpBuffer.range(from - offset, at - from));
        }
        return at < end ? character(bytes, at, ops) : at;
    }

    /** The byte after C2 in a string that C2 9C may end. */
    private int pendingInString(byte[] bytes, int at, OpBuffer ops) {
        if (bytes[at] == (byte) 0x9c) {
            return character(bytes, at, ops);
        }
        decoder.reset();
        if (state != State.DCS_IGNORE) {
            ops.add(OpCode.STRING_BYTE, 0xc2);
        }
        return at;
    }

    // ------------------------------------------------------------------ state

    /**
     * Appends one {@link OpCode#PARSER_STATE}: the same words for the same future, whatever way led there.
     *
     * <pre>
     *  31      16 15  12   11     10     9      8    7     0
     * +----------+------+------+------+------+------+-------+---------------+---------------+-----------+--------
     * | VT52 row |  0   | NRC  | C1   | VT52 | UTF-8| state | UTF-8 decoder | UTF-8 decoder | sequence  | params
     * +----------+------+------+------+------+------+-------+---------------+---------------+-----------+--------
     * </pre>
     *
     * @param ops where to append, with room for {@link Limits#MAX_PARAMS} and 5 more words
     */
    public void writeState(OpBuffer ops) {
        ops.begin(OpCode.PARSER_STATE);
        ops.put(state
                | encoding.flags()
                | (ground == State.VT52_GROUND ? VT52_FLAG : 0)
                | (c1String && State.readsString(state) ? C1_STRING_FLAG : 0)
                | (state == State.VT52_COLUMN ? vt52Row << VT52_ROW_SHIFT : 0));
        ops.put(decoder.valueWord());
        ops.put(decoder.boundsWord());
        if (!State.readsSequence(state)) {
            sequence.clear();
        }
        sequence.write(ops);
        ops.end();
    }

    /**
     * Goes on from a state that {@link #writeState(OpBuffer)} wrote.
     *
     * @param words array that holds the op's words, its header left out
     * @param from index of the first
     * @param count how many
     * @throws IllegalArgumentException if they are not such a state
     */
    public void readState(int[] words, int from, int count) {
        if (count < STATE_WORDS || count > STATE_WORDS + Limits.MAX_PARAMS) {
            throw new IllegalArgumentException("parser state must have " + STATE_WORDS + " to "
                    + (STATE_WORDS + Limits.MAX_PARAMS) + " words: count=" + count);
        }
        int flags = words[from];
        if ((flags & 0xff) >= State.COUNT) {
            throw new IllegalArgumentException(
                    "parser state must be below " + State.COUNT + ": state=" + (flags & 0xff));
        }
        state = flags & 0xff;
        encoding.restore(flags);
        ground = (flags & VT52_FLAG) != 0 ? State.VT52_GROUND : State.GROUND;
        c1String = (flags & C1_STRING_FLAG) != 0;
        vt52Row = flags >>> VT52_ROW_SHIFT;
        decoder.restore(words[from + 1], words[from + 2]);
        sequence.read(words, from + 3, from + count);
    }
}
