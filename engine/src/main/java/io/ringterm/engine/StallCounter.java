package io.ringterm.engine;

/** Counts for how many looks a stage that has something to do has not moved. */
final class StallCounter {
    private long last;
    private int looks;

    /** Takes a look. Returns how many there were in a row at which nothing had moved. */
    int look(boolean hasWork, long position) {
        looks = hasWork && position == last ? looks + 1 : 0;
        last = position;
        return looks;
    }
}
