package io.ringterm.bench.compare;

/**
 * What one figure of a process means.
 *
 * @param name such as {@code apply/unicode}
 * @param unit such as {@code ns/KiB}
 * @param higherIsBetter false for times
 * @param headline whether a comparison must be able to see the threshold in it
 */
public record Metric(String name, String unit, boolean higherIsBetter, boolean headline) {}
