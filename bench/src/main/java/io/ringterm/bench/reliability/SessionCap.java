package io.ringterm.bench.reliability;

import io.ringterm.event.Limits;

/** The most that the state of one session may take, as its limits add up. */
final class SessionCap {
    private static final int CELL_BYTES = 32;
    private static final int SCREENS = 2;
    private static final int COLUMNS = 120;
    private static final int ROWS = 50;
    private static final long TABLES_BYTES = 1 << 20;

    private final long bytes;

    /** For a terminal of at most 120 x 50. */
    SessionCap(Limits limits) {
        long cells = (long) SCREENS * COLUMNS * ROWS * CELL_BYTES;
        long history = Math.min(limits.historyBytes(), (long) limits.historyLines() * COLUMNS * CELL_BYTES);
        long string = Math.max(
                Math.max(limits.oscBytes(), limits.clipboardBytes()), Math.max(limits.dcsBytes(), limits.apcBytes()));
        long links = (long) limits.hyperlinks() * limits.uriBytes();
        long titles = (long) (limits.titleStack() + 2) * limits.titleBytes() * 2;
        long commands = (long) Limits.MAX_COMMANDS * Limits.MAX_COMMAND_CHARS * 2;
        long clusters = (long) Limits.MAX_CLUSTERS * limits.clusterCodePoints() * Integer.BYTES;
        bytes = cells + history + string + links + titles + commands + clusters + TABLES_BYTES;
    }

    long bytes() {
        return bytes;
    }
}
