package io.ringterm.replay.snapshot;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.Link;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;

/**
 * Rows as JSON: {@code {"runs":[RUN…],"wrapped":true,"line":"DoubleWidth"}}, where a run is a stretch of cells that look
 * the same.
 *
 * <p>A run has {@code "text"}, one code point a cell, or where a cell combines several {@code "cells"}, one string a
 * cell; and, where they are not the default, {@code "fg"}, {@code "bg"}, {@code "underline_color"} (a palette index or
 * {@code "#rrggbb"}), {@code "flags"} and {@code "link"}. Plain blanks at a row's end are left out.
 */
public final class RowJson {
    private final JsonGenerator json;
    private final GraphemeTable graphemes;
    private final LinkTable links;
    private final StringBuilder text = new StringBuilder();

    /**
     * A writer of rows.
     *
     * @param json where to
     * @param graphemes where the rows' clusters are
     * @param links where the rows' links are
     */
    public RowJson(JsonGenerator json, GraphemeTable graphemes, LinkTable links) {
        this.json = json;
        this.graphemes = graphemes;
        this.links = links;
    }

    /**
     * Writes a row.
     *
     * @param row the row
     * @throws IOException if it cannot be written
     */
    public void write(Row row) throws IOException {
        json.writeStartObject();
        int end = contentEnd(row);
        if (end > 0) {
            json.writeArrayFieldStart("runs");
            for (int from = 0; from < end; ) {
                int to = runEnd(row, from, end);
                writeRun(row, from, to);
                from = to;
            }
            json.writeEndArray();
        }
        if (row.has(Row.WRAPPED)) {
            json.writeBooleanField("wrapped", true);
        }
        writeLine(row);
        json.writeEndObject();
    }

    private void writeLine(Row row) throws IOException {
        if (row.has(Row.DOUBLE_TOP)) {
            json.writeStringField("line", "DoubleHeightTop");
        } else if (row.has(Row.DOUBLE_BOTTOM)) {
            json.writeStringField("line", "DoubleHeightBottom");
        } else if (row.has(Row.DOUBLE_WIDTH)) {
            json.writeStringField("line", "DoubleWidth");
        }
    }

    /**
     * Writes cells that look the same as one run.
     *
     * @param row their row
     * @param from first column
     * @param to behind the last column
     * @throws IOException if they cannot be written
     */
    public void writeRun(Row row, int from, int to) throws IOException {
        json.writeStartObject();
        writeCells(row, from, to);
        long style = row.style(from);
        long extras = row.extras(from);
        writeColour("fg", CellLayout.foreground(style));
        writeColour("bg", CellLayout.background(style));
        writeColour("underline_color", CellLayout.underlineColour(extras));
        CellFlags.write(row.glyph(from), style, json);
        Link link = links.get(CellLayout.link(extras));
        if (link != null) {
            json.writeStringField("link", link.uri());
        }
        json.writeEndObject();
    }

    private void writeCells(Row row, int from, int to) throws IOException {
        boolean combined = false;
        for (int column = from; column < to; column++) {
            combined |= (row.glyph(column) & CellLayout.CLUSTER) != 0;
        }
        if (combined) {
            json.writeArrayFieldStart("cells");
            for (int column = from; column < to; column++) {
                text.setLength(0);
                append(row.glyph(column));
                json.writeString(text.toString());
            }
            json.writeEndArray();
        } else {
            text.setLength(0);
            for (int column = from; column < to; column++) {
                append(row.glyph(column));
            }
            json.writeStringField("text", text.toString());
        }
    }

    private void append(int glyph) {
        int code = CellLayout.code(glyph);
        if ((glyph & CellLayout.CLUSTER) != 0) {
            for (int codePoint : graphemes.get(code)) {
                text.appendCodePoint(codePoint);
            }
        } else {
            text.appendCodePoint(code == 0 ? ' ' : code);
        }
    }

    private void writeColour(String name, int colour) throws IOException {
        switch (CellLayout.colourKind(colour)) {
            case CellLayout.PALETTE:
                json.writeNumberField(name, CellLayout.colourValue(colour));
                break;
            case CellLayout.DIRECT:
                json.writeStringField(name, String.format("#%06x", CellLayout.colourValue(colour)));
                break;
            default:
                break;
        }
    }

    private static int contentEnd(Row row) {
        int end = row.columns();
        while (end > 0 && isPlainBlank(row, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isPlainBlank(Row row, int column) {
        int glyph = row.glyph(column) & ~CellLayout.SEMANTIC_MASK;
        return (glyph == CellLayout.EMPTY || glyph == ' ') && row.style(column) == 0;
    }

    private static int runEnd(Row row, int from, int end) {
        int to = from + 1;
        while (to < end && looksTheSame(row, from, to)) {
            to++;
        }
        return to;
    }

    private static boolean looksTheSame(Row row, int a, int b) {
        return row.style(a) == row.style(b)
                && row.extras(a) == row.extras(b)
                && ((row.glyph(a) ^ row.glyph(b)) & (CellLayout.WIDTH_MASK | CellLayout.PROTECTED)) == 0;
    }
}
