package io.ringterm.grid;

/** Has the lines of history that a snapshot left out. */
@FunctionalInterface
public interface HistorySource {
    /** For a terminal that was restored whole: nothing is ever left out. */
    HistorySource NONE = (firstLine, endLine) -> {
        throw new StateFormatException(
                "nobody has the lines that a snapshot left out: lines=" + firstLine + " to " + (endLine - 1));
    };

    /**
     * History as it was when the snapshot was taken. Asked for at most once, when one of the lines is first needed; that
     * may be while the terminal applies an event.
     *
     * @param firstLine number of the first line that is needed
     * @param endLine the number behind the last one
     * @return a history that has these lines under these numbers; lines are copied from it
     * @throws StateFormatException if they cannot be had
     */
    Scrollback history(long firstLine, long endLine);
}
