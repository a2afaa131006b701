package io.ringterm.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventHandler;
import io.ringterm.event.RecoveryHandler;

/** Gives back the live sessions of a journal: snapshots first, then what came behind them. Reads no more than that. */
final class Recovery {
    private final Recording past;
    private final RecordingIndex index;
    private final RecoveryHandler handler;
    /** For each session that is given back the sequence that it goes on with. */
    private final Map<Integer, Long> from = new HashMap<>();

    private final BitSet stretches = new BitSet();

    Recovery(Recording past, RecordingIndex index, RecoveryHandler handler) {
        this.past = past;
        this.index = index;
        this.handler = handler;
    }

    void run() {
        Map<Integer, CheckpointRef> newest = newestSnapshots();
        List<CheckpointRef> bases = new ArrayList<>();
        for (SessionIndex session : index.sessions().values()) {
            if (session.isLive()) {
                CheckpointRef base = newest.get(session.session());
                if (base != null) {
                    bases.add(base);
                }
                begin(session, base);
            }
        }
        for (CheckpointRef base : bases) {
            handler.onSnapshot(base.session(), base.sequence(), past.snapshot(base));
        }
        giveEvents();
    }

    private Map<Integer, CheckpointRef> newestSnapshots() {
        Map<Integer, CheckpointRef> newest = new HashMap<>();
        for (CheckpointRef checkpoint : index.checkpoints()) {
            if (checkpoint.snapshotBytes() > 0) {
                newest.merge(checkpoint.session(), checkpoint, (a, b) -> a.sequence() > b.sequence() ? a : b);
            }
        }
        return newest;
    }

    private void begin(SessionIndex session, CheckpointRef base) {
        int number = session.session();
        if (base == null && !session.hasOpen()) {
            handler.onLoss(number, "neither its beginning nor a snapshot of it is there");
            return;
        }
        long next = base == null ? 0 : base.sequence() + 1;
        past.damage().stream()
                .flatMap(damage -> damage.lost().stream())
                .filter(lost -> lost.session() == number && lost.last() >= next && lost.last() != LostRange.UNKNOWN)
                .distinct()
                .forEach(lost -> handler.onLoss(number, lost.toString()));
        from.put(number, next);
        session.markStretches(past.blockOfSequence(number, next), index, stretches);
    }

    private void giveEvents() {
        EventHandler behind = (session, sequence, nanos, kind, flags, payload, offset, length) -> {
            Long first = from.get(session);
            if (first != null && sequence >= first) {
                handler.onEvent(session, sequence, nanos, kind, flags, payload, offset, length);
            }
        };
        for (int s = stretches.nextSetBit(0); s >= 0; s = stretches.nextSetBit(s + 1)) {
            for (long block = index.first(s); block < index.first(s + 1); block++) {
                past.read(block, behind, JournalListener.NONE);
            }
        }
    }
}
