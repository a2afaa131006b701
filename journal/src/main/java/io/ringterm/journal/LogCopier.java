package io.ringterm.journal;

import java.util.HashMap;
import java.util.Map;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/** Appends all that it is told to a log: for packing, importing and repairing. */
public final class LogCopier implements EventHandler, JournalListener {
    /** A snapshot is kept when so many times its bytes were written to the terminal since the last that was. */
    private static final int OUTPUT_FOR_SNAPSHOT = 32;

    private final EventLog log;
    private final Map<Integer, Long> outputSinceSnapshot;

    private LogCopier(EventLog log, Map<Integer, Long> outputSinceSnapshot) {
        this.log = log;
        this.outputSinceSnapshot = outputSinceSnapshot;
    }

    /**
     * A copier.
     *
     * @param log takes everything; committing and closing it is left to the caller
     */
    public LogCopier(EventLog log) {
        this(log, null);
    }

    /**
     * A copier that leaves out snapshots until they are a small part of what was recorded. All fingerprints stay.
     *
     * @param log takes everything else; committing and closing it is left to the caller
     * @return the copier
     */
    public static LogCopier thinningSnapshots(EventLog log) {
        return new LogCopier(log, new HashMap<>());
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        if (outputSinceSnapshot != null && kind == EventKind.OUTPUT) {
            outputSinceSnapshot.merge(session, (long) length, Long::sum);
        }
        log.append(session, sequence, nanos, kind, flags, payload, offset, length);
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        if (keeps(session, length)) {
            log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
        } else {
            log.checkpoint(session, sequence, fingerprint, null, 0, 0);
        }
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        log.screen(session, sequence, snapshot, offset, length);
    }

    private boolean keeps(int session, int length) {
        if (outputSinceSnapshot == null || length == 0) {
            return true;
        }
        boolean enough = outputSinceSnapshot.getOrDefault(session, 0L) >= (long) length * OUTPUT_FOR_SNAPSHOT;
        if (enough) {
            outputSinceSnapshot.put(session, 0L);
        }
        return enough;
    }
}
