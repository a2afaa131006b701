package io.ringterm.engine;

import io.ringterm.CheckpointCounter;
import io.ringterm.SnapshotBudget;
import io.ringterm.Stages;

/**
 * A session behind the ring. The first fields belong to the parse and apply handlers, the last to the delivery; the
 * {@link Session} is the same thing before the ring.
 */
final class Pipe {
    static final long NOTHING = Long.MAX_VALUE;

    final Session session;

    // Of parse.
    final CheckpointCounter checkpoints;
    boolean parseFailed;

    // Of parse and apply, each its half.
    final Stages stages;

    // Of apply.
    final SnapshotBudget budget;
    int views;
    long lastSequence = -1;
    long lastNanos;
    /** Time stamp of the oldest event that no frame has shown, or {@link #NOTHING}. */
    long since = NOTHING;
    /** Something was changed, and no event on its way will show it. */
    boolean uncut;

    // In the list of those that may need a cut: since when, and who comes next.
    boolean listedUncut;
    long listedNanos;
    Pipe nextUncut;

    // Of the delivery.
    final Display display;

    Pipe(Session session, Stages stages, CheckpointCounter checkpoints, SnapshotBudget budget, Display display) {
        this.session = session;
        this.stages = stages;
        this.checkpoints = checkpoints;
        this.budget = budget;
        this.display = display;
    }
}
