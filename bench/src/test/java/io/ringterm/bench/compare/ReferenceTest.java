package io.ringterm.bench.compare;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReferenceTest {
    private static final Series APPLY = of("apply/unicode", 10.0, 30.0);
    private static final Series OTHER = of("throughput", 7.0, 8.0);
    private static final Series REFERENCE = of("reference/unicode", 5.0, 10.0);

    private final BuildSamples samples = new BuildSamples("a build", "a machine", List.of(APPLY, REFERENCE, OTHER));

    @Test
    void dividesEachByTheReferenceOfItsProcessAndWorkload() {
        BuildSamples over = Reference.over(samples);

        assertEquals(
                List.of(
                        new Series(new Metric("apply/unicode", "of the reference", false, false), List.of(2.0, 3.0)),
                        OTHER),
                over.series());
        assertEquals("a build", over.label());
    }

    @Test
    void leavesTheReferenceOut() {
        assertEquals(List.of(APPLY, OTHER), Reference.without(samples).series());
    }

    private static Series of(String name, double... values) {
        return new Series(
                new Metric(name, "ns/KiB", false, false),
                Arrays.stream(values).boxed().toList());
    }
}
