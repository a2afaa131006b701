package io.ringterm.replay.source;

import java.util.Map;
import java.util.TreeMap;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;

/** Replays all of a recording and compares every checkpoint. */
public final class Verifier implements EventHandler, JournalListener {
    private final Map<Integer, SessionProof> proofs = new TreeMap<>();

    private Verifier() {}

    /**
     * Verifies a recording.
     *
     * @param recording the recording, damaged or not
     * @return what it has shown; damage is in the recording's own report
     */
    public static Verdict verify(Recording recording) {
        Verifier verifier = new Verifier();
        for (SessionInfo info : recording.sessions()) {
            verifier.proofs.put(info.session(), new SessionProof(recording, info.session()));
        }
        recording.replay(verifier, verifier);
        for (CheckpointRef checkpoint : recording.checkpoints()) {
            SessionProof proof = verifier.proofs.get(checkpoint.session());
            if (proof != null) {
                proof.check(checkpoint);
            }
        }
        return new Verdict(
                recording,
                verifier.proofs.values().stream().map(SessionProof::verdict).toList());
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        proofs.get(session).onEvent(sequence, kind, flags, payload, offset, length);
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        SessionProof proof = proofs.get(session);
        if (proof != null) {
            proof.onScreen(sequence, snapshot, offset, length);
        }
    }
}
