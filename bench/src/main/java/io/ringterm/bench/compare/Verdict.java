package io.ringterm.bench.compare;

/** What can be said of a metric. */
public enum Verdict {
    /** Slower by the threshold or more, and the test agrees. */
    REGRESSION("slower"),
    /** Faster by the threshold or more, and the test agrees. */
    IMPROVEMENT("faster"),
    /** Whatever difference there is, it is below the threshold. */
    SAME("="),
    /** The samples do not tell. */
    UNCLEAR("~");

    private final String sign;

    Verdict(String sign) {
        this.sign = sign;
    }

    /**
     * How reports say it.
     *
     * @return a word or a sign
     */
    public String sign() {
        return sign;
    }
}
