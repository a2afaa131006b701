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

    private static final int VT52_FLAG = 1 << 9;
    private static final int C1_STRING_FLAG = 1 << 10;
    private static final int VT52_ROW_SHIFT = 16;
    private static final int STATE_WORDS = 4;

    private final Utf8Decoder decoder = new Utf8Decoder();
    private final Dispatcher dispatcher = new Dispatcher();
    private final Encoding encoding = dispatcher.encoding;
    private final ControlSequence sequence = dispatcher.sequence;
    private final WholeSequence wholeSequence = new WholeSequence(dispatcher);
    private final TextReader textReader;

    private int state = State.GROUND;
    private boolean c1String;
    private int vt52Row;

    /**
     * A parser at the beginning of a session.
     *
     * @param widths the session's table of character widths
     */
    public VtParser(CharWidth widths) {
        textReader = new TextReader(widths);
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
        dispatcher.heard = false;
        while (at < end && !dispatcher.heard) {
            at = some(bytes, offset, at, end, ops);
        }
        return at;
    }

    /** At least a byte, and nothing behind an op that may be heard. */
    private int some(byte[] bytes, int offset, int at, int end, OpBuffer ops) {
        dispatcher.heard = false;
        if (decoder.isPending()) {
            return State.isString(state) ? pendingInString(bytes, at, ops) : character(bytes, at, ops);
        } else if (state == State.GROUND) {
            return text(bytes, offset, at, end, ops);
        } else if (State.isString(state)) {
            return string(bytes, offset, at, end, ops);
        } else if (state == State.VT52_GROUND && TextReader.isPrintable(bytes[at])) {
            return TextReader.printable(bytes, offset, at, end, ops);
        }
        return character(bytes, at, ops);
    }

    /**
     * How many sequences were unknown or malformed and made no op.
     *
     * @return count since this object was made
     */
    public long ignored() {
        return dispatcher.ignored;
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
                at = TextReader.printable(bytes, offset, at, end, ops);
            } else if (code == LF) {
                ops.add(OpCode.LF);
                at++;
                if (plainLine) {
                    at = TextReader.asciiLines(bytes, offset, at, end, ops);
                    at = encoding.utf8 ? textReader.textLines(bytes, offset, at, end, ops) : at;
                }
                plainLine = at >= from + LINE_END && bytes[at - LINE_END] == CR;
            } else if (code == ESC) {
                plainLine = false;
                int next = wholeSequence.control(bytes, at, end, ops);
                next = next == at ? wholeSequence.escape(bytes, at, end, ops) : next;
                if (next == at || dispatcher.heard) {
                    state = dispatcher.ground;
                    return next == at ? character(bytes, at, ops) : next;
                }
                at = RunScan.runs(bytes, offset, next, end, ops);
            } else if (code >= 0) {
                dispatcher.control(code, ops);
                at++;
                if (dispatcher.heard) {
                    return at;
                }
            } else {
                int next = encoding.utf8 ? textReader.wide(bytes, at, end, ops) : at;
                if (next == at) {
                    return character(bytes, at, ops);
                }
                at = next;
            }
        }
        return at;
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
        state = next == State.GROUND ? dispatcher.ground : next;
        act(TransitionTable.action(transition), code, ops);
    }

    private void act(int action, int code, OpBuffer ops) {
        switch (action) {
            case Action.NONE -> {}
            case Action.PRINT -> textReader.print(code, ops);
            case Action.EXECUTE -> dispatcher.control(code, ops);
            case Action.EXECUTE_C1 -> {
                sequence.clear();
                dispatcher.escape(code - 0x40, ops);
            }
            case Action.CLEAR -> {
                sequence.clear();
                c1String = code >= 0x80;
            }
            case Action.COLLECT -> sequence.collect(code);
            case Action.PREFIX -> sequence.prefix(code);
            case Action.PARAM -> sequence.param(code);
            case Action.ESC_DISPATCH -> dispatcher.escape(code, ops);
            case Action.CSI_DISPATCH -> {
                dispatcher.csi(code, ops);
                state = dispatcher.ground;
            }
            case Action.IGNORED -> dispatcher.ignored++;
            case Action.VT52_DISPATCH -> {
                dispatcher.vt52(code, ops);
                state = dispatcher.ground;
            }
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
            case Action.STRING_END -> dispatcher.endString(0, ops);
            case Action.STRING_END_BEL -> dispatcher.endString(BEL, ops);
            case Action.STRING_CANCEL -> ops.add(OpCode.STRING_CANCEL);
            case Action.STRING_CANCEL_AGAIN -> {
                ops.add(OpCode.STRING_CANCEL);
                sequence.clear();
                step(code, ops);
            }
            default -> throw new IllegalStateException("action is unknown: action=" + action);
        }
    }

    private void begin(int opcode, int code, OpBuffer ops) {
        c1String = code >= 0x80;
        ops.add(opcode);
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
                | (dispatcher.ground == State.VT52_GROUND ? VT52_FLAG : 0)
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
        dispatcher.ground = (flags & VT52_FLAG) != 0 ? State.VT52_GROUND : State.GROUND;
        c1String = (flags & C1_STRING_FLAG) != 0;
        vt52Row = flags >>> VT52_ROW_SHIFT;
        decoder.restore(words[from + 1], words[from + 2]);
        sequence.read(words, from + 3, from + count);
    }
}
