package io.ringterm.bench.seek;

import java.nio.file.Path;

import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.RecoveryListener;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/** Gives a session back from what a kill left of its journal. */
final class Recovering {
    private Recovering() {}

    /** The journal is written to: it gets another run. */
    static SeekResult.Recovered measure(Layout layout, Path crashed, long fingerprint) {
        JournalOptions options = JournalOptions.now(NanoClock.system());
        long start = System.nanoTime();
        try (Engine engine = Engine.builder()
                .layout(layout)
                .journal(lane -> ChronicleJournal.open(crashed, options))
                .recover(RecoveryListener.NONE)) {
            long nanos = System.nanoTime() - start;
            boolean same = engine.sessions().size() == 1
                    && engine.sessions().get(0).fingerprint(MixedRecording.PATIENCE) == fingerprint;
            return new SeekResult.Recovered(nanos, same);
        }
    }
}
