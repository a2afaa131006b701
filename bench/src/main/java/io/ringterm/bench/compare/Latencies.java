package io.ringterm.bench.compare;

import org.HdrHistogram.Histogram;

/**
 * The histograms of one name, of all processes of each build together.
 *
 * @param name such as {@code apply/unicode} or {@code frame}
 * @param base nanoseconds
 * @param head nanoseconds
 */
public record Latencies(String name, Histogram base, Histogram head) {}
