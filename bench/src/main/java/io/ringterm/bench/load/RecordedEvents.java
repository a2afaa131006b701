package io.ringterm.bench.load;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.journal.Recording;
import io.ringterm.replay.source.EventCursor;

/** A recorded session's output and its changes of size, in memory, ready to be sent again. */
public final class RecordedEvents {
    /** A change of size instead of output has no bytes. */
    private static final int NONE = -1;

    private final String name;
    private final OpenPayload open;
    private final byte[] output;
    private final int count;
    private long[] sequences = new long[64];
    private long[] nanos = new long[64];
    private int[] ends = new int[64];
    private int[] columns = new int[64];
    private int[] rows = new int[64];

    private RecordedEvents(String name, OpenPayload open, EventCursor events, int mostBytes) {
        this.name = name;
        this.open = open;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        for (; events.hasNext(); events.advance()) {
            ResizePayload size = null;
            if (events.kind() == EventKind.RESIZE) {
                size = ResizePayload.decode(events.payload(), events.offset(), events.length());
            } else if (events.kind() == EventKind.OUTPUT && events.length() > 0) {
                if (bytes.size() > mostBytes - events.length()) {
                    throw new IllegalArgumentException(name + " has more than " + mostBytes + " bytes of output");
                }
                bytes.write(events.payload(), events.offset(), events.length());
            } else {
                continue;
            }
            if (at == sequences.length) {
                grow();
            }
            sequences[at] = events.sequence();
            nanos[at] = events.nanos();
            ends[at] = bytes.size();
            columns[at] = size == null ? NONE : size.columns();
            rows[at] = size == null ? NONE : size.rows();
            at++;
        }
        count = at;
        output = bytes.toByteArray();
        if (count == 0) {
            throw new IllegalArgumentException(name + " has no output");
        }
    }

    /**
     * Reads a session.
     *
     * @param recording where it is
     * @param session its number
     * @param mostBytes the most output it may have
     * @return its events
     * @throws IllegalArgumentException if it has none, or too much output
     */
    public static RecordedEvents of(Recording recording, int session, int mostBytes) {
        EventCursor events = new EventCursor(recording, session);
        events.before(0);
        OpenPayload open = recording.session(session).open();
        return new RecordedEvents(
                recording.path().toString(), open == null ? OpenPayload.of(80, 24) : open, events, mostBytes);
    }

    private void grow() {
        int more = 2 * sequences.length;
        sequences = Arrays.copyOf(sequences, more);
        nanos = Arrays.copyOf(nanos, more);
        ends = Arrays.copyOf(ends, more);
        columns = Arrays.copyOf(columns, more);
        rows = Arrays.copyOf(rows, more);
    }

    /**
     * Where it came from.
     *
     * @return a path
     */
    public String name() {
        return name;
    }

    /**
     * What the session began with.
     *
     * @return its size, limits and the like; 80x24 where the recording lacks its beginning
     */
    public OpenPayload open() {
        return open;
    }

    /**
     * How many events.
     *
     * @return at least 1
     */
    public int count() {
        return count;
    }

    /**
     * How much output.
     *
     * @return bytes
     */
    public int bytes() {
        return output.length;
    }

    long sequence(int event) {
        return sequences[event];
    }

    /** When it came, from the first event on; what would run backwards stands still. */
    long nanos(int event) {
        return Math.max(0, nanos[event] - nanos[0]);
    }

    /** Where its bytes begin in the session's output. */
    int start(int event) {
        return event == 0 ? 0 : ends[event - 1];
    }

    int length(int event) {
        return ends[event] - start(event);
    }

    boolean isResize(int event) {
        return columns[event] != NONE;
    }

    int columns(int event) {
        return columns[event];
    }

    int rows(int event) {
        return rows[event];
    }

    byte[] output() {
        return output;
    }
}
