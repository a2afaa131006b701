package io.ringterm.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.ringterm.grid.Link;

/**
 * Hyperlinks (OSC 8) with all cells that belong to them, as a pointer over one of them would show.
 *
 * <p>Cells of a link without an id belong together where they are beside each other, over the ends of wrapped rows. With
 * an id so do all cells of that id and URI in rows beside each other, as in a paragraph beside another one.
 */
public final class Hyperlinks {
    /**
     * A link on the screen.
     *
     * @param link id and URI: what the program said
     * @param spans its cells, in order, not touching each other
     */
    public record Found(Link link, List<Span> spans) {
        /** Copies the list. */
        public Found {
            spans = List.copyOf(spans);
        }
    }

    /** Rows up and down that are looked at. */
    private static final int MAX_ROWS = 1_000;

    private final Lines lines;

    /**
     * The links of a terminal.
     *
     * @param lines where to look
     */
    public Hyperlinks(Lines lines) {
        this.lines = lines;
    }

    /**
     * The link at a cell.
     *
     * @param place the place before the cell
     * @return the link, or nothing
     */
    public Optional<Found> at(Position place) {
        Link link = place.column() < lines.columns() ? lines.link(place.line(), place.column()) : null;
        if (link == null) {
            return Optional.empty();
        }
        Deque<Span> spans = new ArrayDeque<>();
        for (Span run : runs(place.line(), link)) {
            if (!link.id().isEmpty() || run.contains(place)) {
                spans.addLast(run);
            }
        }
        up(place.line(), link, spans);
        down(place.line(), link, spans);
        return Optional.of(new Found(link, joined(spans)));
    }

    private void up(long from, Link link, Deque<Span> spans) {
        for (long line = from - 1; line >= Math.max(lines.firstLine(), from - MAX_ROWS); line--) {
            List<Span> runs = runs(line, link);
            boolean touches = spans.getFirst().start().column() == 0 && lines.isWrapped(line) && endsAtEdge(runs);
            if (runs.isEmpty() || link.id().isEmpty() && !touches) {
                return;
            }
            for (int i = runs.size() - 1; i >= (link.id().isEmpty() ? runs.size() - 1 : 0); i--) {
                spans.addFirst(runs.get(i));
            }
        }
    }

    private void down(long from, Link link, Deque<Span> spans) {
        for (long line = from + 1; line < Math.min(lines.endLine(), from + MAX_ROWS); line++) {
            List<Span> runs = runs(line, link);
            boolean touches = lines.isWrapped(line - 1)
                    && spans.getLast().end().column() == lines.columns()
                    && !runs.isEmpty()
                    && runs.get(0).start().column() == 0;
            if (runs.isEmpty() || link.id().isEmpty() && !touches) {
                return;
            }
            spans.addAll(link.id().isEmpty() ? runs.subList(0, 1) : runs);
        }
    }

    private boolean endsAtEdge(List<Span> runs) {
        return !runs.isEmpty() && runs.get(runs.size() - 1).end().column() == lines.columns();
    }

    /** The cells of a row that have the link. */
    private List<Span> runs(long line, Link link) {
        List<Span> runs = new ArrayList<>(1);
        int from = -1;
        for (int column = 0; column <= lines.columns(); column++) {
            boolean linked = column < lines.columns() && link.equals(lines.link(line, column));
            if (linked && from < 0) {
                from = column;
            } else if (!linked && from >= 0) {
                runs.add(Span.of(line, from, line, column));
                from = -1;
            }
        }
        return runs;
    }

    /** Spans that touch over the end of a wrapped row are one. */
    private List<Span> joined(Deque<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.end().column() == lines.columns()
                    && span.start().column() == 0
                    && span.start().line() == last.end().line() + 1
                    && lines.isWrapped(last.end().line())) {
                joined.set(joined.size() - 1, new Span(last.start(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
