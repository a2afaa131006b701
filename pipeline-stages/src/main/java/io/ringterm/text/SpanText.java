package io.ringterm.text;

/**
 * The text of what is selected.
 *
 * <p>Rows that were wrapped are joined; between others there is a line feed. Wide characters are whole, also where the
 * selection begins or ends in their middle. Cells that nothing was printed to, at the end of a line, are no text; blanks
 * that the program printed there are, unless they are to be stripped.
 *
 * <pre>{@code
 * Lines lines = new Lines(terminal.state());
 * String line = new SpanText(lines, true).of(lines.lineAt(new Position(lines.screenLine(), 0)));
 * }</pre>
 */
public final class SpanText {
    private final Lines lines;
    private final boolean strip;

    /**
     * A reader.
     *
     * @param lines what to read
     * @param stripBlanks whether blanks at the ends of lines are left out, printed or not
     */
    public SpanText(Lines lines, boolean stripBlanks) {
        this.lines = lines;
        this.strip = stripBlanks;
    }

    /**
     * The text from one place to another, as it reads.
     *
     * @param span from where to where
     * @return the text; a line feed at its end where the span goes on to the next row
     */
    public String of(Span span) {
        StringBuilder text = new StringBuilder();
        int lineStart = 0;
        for (long line = span.start().line(); line <= span.end().line(); line++) {
            boolean last = line == span.end().line();
            int from = line == span.start().line() ? span.start().column() : 0;
            int to = last ? span.end().column() : lines.columns();
            lines.append(text, line, from, Math.min(to, lines.textEnd(line)));
            boolean wrapped = lines.isWrapped(line);
            if (last || !wrapped) {
                strip(text, lineStart);
            }
            if (!last && !wrapped) {
                text.append('\n');
                lineStart = text.length();
            }
        }
        return text.toString();
    }

    /**
     * The text of a rectangle, a line a row.
     *
     * @param corner one corner cell
     * @param opposite the corner cell opposite to it
     * @return the text, without a line feed at its end
     */
    public String rectangle(Position corner, Position opposite) {
        long top = Math.min(corner.line(), opposite.line());
        long bottom = Math.max(corner.line(), opposite.line());
        int left = Math.min(corner.column(), opposite.column());
        int right = Math.max(corner.column(), opposite.column()) + 1;
        StringBuilder text = new StringBuilder();
        for (long line = top; line <= bottom; line++) {
            int lineStart = text.length();
            lines.append(text, line, left, Math.min(right, lines.row(line).printedEnd()));
            strip(text, lineStart);
            if (line < bottom) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private void strip(StringBuilder text, int from) {
        int end = text.length();
        while (strip && end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }
}
