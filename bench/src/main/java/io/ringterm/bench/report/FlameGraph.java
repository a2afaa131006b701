package io.ringterm.bench.report;

import java.util.Locale;

import io.ringterm.bench.profile.StackTree;

/** Stacks as a page: a bar a frame, as wide as its share of the samples, what it calls below. No scripts. */
public final class FlameGraph {
    private static final int ROW = 17;
    private static final double WIDTH = 1_200;
    private static final double LEAST = 0.6;
    private static final double PER_LETTER = 6.2;
    private static final int COLOURS = 55;

    private FlameGraph() {}

    /**
     * Draws stacks.
     *
     * @param title what ran
     * @param stacks its samples
     * @return an HTML document that needs nothing else
     */
    public static String of(String title, StackTree stacks) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<p>%,d samples, one each 10 ms of a thread in Java. Width is share; callers stand above. Point at a bar for"
                        + " its name.</p>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\""
                        + " style=\"max-width:none;width:%.0fpx\">\n",
                stacks.samples(),
                WIDTH,
                stacks.depth() * ROW,
                WIDTH));
        if (stacks.samples() > 0) {
            bar(svg, stacks, 0, 0, WIDTH, stacks.samples());
        }
        return Html.page(title, svg.append("</svg>\n").toString());
    }

    private static void bar(StringBuilder svg, StackTree node, double x, int row, double width, long all) {
        int letters = (int) (width / PER_LETTER) - 1;
        String name = node.frame();
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s, %d samples, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                        + " fill=\"hsl(%d,75%%,65%%)\"/>",
                Html.escape(name),
                node.samples(),
                100.0 * node.samples() / all,
                x,
                row * ROW,
                Math.max(0.1, width - 0.5),
                ROW - 1,
                Math.floorMod(name.hashCode(), COLOURS)));
        if (letters > 2) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    x + 3,
                    row * ROW + 12,
                    Html.escape(name.length() <= letters ? name : name.substring(0, letters))));
        }
        svg.append("</g>\n");
        double at = x;
        for (StackTree call : node.calls()) {
            double share = width * call.samples() / node.samples();
            if (share >= LEAST) {
                bar(svg, call, at, row + 1, share, all);
            }
            at += share;
        }
    }
}
