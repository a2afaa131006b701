package io.ringterm.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.RecoveryHandler;
import io.ringterm.op.OpBuffer;

/** Restores the sessions of one lane from its log. A session that cannot be restored does not keep the others back. */
final class Recovery implements RecoveryHandler {
    private final EngineConfig config;
    private final RecoveryListener listener;
    private final Map<Integer, Restored> sessions = new TreeMap<>();
    private final Set<Integer> failed = new HashSet<>();
    private final OpBuffer ops = new OpBuffer(Limits.MAX_EVENT_BYTES);

    Recovery(EngineConfig config, RecoveryListener listener) {
        this.config = config;
        this.listener = listener;
    }

    @Override
    public void onSnapshot(int session, long sequence, byte[] snapshot) {
        try {
            sessions.put(session, new Restored(new Stages(snapshot), config, sequence + 1));
        } catch (RuntimeException e) {
            fail(session, "its snapshot after event " + sequence + " cannot be read: " + e);
        }
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        if (failed.contains(session)) {
            return;
        }
        try {
            Restored restored = sessions.get(session);
            if (restored == null) {
                OpenPayload open = OpenPayload.decode(payload, offset, length);
                restored = new Restored(config.stages().stages(session, open), config, sequence);
                sessions.put(session, restored);
            }
            restored.event(sequence, nanos, kind, flags, payload, offset, length, ops);
        } catch (RuntimeException e) {
            fail(session, "event " + sequence + ", " + kind + ", cannot be applied: " + e);
        }
    }

    private void fail(int session, String why) {
        failed.add(session);
        sessions.remove(session);
        listener.onLoss(session, why);
    }

    @Override
    public void onLoss(int session, String what) {
        listener.onLoss(session, what);
    }

    /** What was restored, by number of the session. */
    Map<Integer, Restored> sessions() {
        return sessions;
    }
}
