package io.ringterm.bench.reliability;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** What a child says it has been promised: a session's number, and bytes of output. One write each, so never torn. */
final class Acknowledgement {
    private static final int BYTES = Integer.BYTES + Long.BYTES;

    private Acknowledgement() {}

    static byte[] encode(int session, long bytes) {
        return ByteBuffer.allocate(BYTES).putInt(session).putLong(bytes).array();
    }

    /** The most that each session was promised, from all that a child has said. */
    static Map<Integer, Long> decode(byte[] said) {
        Map<Integer, Long> promised = new HashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(said);
        while (buffer.remaining() >= BYTES) {
            promised.merge(buffer.getInt(), buffer.getLong(), Math::max);
        }
        return promised;
    }
}
