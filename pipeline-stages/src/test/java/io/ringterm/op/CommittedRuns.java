package io.ringterm.op;

/** Shows the committed table to the generator's test, which lives in another package. */
public final class CommittedRuns {
    private CommittedRuns() {}

    /**
     * The profiles.
     *
     * @return as committed
     */
    public static int[] profiles() {
        return WidthRuns.PROFILES;
    }

    /**
     * The runs.
     *
     * @return as committed
     */
    public static String runs() {
        return WidthRuns.RUNS;
    }

    /**
     * The profiles' names.
     *
     * @return as committed
     */
    public static String letters() {
        return WidthRuns.LETTERS;
    }
}
