package io.ringterm.bench.load;

import io.ringterm.bench.workload.Workload;

/**
 * What the sessions' programs write: one text, read round and round by each session from its own place, so that an
 * event goes on where the session's last one ended.
 */
public final class Feed {
    private static final int TEXT_BYTES = 1 << 20;

    private final byte[] text;
    private final int length;
    private final int[] next;

    /**
     * A feed.
     *
     * @param text at least one payload long; a rest that fills no payload is left out
     * @param length bytes of a payload
     * @param sessions how many read it
     */
    public Feed(byte[] text, int length, int sessions) {
        if (length < 1 || length > text.length) {
            throw new IllegalArgumentException("payload must be 1 to " + text.length + " bytes: payload=" + length);
        }
        this.text = text;
        this.length = length;
        this.next = new int[sessions];
        int pieces = text.length / length;
        for (int i = 0; i < sessions; i++) {
            next[i] = (int) ((long) pieces * i / sessions) * length;
        }
    }

    /**
     * A feed of generated output.
     *
     * @param workload what it is
     * @param columns of the terminals
     * @param rows of the terminals
     * @param length bytes of a payload
     * @param sessions how many read it
     * @return a new feed
     */
    public static Feed of(Workload workload, int columns, int rows, int length, int sessions) {
        return new Feed(workload.bytes(columns, rows, Math.max(TEXT_BYTES, length)), length, sessions);
    }

    /**
     * What is read.
     *
     * @return not to be written to
     */
    public byte[] text() {
        return text;
    }

    /**
     * Bytes of a payload.
     *
     * @return at least 1
     */
    public int length() {
        return length;
    }

    /**
     * Takes a session's next payload.
     *
     * @param session from 0
     * @return where in the text it begins
     */
    public int take(int session) {
        int at = next[session];
        int after = at + length;
        next[session] = after + length > text.length ? 0 : after;
        return at;
    }
}
