package io.ringterm.replay.compare;

import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.replay.source.CellDifference;

/** A stretch in which the two differ. Filled while it lasts. */
public final class Divergence {
    /** Why they differ. */
    public enum Cause {
        /** What programs wrote is not the same, or another event is not. */
        EVENTS,
        /** The same events have led to other screens. */
        SCREEN
    }

    private final Cause cause;
    private final Side.Place beginA;
    private final Side.Place beginB;
    private Side.Place endA;
    private Side.Place endB;
    private Terminal screenA;
    private Terminal screenB;
    private ScreenDifference cells;

    Divergence(Cause cause, Side.Place beginA, Side.Place beginB) {
        this.cause = cause;
        this.beginA = beginA;
        this.beginB = beginB;
    }

    /** Keeps the screens behind the first event that differs. */
    void keep(Terminal a, Terminal b) {
        screenA = a;
        screenB = b;
        cells = ScreenDifference.of(a, b, ScreenDifference.MAX_LISTED);
    }

    void end(Side.Place a, Side.Place b) {
        endA = a;
        endB = b;
    }

    /**
     * Why they differ.
     *
     * @return the cause
     */
    public Cause cause() {
        return cause;
    }

    /**
     * The first event that differs.
     *
     * @param ofB true for that of B, false for that of A
     * @return its sequence
     */
    public long sequence(boolean ofB) {
        return (ofB ? beginB : beginA).sequence();
    }

    /**
     * Where in the output it is.
     *
     * @param ofB true for B, false for A
     * @return bytes of output before it
     */
    public long position(boolean ofB) {
        return (ofB ? beginB : beginA).position();
    }

    /**
     * When it is.
     *
     * @param ofB true for B, false for A
     * @return nanoseconds since 1970-01-01T00:00Z
     */
    public long nanos(boolean ofB) {
        return (ofB ? beginB : beginA).nanos();
    }

    /**
     * Where they are the same again.
     *
     * @param ofB true for B, false for A
     * @return the sequence, -1 if they never are
     */
    public long endSequence(boolean ofB) {
        Side.Place end = ofB ? endB : endA;
        return end == null ? -1 : end.sequence();
    }

    /**
     * A screen behind the first event that differs.
     *
     * @param ofB true for that of B, false for that of A
     * @return a terminal as it was, null where only later differences were listed
     */
    public Terminal screen(boolean ofB) {
        return ofB ? screenB : screenA;
    }

    /**
     * How many cells of these screens differ.
     *
     * @return at least 0
     */
    public long cellCount() {
        return cells == null ? 0 : cells.count();
    }

    /**
     * The first cells of these screens that differ.
     *
     * @return recorded is A's, replayed is B's
     */
    public List<CellDifference> cells() {
        return cells == null ? List.of() : cells.listed();
    }
}
