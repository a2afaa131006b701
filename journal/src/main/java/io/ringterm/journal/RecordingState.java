package io.ringterm.journal;

/** How a recording is. */
public enum RecordingState {
    /** Closed, whole, nothing missing. */
    SEALED("sealed"),
    /** Whole as far as it goes, but without a footer: its writer died, or still writes. */
    NOT_CLOSED("not cleanly closed"),
    /** Something in it was changed or is missing. */
    DAMAGED("damaged");

    private final String text;

    RecordingState(String text) {
        this.text = text;
    }

    /**
     * The state in words.
     *
     * @return as it stands in reports
     */
    public String text() {
        return text;
    }
}
