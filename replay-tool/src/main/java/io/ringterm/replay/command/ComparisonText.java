package io.ringterm.replay.command;

import java.util.List;
import java.util.Locale;

import io.ringterm.Terminal;
import io.ringterm.journal.Recording;
import io.ringterm.replay.compare.Comparison;
import io.ringterm.replay.compare.Divergence;
import io.ringterm.replay.source.CellDifference;

/** A comparison for a person: the first difference with both screens, then the later ones. */
final class ComparisonText {
    private static final int MAX_CELLS = 20;

    private ComparisonText() {}

    static String of(Comparison comparison, Recording a, Recording b, int session) {
        StringBuilder text = new StringBuilder();
        comparison
                .settings()
                .forEach(line -> text.append("settings differ: ").append(line).append('\n'));
        List<Divergence> all = comparison.divergences();
        long begin = a.session(session).firstNanos();
        for (int i = 0; i < all.size(); i++) {
            where(i == 0 ? "first difference: " : "then: ", all.get(i), begin, text);
            if (i == 0) {
                screens(all.get(i), text);
                cells(all.get(i), text);
            }
        }
        if (comparison.count() > all.size()) {
            text.append("and ").append(comparison.count() - all.size()).append(" more\n");
        }
        text.append(a.path()).append(" and ").append(b.path()).append(": ");
        text.append(comparison.count() == 0 ? "the same" : "different in " + comparison.count() + " places");
        text.append(String.format(
                Locale.ROOT,
                ", similarity %.4f (output %.4f, screens %.4f)%n",
                comparison.similarity(),
                comparison.outputSimilarity(),
                comparison.screenSimilarity()));
        return text.toString();
    }

    private static void where(String word, Divergence d, long begin, StringBuilder text) {
        text.append(word).append(d.cause() == Divergence.Cause.EVENTS ? "events" : "screens");
        text.append(", A sequence ").append(d.sequence(false)).append(" byte ").append(d.position(false));
        text.append(" at ").append(TimeOffset.text(Math.max(0, d.nanos(false) - begin)));
        text.append(", B sequence ").append(d.sequence(true)).append(" byte ").append(d.position(true));
        text.append("; ").append(d.cellCount()).append(" cells differ; ");
        text.append(
                d.endSequence(false) < 0
                        ? "never the same again\n"
                        : "the same again at A sequence " + d.endSequence(false) + ", B sequence " + d.endSequence(true)
                                + "\n");
    }

    private static void screens(Divergence d, StringBuilder text) {
        Terminal a = d.screen(false);
        Terminal b = d.screen(true);
        int width = a.state().columns();
        int rows = Math.max(a.state().rows(), b.state().rows());
        for (int row = 0; row < rows; row++) {
            String left = row < a.state().rows() ? a.line(row) : "";
            String right = row < b.state().rows() ? b.line(row) : "";
            int number = row;
            boolean differs = !left.equals(right) || d.cells().stream().anyMatch(cell -> cell.row() == number);
            if (!left.isEmpty() || !right.isEmpty() || differs) {
                text.append(String.format(Locale.ROOT, "%4d %s ", row, differs ? "!" : " "));
                text.append(left).append(" ".repeat(Math.max(0, width - left.codePointCount(0, left.length()))));
                text.append(" | ").append(right).append('\n');
            }
        }
    }

    private static void cells(Divergence d, StringBuilder text) {
        for (CellDifference cell :
                d.cells().subList(0, Math.min(MAX_CELLS, d.cells().size()))) {
            text.append("row ").append(cell.row()).append(", column ").append(cell.column());
            text.append(": A ")
                    .append(cell.recorded())
                    .append(", B ")
                    .append(cell.replayed())
                    .append('\n');
        }
        if (d.cellCount() > MAX_CELLS) {
            text.append("and ").append(d.cellCount() - MAX_CELLS).append(" more cells\n");
        }
    }
}
