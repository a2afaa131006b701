package io.ringterm;

import io.ringterm.event.EventKind;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckpointCounterTest {
    @Test
    void asksForFingerprintEverySoManyEvents() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(3, 1_000));
        for (int round = 0; round < 3; round++) {
            assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1));
            assertEquals(Checkpoint.NONE, counter.count(EventKind.INPUT, 1));
            assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.TIMER, 1));
        }
    }

    @Test
    void asksForSnapshotEverySoManyBytesOfOutput() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(1_000, 100));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 99));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.INPUT, 50));
        assertEquals(Checkpoint.SNAPSHOT, counter.count(EventKind.OUTPUT, 1));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 99));
    }

    @Test
    void asksForFingerprintAtTheEnd() {
        CheckpointCounter counter = new CheckpointCounter(CheckpointPolicy.AT_CLOSE);
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1));
        assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.CLOSE, 0));
    }

    @Test
    void asksForSnapshotAtTheEndWhereSnapshotsAreTaken() {
        CheckpointCounter counter = new CheckpointCounter(CheckpointPolicy.DEFAULT);
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1));
        assertEquals(Checkpoint.SNAPSHOT, counter.count(EventKind.CLOSE, 0));
    }

    @Test
    void refusesPolicyWithoutEnd() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new CheckpointPolicy(0, 1));
        assertTrue(thrown.getMessage().contains("fingerprintEvents=0"), thrown.getMessage());
    }
}
