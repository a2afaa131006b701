package io.ringterm.bench.report;

import java.util.Locale;

/** A drawing in SVG: axes, lines and dots in a box of fixed size, coordinates from 0 to 1, y upwards. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 90;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 34;

    private final StringBuilder svg = new StringBuilder();

    Plot(String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
                        + "<text x=\"%d\" y=\"18\" class=\"title\">%s</text>\n"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"frame\"/>\n",
                WIDTH,
                HEIGHT,
                LEFT,
                Html.escape(title),
                LEFT,
                TOP,
                WIDTH - LEFT - RIGHT,
                HEIGHT - TOP - BOTTOM));
    }

    /** A labelled line across, at a height. */
    void tickY(double y, String label) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>"
                        + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
                LEFT,
                WIDTH - RIGHT,
                down(y),
                down(y),
                LEFT - 6,
                down(y) + 4,
                Html.escape(label)));
    }

    /** A labelled line up, at a place. */
    void tickX(double x, String label) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" class=\"grid\"/>"
                        + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                across(x),
                across(x),
                TOP,
                HEIGHT - BOTTOM,
                across(x),
                HEIGHT - BOTTOM + 16,
                Html.escape(label)));
    }

    /** A line through points, of a class that the page's style knows. */
    void line(String style, double[] x, double[] y) {
        svg.append("<polyline class=\"").append(style).append("\" points=\"");
        for (int i = 0; i < x.length; i++) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", across(x[i]), down(y[i])));
        }
        svg.append("\"/>\n");
    }

    /** A dot with a text for whoever points at it. */
    void dot(String style, double x, double y, String about) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s</title></circle>\n",
                style,
                across(x),
                down(y),
                Html.escape(about)));
    }

    private static double across(double x) {
        return LEFT + Math.max(0, Math.min(1, x)) * (WIDTH - LEFT - RIGHT);
    }

    private static double down(double y) {
        return HEIGHT - BOTTOM - Math.max(0, Math.min(1, y)) * (HEIGHT - TOP - BOTTOM);
    }

    /** The whole drawing. */
    @Override
    public String toString() {
        return svg + "</svg>\n";
    }
}
