package io.ringterm.replay.rewrite;

import java.util.HashMap;
import java.util.Map;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.TextPayload;
import io.ringterm.grid.StateWriter;
import io.ringterm.replay.source.Replay;

/** Events into a new recording, numbered anew, with checkpoints of the state that they now lead to. */
final class RewrittenLog {
    private final EventLog log;
    private final Map<Integer, Side> sides = new HashMap<>();
    private final StateWriter screen = new StateWriter(4_096);

    RewrittenLog(EventLog log) {
        this.log = log;
    }

    private static final class Side {
        private final Terminal terminal = new Terminal(80, 24);
        private long next;
        private long nanos;
        private long screenAt;
    }

    private Side side(int session) {
        return sides.computeIfAbsent(session, number -> new Side());
    }

    void event(int session, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        Side side = side(session);
        log.append(session, side.next, nanos, kind, flags, payload, offset, length);
        side.next++;
        side.nanos = nanos;
        Replay.feed(side.terminal, kind, flags, payload, offset, length);
    }

    /** A mark at the time of the session's last event, or at a time where there is none. */
    void mark(int session, long firstNanos, String label) {
        byte[] text = TextPayload.encode(label);
        Side side = side(session);
        event(session, side.next == 0 ? firstNanos : side.nanos, EventKind.MARK, 0, text, 0, text.length);
    }

    /** A checkpoint as it was, of a session of which nothing was changed. */
    void copyCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
    }

    /** A checkpoint of the session as it is now. */
    void checkpoint(int session, boolean withSnapshot) {
        Side side = side(session);
        if (side.next > 0) {
            byte[] snapshot = withSnapshot ? side.terminal.snapshot() : null;
            long fingerprint = side.terminal.fingerprint();
            log.checkpoint(session, side.next - 1, fingerprint, snapshot, 0, withSnapshot ? snapshot.length : 0);
        }
    }

    /** A snapshot of the session's screen as it is now, unless there is one: what lay between two may be lost. */
    void screen(int session) {
        Side side = side(session);
        if (side.next > side.screenAt) {
            side.screenAt = side.next;
            side.terminal.screenSnapshot(screen);
            log.screen(session, side.next - 1, screen.buffer(), 0, screen.size());
        }
    }

    /** A session's terminal as it is now. */
    Terminal terminal(int session) {
        return side(session).terminal;
    }

    long next(int session) {
        Side side = sides.get(session);
        return side == null ? 0 : side.next;
    }
}
