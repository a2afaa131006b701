package io.ringterm.grid;

import io.ringterm.event.Limits;

/**
 * What is shown and heard beside the cells: titles, what colours are, the bell, and which synchronized update holds the
 * picture back. Not safe for use by several threads at once.
 */
public final class Display {
    private final Titles titles;
    private final Colours colours = new Colours();
    private long bells;
    private int syncGeneration;

    Display(Limits limits) {
        titles = new Titles(limits);
    }

    /**
     * Titles and their stack.
     *
     * @return the titles
     */
    public Titles titles() {
        return titles;
    }

    /**
     * Colours that the program changed.
     *
     * @return the colours
     */
    public Colours colours() {
        return colours;
    }

    /**
     * How often the bell rang.
     *
     * @return a count since the session began
     */
    public long bells() {
        return bells;
    }

    /** Counts a bell. */
    public void ringBell() {
        bells++;
    }

    /**
     * Which synchronized update (mode 2026) was begun last.
     *
     * @return a count since the session began, modulo 2^32
     */
    public int syncGeneration() {
        return syncGeneration;
    }

    /** Counts a synchronized update that begins. */
    public void nextSyncGeneration() {
        syncGeneration++;
    }

    void counters(long rung, int generation) {
        bells = rung;
        syncGeneration = generation;
    }

    /** Hard reset; what is counted goes on. */
    void reset() {
        titles.reset();
        colours.reset();
    }
}
