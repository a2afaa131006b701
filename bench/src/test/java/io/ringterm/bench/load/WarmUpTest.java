package io.ringterm.bench.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WarmUpTest {
    private final AtomicLong compiled = new AtomicLong(5_000);

    /** A compiler that takes so much in each step, and as much as in the last for ever after. */
    private int steps(long... millis) {
        AtomicInteger step = new AtomicInteger();
        int took = new WarmUp(compiled::get)
                .goOn(
                        1_000_000_000,
                        () -> compiled.addAndGet(millis[Math.min(step.getAndIncrement(), millis.length - 1)]));
        assertEquals(took, step.get(), "steps that ran");
        return took;
    }

    @Test
    void goesOnUntilTheCompilerIsQuiet() {
        assertEquals(4, steps(700, 80, 10, 9));
    }

    @Test
    void endsAtOnceWhereItIsQuiet() {
        assertEquals(1, steps(0));
    }

    @Test
    void givesUpOnACompilerThatIsNever() {
        assertEquals(30, steps(10));
    }

    @Test
    void asksForAHundredthOfAStepHoweverShort() {
        AtomicInteger step = new AtomicInteger();
        long[] millis = {2, 1, 0};

        assertEquals(
                3,
                new WarmUp(compiled::get).goOn(100_000_000, () -> compiled.addAndGet(millis[step.getAndIncrement()])));
    }
}
