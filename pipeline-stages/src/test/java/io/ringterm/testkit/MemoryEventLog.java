package io.ringterm.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.EventLogException;

/**
 * A log in memory that keeps what it was given, checks that it was given it in order, and can be slow or broken on
 * request. Read from any thread.
 */
public final class MemoryEventLog implements EventLog {
    /**
     * An event as it was appended.
     *
     * @param session the session's number
     * @param sequence the event's number in its session
     * @param nanos time stamp
     * @param kind what happened
     * @param flags as in {@code EventFlags}
     * @param payload a copy
     */
    public record Event(int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload) {
        @Override
        public String toString() {
            return session + "#" + sequence + " " + kind + (flags == 0 ? "" : " cut") + " " + payload.length + " B";
        }
    }

    /**
     * A checkpoint as it was given.
     *
     * @param session the session's number
     * @param sequence the event after which it was taken
     * @param fingerprint of the state
     * @param snapshot a copy, or null
     */
    public record Checkpoint(int session, long sequence, long fingerprint, byte[] snapshot) {}

    /**
     * A snapshot of the screen as it was given.
     *
     * @param session the session's number
     * @param sequence the event after which it was taken
     * @param snapshot a copy
     */
    public record Screen(int session, long sequence, byte[] snapshot) {}

    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private int committed;
    private int commits;
    private boolean closed;
    private boolean held;
    private int failAt = Integer.MAX_VALUE;
    private Thread appender;

    /** Has commits wait until {@link #release()}. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets commits go on. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /**
     * Has an append fail.
     *
     * @param event which, counted from 0
     */
    public synchronized void failAt(int event) {
        failAt = event;
    }

    @Override
    public synchronized void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        if (appender == null) {
            appender = Thread.currentThread();
        }
        if (closed) {
            throw new IllegalStateException("append after close: session=" + session + ", sequence=" + sequence);
        }
        long expected = next.getOrDefault(session, 0L);
        if (sequence != expected) {
            throw new IllegalStateException(
                    "session " + session + " is not in order: sequence=" + sequence + ", expected=" + expected);
        }
        if (events.size() >= failAt) {
            throw new EventLogException("the disk is full, as the test asked for", null);
        }
        byte[] copy = Arrays.copyOfRange(payload, offset, offset + length);
        events.add(new Event(session, sequence, nanos, kind, flags, copy));
        next.put(session, sequence + 1);
    }

    @Override
    public synchronized void checkpoint(
            int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        if (sequence >= next.getOrDefault(session, 0L)) {
            throw new IllegalStateException(
                    "checkpoint before its event: session=" + session + ", sequence=" + sequence);
        }
        checkpoints.add(new Checkpoint(
                session,
                sequence,
                fingerprint,
                snapshot == null ? null : Arrays.copyOfRange(snapshot, offset, offset + length)));
    }

    @Override
    public synchronized void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
        if (sequence >= next.getOrDefault(session, 0L)) {
            throw new IllegalStateException("screen before its event: session=" + session + ", sequence=" + sequence);
        }
        screens.add(new Screen(session, sequence, Arrays.copyOfRange(snapshot, offset, offset + length)));
    }

    @Override
    public synchronized void commit() {
        while (held) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventLogException("interrupted while a test held the commit", e);
            }
        }
        committed = events.size();
        commits++;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /**
     * Gives the events to a handler, in the order of the log.
     *
     * @param session whose events
     * @param handler takes them
     */
    public void replay(int session, EventHandler handler) {
        for (Event event : events(session)) {
            handler.onEvent(
                    event.session,
                    event.sequence,
                    event.nanos,
                    event.kind,
                    event.flags,
                    event.payload,
                    0,
                    event.payload.length);
        }
    }

    /**
     * What was appended.
     *
     * @return a copy
     */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * What was appended for a session.
     *
     * @param session its number
     * @return a copy
     */
    public synchronized List<Event> events(int session) {
        List<Event> found = new ArrayList<>();
        for (Event event : events) {
            if (event.session == session) {
                found.add(event);
            }
        }
        return found;
    }

    /**
     * The checkpoints.
     *
     * @return a copy
     */
    public synchronized List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }

    /**
     * The snapshots of screens.
     *
     * @return a copy
     */
    public synchronized List<Screen> screens() {
        return List.copyOf(screens);
    }

    /**
     * How many events are committed.
     *
     * @return a number of events
     */
    public synchronized int committed() {
        return committed;
    }

    /**
     * How often there was a commit.
     *
     * @return a number of commits
     */
    public synchronized int commits() {
        return commits;
    }

    /**
     * Tells whether the log was closed.
     *
     * @return true after {@link #close()}
     */
    public synchronized boolean isClosed() {
        return closed;
    }

    /**
     * The thread that appended first.
     *
     * @return the thread, or null where nothing was appended
     */
    public synchronized Thread appender() {
        return appender;
    }
}
