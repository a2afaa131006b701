package io.ringterm.engine;

import com.lmax.disruptor.Sequence;

/** How far each stage of a lane has got, as ring sequences; each written by its stage at the end of a batch. */
final class Progress {
    /** All up to here is committed to the journal; where there is none, so is everything. */
    final Sequence journaled = new Sequence();

    final Sequence parsed = new Sequence();
    final Sequence applied = new Sequence();
    /** When each stage ended its last batch, in the engine's nanoseconds. */
    final Sequence journaledNanos = new Sequence(0);

    final Sequence appliedNanos = new Sequence(0);
    /** How long ago what was applied last had been published; 0 where nothing else has been. */
    final Sequence lagNanos = new Sequence(0);

    final Sequence deliveredNanos = new Sequence(0);
}
