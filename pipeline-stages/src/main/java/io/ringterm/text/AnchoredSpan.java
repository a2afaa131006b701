package io.ringterm.text;

import java.util.Optional;

import io.ringterm.grid.Anchor;
import io.ringterm.grid.Anchors;
import io.ringterm.grid.TerminalState;

/**
 * A span that stays with its text while the terminal scrolls and is resized: a selection, a search hit, a bookmark.
 *
 * <p>What is printed over its cells does not move it. {@link #release()} it in the end.
 */
public final class AnchoredSpan {
    private final Anchor start;
    private final Anchor end;

    private AnchoredSpan(Anchor start, Anchor end) {
        this.start = start;
        this.end = end;
    }

    /**
     * Follows a span of the screen that is shown, and of its history.
     *
     * @param state the terminal
     * @param span as it is now
     * @return the same, to keep
     * @throws IndexOutOfBoundsException if the span is not there
     * @throws IllegalStateException if the terminal follows {@link Anchors#CAPACITY} places already
     */
    public static AnchoredSpan of(TerminalState state, Span span) {
        Anchors anchors = state.screen().anchors();
        Anchor start = anchors.at(span.start().line(), span.start().column());
        return new AnchoredSpan(start, anchors.at(span.end().line(), span.end().column()));
    }

    /**
     * Where it is now.
     *
     * @return the span, good until the next event; nothing where a line that it begins or ends on is gone
     */
    public Optional<Span> now() {
        if (start.isDropped() || end.isDropped()) {
            return Optional.empty();
        }
        Position from = new Position(start.line(), start.column());
        Position to = new Position(end.line(), end.column());
        return Optional.of(to.isBefore(from) ? new Span(from, from) : new Span(from, to));
    }

    /** Stops following it. */
    public void release() {
        start.release();
        end.release();
    }
}
