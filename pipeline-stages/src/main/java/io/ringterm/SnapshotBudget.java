package io.ringterm;

/**
 * Says what a session's next snapshot has in it, so that each kind takes at most a {@value #SHARE}th of the output. Not
 * safe for use by several threads at once.
 *
 * <pre>
 *  output    |---------|---------|---------|---------|---------|     screenBytes of the policy each
 *  snapshot  S         S         WS        S         S         S     S of the screen, W whole
 * </pre>
 *
 * <p>Whole, and the screen beside it, where the history and the last screen are small enough beside what was written since
 * the last whole one; else of the screen, where that is; else none. Depends on nothing but the session's events.
 */
public final class SnapshotBudget {
    /** The output is at least so many times as large as the snapshots of one kind. */
    static final int SHARE = 48;

    private final CheckpointPolicy policy;
    private long sinceWhole;
    private long sinceScreen;
    private long lastScreen;

    /**
     * A budget of which nothing was spent.
     *
     * @param policy how often
     */
    public SnapshotBudget(CheckpointPolicy policy) {
        this.policy = policy;
    }

    /**
     * As much has been written again as the policy says for a screen.
     *
     * @param historyBytes how many bytes the session's history takes
     * @return what is due
     */
    public Checkpoint due(long historyBytes) {
        sinceWhole += policy.screenBytes();
        sinceScreen += policy.screenBytes();
        if (sinceWhole >= policy.snapshotBytes() && sinceWhole / SHARE >= historyBytes + 2 * lastScreen) {
            sinceWhole = 0;
            return Checkpoint.SNAPSHOT;
        }
        return sinceScreen / SHARE >= lastScreen ? Checkpoint.SCREEN : Checkpoint.NONE;
    }

    /**
     * A snapshot of the screen was taken.
     *
     * @param bytes its length
     */
    public void took(long bytes) {
        sinceScreen = 0;
        lastScreen = bytes;
    }
}
