package io.ringterm.bench.compare;

import io.ringterm.replay.console.ExitStatus;

/** What follows from a comparison. */
public enum Outcome {
    /** The head is slower. */
    REGRESSION("regression", ExitStatus.MISMATCH),
    /** The runs were too few to tell whether there is a difference as large as the threshold. */
    TOO_FEW_RUNS("too few runs to tell", ExitStatus.INCONCLUSIVE),
    /** The head is faster. */
    IMPROVEMENT("improvement", ExitStatus.FINE),
    /** No difference as large as the threshold. */
    NO_DIFFERENCE("no difference", ExitStatus.FINE);

    private final String words;
    private final int status;

    Outcome(String words, int status) {
        this.words = words;
        this.status = status;
    }

    /**
     * For people.
     *
     * @return without an end
     */
    public String words() {
        return words;
    }

    /**
     * The command's exit status.
     *
     * @return one of {@link ExitStatus}
     */
    public int status() {
        return status;
    }
}
