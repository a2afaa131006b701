package io.ringterm.bench.reliability;

/** How a row ended. */
public enum Verdict {
    /** All that was tried held. */
    GREEN("green"),
    /** Something did not hold. */
    RED("RED"),
    /** It could not be tried on this machine; the detail says why. */
    NOT_RUN("NOT RUN");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /**
     * The verdict in words.
     *
     * @return as it stands in the table
     */
    public String text() {
        return text;
    }
}
