package io.ringterm.bench.reliability;

import java.util.Map;

/** A hand-off between threads, how to break it, and the stress test of row R13 that must then see what is forbidden. */
enum BrokenHandOff {
    PLAIN_FLAG(
            "NapStress",
            "engine/src/main/java/io/ringterm/engine/Nap.java",
            Map.of("private volatile boolean asleep;", "private boolean asleep;")),
    DELIVERY_BEFORE_THE_COMMIT(
            "GateStress",
            "engine/src/main/java/io/ringterm/engine/Delivery.java",
            Map.of("outbox.peek(journaled.get())", "outbox.peek(Long.MAX_VALUE)")),
    OUTBOX_NEVER_FULL(
            "OutboxStress",
            "engine/src/main/java/io/ringterm/engine/Outbox.java",
            Map.of("put.get() - taken.get() == parcels.length", "parcels.length == 0")),
    CHECKPOINT_BEFORE_ITS_EVENT(
            "CheckpointStress",
            "engine/src/main/java/io/ringterm/engine/CheckpointQueue.java",
            Map.of("at < end && ringSequences[(int) at & mask] <= ringSequence", "at < end")),
    TAKEN_WHILE_IT_IS_WRITTEN(
            "JoinStress",
            "engine/src/main/java/io/ringterm/engine/Joined.java",
            Map.of("(seen & BUSY) == 0", "seen != 0")),
    UNWATCHED_WITHOUT_A_LOOK(
            "SyncWatchStress",
            "engine/src/main/java/io/ringterm/engine/SyncWatch.java",
            Map.of("watched = generation != NONE && deadline != NEVER;", "watched = false;"));

    final String test;
    final Removal removal;

    BrokenHandOff(String test, String source, Map<String, String> changes) {
        this.test = test;
        this.removal = new Removal(source, changes);
    }
}
