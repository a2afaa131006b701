package io.ringterm.bench.reliability;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/** Gives sessions numbers that a continued journal does not have yet. */
final class RenumberedLog implements EventLog {
    private final EventLog log;
    private final int first;

    RenumberedLog(EventLog log, int first) {
        this.log = log;
        this.first = first;
    }

    @Override
    public void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        log.append(first + session, sequence, nanos, kind, flags, payload, offset, length);
    }

    @Override
    public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        log.checkpoint(first + session, sequence, fingerprint, snapshot, offset, length);
    }

    @Override
    public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
        log.screen(first + session, sequence, snapshot, offset, length);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public void close() {
        log.close();
    }
}
