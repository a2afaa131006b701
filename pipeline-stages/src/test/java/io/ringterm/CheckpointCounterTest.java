package io.ringterm;

import io.ringterm.event.EventKind;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckpointCounterTest {
    @Test
    void asksForFingerprintEverySoManyEvents() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(3, 1_000));
        for (int round = 0; round < 3; round++) {
            assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 1));
            assertEquals(Checkpoint.NONE, counter.count(EventKind.INPUT, 1, 1));
            assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.TIMER, 1, 1));
        }
    }

    @Test
    void asksForSnapshotEverySoManyBytesOfOutput() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(1_000, 100));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 99));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.INPUT, 1, 50));
        assertEquals(Checkpoint.SNAPSHOT, counter.count(EventKind.OUTPUT, 1, 1));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 99));
    }

    @Test
    void countsSeveralAsSoMany() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(5, 1_000, 100));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 4, 40));
        assertEquals(Checkpoint.SCREEN, counter.count(EventKind.OUTPUT, 3, 60));
        assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.OUTPUT, 1, 1));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 4, 40));
        assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.OUTPUT, 1, 1));
    }

    @Test
    void asksForFingerprintAtTheEnd() {
        CheckpointCounter counter = new CheckpointCounter(CheckpointPolicy.AT_CLOSE);
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 1));
        assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.CLOSE, 1, 0));
    }

    @Test
    void asksForSnapshotAtTheEndWhereSnapshotsAreTaken() {
        CheckpointCounter counter = new CheckpointCounter(CheckpointPolicy.DEFAULT);
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 1));
        assertEquals(Checkpoint.SNAPSHOT, counter.count(EventKind.CLOSE, 1, 0));
    }

    @Test
    void asksForAScreenEverySoManyBytesOfOutputAndKeepsAFingerprintThatIsDueAsWell() {
        CheckpointCounter counter = new CheckpointCounter(new CheckpointPolicy(3, 1_000, 100));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.OUTPUT, 1, 60));
        assertEquals(Checkpoint.NONE, counter.count(EventKind.INPUT, 1, 60));
        assertEquals(Checkpoint.SCREEN, counter.count(EventKind.OUTPUT, 1, 60));
        assertEquals(Checkpoint.FINGERPRINT, counter.count(EventKind.OUTPUT, 1, 1));
        assertEquals(Checkpoint.SCREEN, counter.count(EventKind.OUTPUT, 1, 5_000));
        assertEquals(Checkpoint.SNAPSHOT, counter.count(EventKind.CLOSE, 1, 0));
    }

    @Test
    void takesAWholeSnapshotOnlyWhereItIsSmallBesideTheOutput() {
        SnapshotBudget budget = new SnapshotBudget(new CheckpointPolicy(1, 4_800, 480));
        for (int screen = 1; screen < 10; screen++) {
            assertEquals(Checkpoint.SCREEN, budget.due(80));
            budget.took(10);
        }
        assertEquals(Checkpoint.SNAPSHOT, budget.due(80));
        budget.took(10);
        for (int screen = 1; screen < 19; screen++) {
            assertEquals(Checkpoint.SCREEN, budget.due(180));
            budget.took(10);
        }
        assertEquals(Checkpoint.SCREEN, budget.due(180));
        budget.took(10);
        assertEquals(Checkpoint.SNAPSHOT, budget.due(180));
    }

    @Test
    void takesScreensLessOftenWhereTheyAreLarge() {
        SnapshotBudget budget = new SnapshotBudget(new CheckpointPolicy(1, Long.MAX_VALUE - 1, 480));
        assertEquals(Checkpoint.SCREEN, budget.due(0));
        budget.took(25);
        assertEquals(Checkpoint.NONE, budget.due(0));
        assertEquals(Checkpoint.NONE, budget.due(0));
        assertEquals(Checkpoint.SCREEN, budget.due(0));
    }

    @Test
    void spendsNoMoreThanItsShareWhateverTheSizes() {
        Seeds.check(200, random -> {
            CheckpointPolicy policy = new CheckpointPolicy(1, 1 + random.nextInt(9_000), 1 + random.nextInt(3_000));
            SnapshotBudget budget = new SnapshotBudget(policy);
            long output = 0;
            long spent = 0;
            long history = 0;
            int screen = 1 + random.nextInt(60);
            for (int i = 0; i < 500; i++) {
                output += policy.screenBytes();
                history = random.nextInt(10) == 0 ? random.nextInt(2_000) : history;
                Checkpoint due = budget.due(history);
                if (due == Checkpoint.SCREEN) {
                    budget.took(screen);
                    spent += screen;
                } else if (due == Checkpoint.SNAPSHOT) {
                    budget.took(screen);
                    spent += history + 2 * screen;
                }
            }
            assertTrue(spent <= 2 * output / SnapshotBudget.SHARE + 3 * screen, spent + " of " + output);
        });
    }

    @Test
    void refusesPolicyWithoutEnd() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new CheckpointPolicy(0, 1));
        assertTrue(thrown.getMessage().contains("fingerprintEvents=0"), thrown.getMessage());
    }
}
