package io.ringterm.journal;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/** Appends all that it is told to a log: for packing, importing and repairing. */
public final class LogCopier implements EventHandler, JournalListener {
    private final EventLog log;

    /**
     * A copier.
     *
     * @param log takes everything; committing and closing it is left to the caller
     */
    public LogCopier(EventLog log) {
        this.log = log;
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        log.append(session, sequence, nanos, kind, flags, payload, offset, length);
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
    }
}
