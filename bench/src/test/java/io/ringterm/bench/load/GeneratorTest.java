package io.ringterm.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeneratorTest {
    private static final byte[] TEXT = "abcdefgh".getBytes(StandardCharsets.US_ASCII);

    private final FakeClock clock = new FakeClock(10);

    @Test
    void sendsEachEventNotBeforeItIsDue() {
        FakeTarget target = new FakeTarget(clock, 0);
        generator(1).run(new Schedule(0, 1_000_000), 50, target);

        assertEquals(50, target.sent.size());
        target.sent.forEach(sent -> assertTrue(sent.came() >= sent.intended(), sent::toString));
        assertEquals(49_000, target.sent.get(49).intended());
    }

    @Test
    void keepsIntendedTimesWhenTheTargetHoldsItUp() {
        FakeTarget slow = new FakeTarget(clock, 5_000);
        Generator generator = generator(1);
        generator.run(new Schedule(0, 1_000_000), 100, slow);

        assertEquals(
                List.of(0L, 1_000L, 2_000L, 3_000L),
                slow.sent.stream().map(FakeTarget.Sent::intended).limit(4).toList());
        long lastLate = slow.sent.get(99).came() - slow.sent.get(99).intended();
        assertTrue(lastLate > 99 * 4_000, "the last event waits for all before it: late by " + lastLate);
        assertTrue(
                generator.late().getMaxValue() > 99 * 3_900,
                "and says so: " + generator.late().getMaxValue());
        assertEquals(100, generator.late().getTotalCount());
    }

    @Test
    void givesEachSessionItsOwnStreamInTurns() {
        FakeTarget target = new FakeTarget(clock, 0);
        generator(2).run(new Schedule(0, 1_000_000), 8, target);

        assertEquals(
                "0:ab 1:ef 0:cd 1:gh 0:ef 1:ab 0:gh 1:cd",
                target.sent.stream()
                        .map(sent -> sent.session() + ":" + sent.text())
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    private Generator generator(int sessions) {
        return new Generator(clock, Pace.SPIN, 0, new Feed(TEXT, 2, sessions), sessions);
    }
}
