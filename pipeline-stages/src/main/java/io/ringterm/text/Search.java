package io.ringterm.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Finds a query in screen and history, a line at a time, rows that were wrapped joined.
 *
 * <p>Time is bounded. A regular expression has some fifty looks at each character of a line and
 * {@value #FREE_STEPS} besides; a line that takes more is given up, which {@link #linesGivenUp()} counts. A call has
 * {@link #DEFAULT_STEPS} looks in all; when they are used up it ends and {@link #isExhausted()} says so. A line longer
 * than {@value #PIECE_CELLS} cells is read in pieces that overlap: a hit longer than {@value #OVERLAP_CELLS} cells may be
 * missed there. The one thing not bounded is an expression that tries without end and looks at no character at all, such
 * as nested repetitions of nothing: queries are a person's, what programs print is not.
 *
 * <pre>{@code
 * Lines lines = new Lines(terminal.state());
 * Search search = new Search(lines, Query.regex("error: .*", false));
 * Optional<Span> hit = search.next(lines.start());
 * AnchoredSpan kept = AnchoredSpan.of(terminal.state(), hit.get());
 * }</pre>
 *
 * <p>Not safe for use by several threads at once, nor while the terminal works.
 */
public final class Search {
    /** Looks at characters that a call may take. */
    public static final long DEFAULT_STEPS = 200_000_000L;

    private static final int PIECE_CELLS = 65_536;
    private static final int OVERLAP_CELLS = 4_096;
    private static final int FREE_STEPS = 200_000;
    private static final int STEPS_A_CHARACTER = 50;

    private final Lines lines;
    private final Query query;
    private final long steps;
    private final JoinedText text;
    private long left;
    private long givenUp;
    private boolean exhausted;

    /**
     * A search.
     *
     * @param lines where
     * @param query what for
     */
    public Search(Lines lines, Query query) {
        this(lines, query, DEFAULT_STEPS);
    }

    /**
     * A search that takes no longer than so many steps a call.
     *
     * @param lines where
     * @param query what for
     * @param steps looks at characters that a call may take, 1 or more
     */
    public Search(Lines lines, Query query, long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be 1 or more: steps=" + steps);
        }
        this.lines = lines;
        this.query = query;
        this.steps = steps;
        text = new JoinedText(lines);
    }

    /**
     * The first hit that begins at a place or behind it.
     *
     * @param from the place
     * @return the hit, or nothing
     */
    public Optional<Span> next(Position from) {
        begin();
        Position place = from.isBefore(lines.start()) ? lines.start() : from;
        List<Span> hits = new ArrayList<>(1);
        if (place.line() < lines.endLine()) {
            for (long piece = pieceOf(place.line()); piece < lines.endLine() && !exhausted; piece = pieceEnd(piece)) {
                find(piece, hit -> hit.start().isBefore(place) || hits.add(hit) && false);
                if (!hits.isEmpty()) {
                    return Optional.of(hits.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The last hit that begins before a place.
     *
     * @param before the place
     * @return the hit, or nothing
     */
    public Optional<Span> previous(Position before) {
        begin();
        Position place = lines.end().isBefore(before) ? lines.end() : before;
        if (place.line() < lines.firstLine()) {
            return Optional.empty();
        }
        Span[] last = new Span[1];
        long piece = pieceOf(place.line());
        while (!exhausted) {
            find(piece, hit -> {
                boolean counts = hit.start().isBefore(place);
                last[0] = counts ? hit : last[0];
                return counts;
            });
            if (last[0] != null || piece == lines.firstLine()) {
                break;
            }
            piece = pieceOf(piece - 1);
        }
        return Optional.ofNullable(last[0]);
    }

    /**
     * All hits, in order.
     *
     * @param max how many at most, 1 or more
     * @return the hits
     */
    public List<Span> all(int max) {
        begin();
        List<Span> hits = new ArrayList<>();
        for (long piece = lines.firstLine();
                piece < lines.endLine() && hits.size() < max && !exhausted;
                piece = pieceEnd(piece)) {
            find(piece, hit -> hits.add(hit) && hits.size() < max);
        }
        return hits;
    }

    /**
     * How many lines, or pieces of long ones, the last call gave up because they took too many steps.
     *
     * @return 0 or more
     */
    public long linesGivenUp() {
        return givenUp;
    }

    /**
     * Tells whether the last call ended because its steps were used up.
     *
     * @return true if there may be hits that it did not come to
     */
    public boolean isExhausted() {
        return exhausted;
    }

    private void begin() {
        left = steps;
        givenUp = 0;
        exhausted = false;
    }

    private int pieceRows() {
        return Math.max(1, PIECE_CELLS / lines.columns());
    }

    /** The first row of the piece that a row is in; pieces are counted from the beginning of the line. */
    private long pieceOf(long line) {
        long start = lines.lineStart(line);
        return line - (line - start) % pieceRows();
    }

    private long pieceEnd(long piece) {
        return lineEnd(piece, pieceRows());
    }

    /** Behind the last row of the line, but no more rows than these. */
    private long lineEnd(long from, int rows) {
        long line = from;
        while (line < from + rows - 1 && lines.isWrapped(line)) {
            line++;
        }
        return line + 1;
    }

    /** Tells hits that begin in a piece, until the taker has enough. */
    private void find(long piece, Predicate<Span> taker) {
        long end = pieceEnd(piece);
        boolean goesOn = lines.isWrapped(end - 1);
        int overlap = OVERLAP_CELLS / lines.columns() + 1;
        // The row before is there for what looks back; a hit does not begin in it.
        long context = piece > lines.firstLine() && lines.isWrapped(piece - 1) ? piece - 1 : piece;
        text.read(context, goesOn ? lineEnd(end, overlap) : end);
        CharSequence all = text.text();
        long limit = Math.min(left, FREE_STEPS + (long) STEPS_A_CHARACTER * all.length());
        StepLimit limited = new StepLimit(all, limit);
        try {
            hits(query.matcher(limited), text.indexOf(piece), end, taker);
        } catch (StepLimit.Exceeded | StackOverflowError e) {
            // The expression goes back and forth, or too deep: java.util.regex recurses, and leaves nothing half done.
            givenUp++;
        }
        left -= limited.steps() + all.length();
        exhausted = left <= 0;
    }

    private void hits(Matcher matcher, int from, long end, Predicate<Span> taker) {
        matcher.region(from, text.text().length());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        boolean more = true;
        while (more && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                Span hit = new Span(text.startOf(matcher.start()), text.endOf(matcher.end() - 1));
                more = hit.start().line() < end && taker.test(hit);
            }
        }
    }
}
