package io.ringterm.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;

import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;
import io.ringterm.grid.GridInvariants;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.StateCodec;
import io.ringterm.grid.StateFormatException;
import io.ringterm.grid.StateReader;
import io.ringterm.grid.StateWriter;
import io.ringterm.grid.TerminalState;

/**
 * Snapshots as bytes. The same state always gives the same bytes, and a snapshot read and written again is the same.
 *
 * <pre>
 *  0       4         8                                                     n-4      n
 * +-------+---------+--------------+---------------+----------------------+--------+
 * | magic | version | open payload | parser words  | state, see StateCodec| CRC32C |
 * | RTSN  | int32   | bytes        | varint, int32 |                      | of all |
 * +-------+---------+--------------+---------------+----------------------+--------+
 * </pre>
 *
 * <p>A snapshot of the screen, magic RTSC, has all but the lines of history: some kilobytes instead of hundreds.
 *
 * <p>Little-endian. Reading bytes that are damaged or made with bad intent fails with a {@link SnapshotException} and
 * takes no more memory than a session within its limits.
 */
public final class SnapshotCodec {
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 3;

    private static final int MAGIC = 'R' | 'T' << 8 | 'S' << 16 | 'N' << 24;
    private static final int SCREEN_MAGIC = 'R' | 'T' << 8 | 'S' << 16 | 'C' << 24;
    private static final int MAX_PARSER_WORDS = 4_096;
    private static final int MAX_OPEN_BYTES = 1 << 14;
    private static final int CRC_BYTES = 4;

    private SnapshotCodec() {}

    /**
     * Makes a snapshot.
     *
     * @param state the terminal's state
     * @param parserState the parser's words
     * @param from index of the first
     * @param count how many
     * @return a new array
     */
    public static byte[] encode(TerminalState state, int[] parserState, int from, int count) {
        StateWriter out = new StateWriter(4_096);
        encode(state, parserState, from, count, out);
        return out.toBytes();
    }

    /**
     * Makes a snapshot in a buffer that is used again and again.
     *
     * @param state the terminal's state
     * @param parserState the parser's words
     * @param from index of the first
     * @param count how many
     * @param out takes the snapshot, and forgets what it held
     */
    public static void encode(TerminalState state, int[] parserState, int from, int count, StateWriter out) {
        begin(MAGIC, state, parserState, from, count, out);
        new StateCodec().write(state, out);
        out.int32(crc(out.buffer(), 0, out.size()));
    }

    /**
     * Makes a snapshot of the screen, which leaves out the lines of history, in a buffer that is used again and again.
     *
     * @param state the terminal's state
     * @param parserState the parser's words
     * @param from index of the first
     * @param count how many
     * @param out takes the snapshot, and forgets what it held
     */
    public static void encodeScreen(TerminalState state, int[] parserState, int from, int count, StateWriter out) {
        begin(SCREEN_MAGIC, state, parserState, from, count, out);
        new StateCodec().writeWithoutHistory(state, out);
        out.int32(crc(out.buffer(), 0, out.size()));
    }

    private static void begin(int magic, TerminalState state, int[] parserState, int from, int count, StateWriter out) {
        out.clear();
        out.int32(magic);
        out.int32(VERSION);
        byte[] open = state.open().encode();
        out.bytes(open, 0, open.length);
        out.varint(count);
        for (int i = from; i < from + count; i++) {
            out.int32(parserState[i]);
        }
    }

    /**
     * Reads a snapshot.
     *
     * @param snapshot the bytes
     * @return what they hold
     * @throws SnapshotException if they are not a whole snapshot of a version that is known
     */
    public static Snapshot decode(byte[] snapshot) {
        return decode(snapshot, MAGIC, null);
    }

    /**
     * Reads a snapshot of the screen.
     *
     * @param snapshot the bytes
     * @param source has the lines of history, should somebody need them
     * @return what they hold
     * @throws SnapshotException if they are not a whole snapshot of a screen of a version that is known
     */
    public static Snapshot decodeScreen(byte[] snapshot, HistorySource source) {
        return decode(snapshot, SCREEN_MAGIC, Objects.requireNonNull(source, "source"));
    }

    private static Snapshot decode(byte[] snapshot, int magic, HistorySource source) {
        int end = snapshot.length - CRC_BYTES;
        if (end < 0) {
            throw new SnapshotException("snapshot is too short: bytes=" + snapshot.length);
        }
        try {
            StateReader in = new StateReader(snapshot, 0, end);
            header(in, magic);
            int found = new StateReader(snapshot, end, CRC_BYTES).int32("checksum");
            int expected = crc(snapshot, 0, end);
            if (found != expected) {
                throw new SnapshotException(
                        String.format("snapshot is damaged: checksum found=%08x, computed=%08x", found, expected));
            }
            return body(in, source);
        } catch (StateFormatException | PayloadException e) {
            throw new SnapshotException("snapshot cannot be read: " + e.getMessage(), e);
        }
    }

    private static void header(StateReader in, int expected) {
        int magic = in.int32("magic");
        if (magic != expected) {
            throw new SnapshotException(String.format("not a snapshot: magic=%08x, expected=%08x", magic, expected));
        }
        int version = in.int32("version");
        if (version != VERSION) {
            throw new SnapshotException("snapshot version is unknown: version=" + version + ", known=" + VERSION);
        }
    }

    private static Snapshot body(StateReader in, HistorySource source) {
        byte[] open = in.bytes("open payload", MAX_OPEN_BYTES);
        OpenPayload payload = OpenPayload.decode(open, 0, open.length);
        int[] words = new int[in.varint("parser words", 0, MAX_PARSER_WORDS)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.int32("parser word");
        }
        StateCodec codec = new StateCodec();
        TerminalState state = source == null ? codec.read(payload, in) : codec.readWithoutHistory(payload, in, source);
        in.require(in.left() == 0, "bytes are left over: left=", in.left());
        List<String> violations = GridInvariants.check(state);
        if (!violations.isEmpty()) {
            throw new SnapshotException("snapshot holds what cannot be: " + violations.get(0));
        }
        return new Snapshot(state, words);
    }

    private static int crc(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
