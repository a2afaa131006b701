package io.ringterm.event;

/**
 * How much of everything one session may have. What goes over is dropped and counted, never an error, and never makes
 * memory or time per byte grow.
 *
 * <p>Bounds that the layout of the data fixes are constants; the others can be set for a session and are recorded with
 * it, because what is dropped is part of the state.
 *
 * @param historyLines lines of history kept, 0 to 10,000,000
 * @param historyBytes bytes of packed history kept, 0 to 2^40
 * @param oscBytes length of an operating system command, but for OSC 52
 * @param clipboardBytes length of OSC 52
 * @param dcsBytes length of a device control string
 * @param apcBytes length of an application program command
 * @param clusterCodePoints code points combined in one cell, 1 to 255
 * @param queuedReplyBytes replies not yet taken by the host
 * @param titleStack saved titles (XTWINOPS 22)
 * @param titleBytes length of a title in UTF-8
 * @param hyperlinks links remembered (OSC 8); the oldest goes first
 * @param uriBytes length of a link's URI
 * @param syncNanos how long a synchronized update (mode 2026) may hold frames back, in nanoseconds
 */
public record Limits(
        int historyLines,
        long historyBytes,
        int oscBytes,
        int clipboardBytes,
        int dcsBytes,
        int apcBytes,
        int clusterCodePoints,
        int queuedReplyBytes,
        int titleStack,
        int titleBytes,
        int hyperlinks,
        int uriBytes,
        long syncNanos) {

    /** Columns of a terminal, at least 1. */
    public static final int MAX_COLUMNS = 1_000;
    /** Rows of a terminal's screen, at least 1. */
    public static final int MAX_ROWS = 1_000;
    /** Payload of one event; longer writes become several events. */
    public static final int MAX_EVENT_BYTES = 16_384;
    /** Parameters and sub-parameters, together, of one control sequence; further ones are dropped. */
    public static final int MAX_PARAMS = 32;
    /** Largest value of a parameter; larger ones become this. */
    public static final int MAX_PARAM_VALUE = 65_535;
    /** Length of one reply. */
    public static final int MAX_REPLY_BYTES = 256;
    /** Distinct combined characters on the screens of one session; further ones show their base only. */
    public static final int MAX_CLUSTERS = 65_536;
    /** Commands that a shell has marked (OSC 133) and that are remembered; the oldest goes first. */
    public static final int MAX_COMMANDS = 1_000;
    /** Characters of such a command's line. */
    public static final int MAX_COMMAND_CHARS = 1_024;
    /** UTF-8 bytes of a mark's label, a quarantine's reason, a session's command or title in an event. */
    public static final int MAX_TEXT_BYTES = 4_096;

    /** A snapshot in a recording. */
    public static final int MAX_SNAPSHOT_BYTES = 128 << 20;
    /** Blocks of a recording that is opened to be replayed; at their full size that is 256 GB. */
    public static final int MAX_RECORDING_BLOCKS = 1 << 23;
    /** Sessions of such a recording. */
    public static final int MAX_RECORDING_SESSIONS = 1 << 18;
    /** Checkpoints of such a recording. */
    public static final int MAX_RECORDING_CHECKPOINTS = 1 << 21;
    /** Snapshots of screens, which a seek may begin with, of such a recording. */
    public static final int MAX_RECORDING_SCREENS = 1 << 21;
    /** What an archive may unpack to when it is imported, if nothing else is said. */
    public static final long MAX_IMPORT_BYTES = 16L << 30;

    /** The limits of a session for which none are given. */
    public static final Limits DEFAULT = new Limits(
            10_000,
            64L << 20,
            4 << 10,
            1 << 20,
            1 << 20,
            1 << 20,
            32,
            4 << 10,
            10,
            1 << 10,
            5_000,
            2_083,
            1_000_000_000L);

    /** Checks the ranges. */
    public Limits {
        check("historyLines", historyLines, 0, 10_000_000);
        check("historyBytes", historyBytes, 0, 1L << 40);
        check("oscBytes", oscBytes, 64, 1 << 24);
        check("clipboardBytes", clipboardBytes, 64, 1 << 24);
        check("dcsBytes", dcsBytes, 64, 1 << 24);
        check("apcBytes", apcBytes, 64, 1 << 24);
        check("clusterCodePoints", clusterCodePoints, 1, 255);
        check("queuedReplyBytes", queuedReplyBytes, MAX_REPLY_BYTES, 1 << 20);
        check("titleStack", titleStack, 0, 1_000);
        check("titleBytes", titleBytes, 0, MAX_TEXT_BYTES);
        check("hyperlinks", hyperlinks, 0, 65_000);
        check("uriBytes", uriBytes, 0, 1 << 16);
        check("syncNanos", syncNanos, 1_000_000, 3_600_000_000_000L);
    }

    /**
     * The same limits with another length of history.
     *
     * @param lines lines of history kept, 0 to 10,000,000
     * @return new limits
     */
    public Limits withHistoryLines(int lines) {
        return withHistory(lines, historyBytes);
    }

    /**
     * The same limits with another size of history.
     *
     * @param lines lines of history kept, 0 to 10,000,000
     * @param packedBytes bytes of packed history kept, 0 to 2^40
     * @return new limits
     */
    public Limits withHistory(int lines, long packedBytes) {
        return new Limits(
                lines,
                packedBytes,
                oscBytes,
                clipboardBytes,
                dcsBytes,
                apcBytes,
                clusterCodePoints,
                queuedReplyBytes,
                titleStack,
                titleBytes,
                hyperlinks,
                uriBytes,
                syncNanos);
    }

    /**
     * Checks a terminal's size.
     *
     * @param columns 1 to {@link #MAX_COLUMNS}
     * @param rows 1 to {@link #MAX_ROWS}
     * @throws IllegalArgumentException if one is out of range; the message names value and bounds
     */
    public static void checkSize(int columns, int rows) {
        check("columns", columns, 1, MAX_COLUMNS);
        check("rows", rows, 1, MAX_ROWS);
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ": " + name + "=" + value);
        }
    }
}
