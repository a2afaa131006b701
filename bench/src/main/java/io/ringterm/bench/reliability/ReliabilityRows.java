package io.ringterm.bench.reliability;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table. */
public final class ReliabilityRows {
    private static final List<Row> ALL = List.of(
            new MutatedInput(),
            new CoverageFuzzing(),
            new Chunkings(),
            new KillNine(),
            new PowerCuts(),
            new FlippedBits(),
            new DiskFaults(),
            new PoisonedSessions(),
            new StageFaults(),
            new LongRun(),
            new HostileLimits(),
            new RenderedOnly(),
            new HandOffs(),
            new RemovedGuards());

    private ReliabilityRows() {}

    /**
     * All rows.
     *
     * @return in the table's order
     */
    public static List<Row> all() {
        return ALL;
    }

    /**
     * The row of a name.
     *
     * @param name R1 to R14, in any case
     * @return the row
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static Row of(String name) {
        return ALL.stream()
                .filter(row -> row.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown row: " + name + "; known are "
                        + ALL.stream().map(Row::name).collect(Collectors.joining(", "))));
    }
}
