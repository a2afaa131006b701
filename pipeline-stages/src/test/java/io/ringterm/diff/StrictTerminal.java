package io.ringterm.diff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.apply.Cells;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Link;
import io.ringterm.grid.Row;

/**
 * A terminal of another make, that knows what a renderer may send and throws at anything else. Written apart from the
 * engine, so that both being wrong in the same way is unlikely.
 */
final class StrictTerminal {
    private static final Pattern NEXT = Pattern.compile("\033\\[([?=>]?)([0-9:;]*)([ \"]?)([@-~])"
            + "|\033\\]8;([^;\033]*);([^\033]*)\033\\\\"
            + "|\033\\]2;([^\033]*)\033\\\\"
            + "|\033#([3456])|\033(\\(B)");

    final Map<String, String> modes = new HashMap<>();
    String title = "";
    int bells;
    int row;
    int column;
    boolean wrapPending;
    /** Whether printing may go on in the next line. */
    boolean mayWrap;

    final ShadowGrid grid;
    private int guarded;
    private final int columns;
    private final int rows;
    private int top;
    private int bottom;
    private long style;
    private int underline;
    private Link link;
    private int lastPrinted = -1;

    StrictTerminal(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        grid = new ShadowGrid(columns, rows);
        bottom = rows;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                grid.row(i).set(j, 'X', 0, 0, null, null);
            }
        }
    }

    void write(AnsiBytes bytes) {
        String text = new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        Matcher next = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == 033) {
                next.region(at, text.length());
                if (!next.lookingAt()) {
                    throw refuse(text.substring(at, Math.min(text.length(), at + 20)));
                }
                sequence(next);
                at = next.end();
            } else {
                character(codePoint);
                at += Character.charCount(codePoint);
            }
        }
    }

    private static AssertionError refuse(String what) {
        StringBuilder shown = new StringBuilder();
        what.chars().forEach(c -> shown.append(c < 0x20 ? "^" + (char) (c + 0x40) : Character.toString(c)));
        return new AssertionError("not to be sent: " + shown);
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '\r':
                move(row, 0);
                break;
            case '\n':
                wrapPending = false;
                if (row == bottom - 1) {
                    grid.scroll(top, bottom, 1);
                    background(bottom - 1, 0, columns);
                } else if (row < rows - 1) {
                    row++;
                }
                break;
            case '\b':
                move(row, Math.max(0, column - 1));
                break;
            case 7:
                bells++;
                break;
            case 15:
                break;
            default:
                if (codePoint < 0x20 || codePoint >= 0x7f && codePoint < 0xa0 || codePoint == 0x202e) {
                    throw refuse(Character.toString(codePoint));
                }
                print(codePoint);
                break;
        }
    }

    private void print(int codePoint) {
        if (codePoint >= 0x300 && codePoint < 0x370) {
            int at = wrapPending ? column : column - 1;
            Cells cells = grid.row(row);
            int[] before = cells.cluster(at) != null ? cells.cluster(at) : new int[] {cells.glyph(at)};
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = codePoint;
            cells.set(at, cells.glyph(at), cells.style(at), cells.underline(at), cells.link(at), after);
            return;
        }
        boolean wide = codePoint >= 0x4e00 && codePoint < 0xa000;
        int cells = wide ? 2 : 1;
        if (mayWrap && wrapPending) {
            wrap();
        } else if (mayWrap && column + cells > lineColumns()) {
            grid.row(row).set(column, CellLayout.LEADING_SPACER, style & CellLayout.BACKGROUND_MASK, 0, null, null);
            wrap();
        } else if (wrapPending || column + cells > lineColumns()) {
            throw new AssertionError("printing wrapped at row " + row + " column " + column);
        }
        unpair(column, column + cells);
        put(column, codePoint | (wide ? CellLayout.WIDE : CellLayout.NARROW));
        if (wide) {
            put(column + 1, CellLayout.SPACER);
        }
        lastPrinted = wide ? -1 : codePoint;
        column += cells;
        if (column == lineColumns()) {
            column--;
            wrapPending = true;
        }
    }

    private void wrap() {
        grid.flags(row, grid.flags(row) | Row.WRAPPED);
        require(row + 1 < rows, "wrapping at the bottom");
        row++;
        column = 0;
        wrapPending = false;
    }

    private void put(int at, int glyph) {
        grid.row(row).set(at, glyph | guarded, style, underline, link, null);
    }

    private void unpair(int from, int to) {
        Cells cells = grid.row(row);
        if (from > 0 && (cells.glyph(from) & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            cells.set(from - 1, ' ', cells.style(from - 1), 0, null, null);
        }
        if (to < columns && (cells.glyph(to) & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            cells.set(to, ' ', cells.style(to), 0, null, null);
        }
    }

    private int lineColumns() {
        return (grid.flags(row) & Row.DOUBLE_MASK) != 0 ? Math.max(1, columns / 2) : columns;
    }

    private void move(int toRow, int toColumn) {
        row = Math.min(toRow, rows - 1);
        column = Math.min(toColumn, lineColumns() - 1);
        wrapPending = false;
    }

    private void background(int of, int from, int to) {
        int kept = row;
        row = of;
        unpair(from, to);
        row = kept;
        for (int at = from; at < to; at++) {
            grid.row(of).set(at, 0, style & CellLayout.BACKGROUND_MASK, 0, null, null);
        }
    }

    private void sequence(Matcher match) {
        if (match.group(6) != null) {
            String id = match.group(5).startsWith("id=") ? match.group(5).substring(3) : "";
            link = match.group(6).isEmpty() ? null : new Link(id, match.group(6));
        } else if (match.group(7) != null) {
            title = match.group(7);
        } else if (match.group(8) != null) {
            int[] flags = {Row.DOUBLE_TOP, Row.DOUBLE_BOTTOM, 0, Row.DOUBLE_WIDTH};
            grid.flags(row, flags[match.group(8).charAt(0) - '3']);
        } else if (match.group(9) == null) {
            control(match.group(1), match.group(2), match.group(3) + match.group(4));
        }
    }

    private void control(String prefix, String text, String last) {
        if (!prefix.isEmpty() || last.equals(" q") || last.equals("h") || last.equals("l")) {
            boolean allowed = prefix.equals("?") && last.matches("[hl]")
                    || prefix.equals("=") && last.equals("u")
                    || prefix.equals(">") && last.matches("[mf]") && text.startsWith("4;")
                    || last.equals(" q")
                    || last.equals("l") && text.equals("4");
            if (!allowed) {
                throw refuse(prefix + text + last);
            }
            modes.put(prefix.equals("?") ? text : prefix + last, prefix.equals("?") ? last : text);
            return;
        }
        if (last.equals("\"q")) {
            guarded = text.equals("1") ? CellLayout.PROTECTED : 0;
            return;
        }
        if (last.equals("m")) {
            rendition(text);
            return;
        }
        int[] parameters = Arrays.stream(text.split(";", -1))
                .mapToInt(p -> p.isEmpty() ? 0 : Integer.parseInt(p))
                .toArray();
        int first = parameters[0];
        int count = Math.max(1, first);
        switch (last.charAt(0)) {
            case 'A':
                move(row - count, column);
                break;
            case 'B':
                move(row + count, column);
                break;
            case 'C':
                move(row, column + count);
                break;
            case 'D':
                move(row, column - count);
                break;
            case 'G':
                move(row, count - 1);
                break;
            case 'H':
                move(count - 1, parameters.length > 1 ? Math.max(1, parameters[1]) - 1 : 0);
                break;
            case 'J':
                require(first == 2, text + last);
                for (int i = 0; i < rows; i++) {
                    background(i, 0, columns);
                    grid.flags(i, 0);
                }
                break;
            case 'K':
                require(first == 0 || first == 2, text + last);
                require(!wrapPending || first == 2, "EL where terminals disagree about the cursor");
                background(row, first == 2 ? 0 : column, columns);
                break;
            case 'X':
                require(!wrapPending, "ECH where terminals disagree about the cursor");
                background(row, column, Math.min(columns, column + count));
                break;
            case 'b':
                require(lastPrinted > 0, "REP without a character");
                for (int i = 0; i < count; i++) {
                    print(lastPrinted);
                }
                break;
            case 'r':
                top = count - 1;
                bottom = parameters.length > 1 ? parameters[1] : rows;
                require(top + 2 <= bottom && bottom <= rows || rows == 1, "margins " + text);
                row = 0;
                column = 0;
                wrapPending = false;
                break;
            case 'S':
                grid.scroll(top, bottom, count);
                fillIn(bottom - Math.min(count, bottom - top), bottom);
                break;
            case 'T':
                grid.scroll(top, bottom, -count);
                fillIn(top, top + Math.min(count, bottom - top));
                break;
            default:
                throw refuse(prefix + text + last);
        }
    }

    private void fillIn(int from, int to) {
        for (int i = from; i < to; i++) {
            background(i, 0, columns);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw refuse(what);
        }
    }

    private void rendition(String text) {
        String[] parameters = text.split(";", -1);
        for (int i = 0; i < parameters.length; i++) {
            String[] subs = parameters[i].split(":", -1);
            int code = subs[0].isEmpty() ? 0 : Integer.parseInt(subs[0]);
            if ((code == 38 || code == 48) && subs.length == 1) {
                boolean direct = parameters[i + 1].equals("2");
                int value = direct
                        ? Integer.parseInt(parameters[i + 2]) << 16
                                | Integer.parseInt(parameters[i + 3]) << 8
                                | Integer.parseInt(parameters[i + 4])
                        : Integer.parseInt(parameters[i + 2]);
                int colour = CellLayout.colour(direct ? CellLayout.DIRECT : CellLayout.PALETTE, value);
                style = code == 38
                        ? CellLayout.withForeground(style, colour)
                        : CellLayout.withBackground(style, colour);
                i += direct ? 4 : 2;
            } else if (code == 58) {
                boolean direct = subs[1].equals("2");
                int value = direct
                        ? Integer.parseInt(subs[3]) << 16 | Integer.parseInt(subs[4]) << 8 | Integer.parseInt(subs[5])
                        : Integer.parseInt(subs[2]);
                underline = CellLayout.colour(direct ? CellLayout.DIRECT : CellLayout.PALETTE, value);
            } else {
                single(code, subs.length > 1 ? Integer.parseInt(subs[1]) : -1);
            }
        }
    }

    private void single(int code, int sub) {
        int attributes = CellLayout.attributes(style) & ~CellLayout.HAS_EXTRAS;
        int[] on = {
            0,
            CellLayout.BOLD,
            CellLayout.FAINT,
            CellLayout.ITALIC,
            0,
            CellLayout.BLINK,
            0,
            CellLayout.INVERSE,
            CellLayout.INVISIBLE,
            CellLayout.STRIKE
        };
        if (code == 0) {
            style = 0;
            underline = 0;
            return;
        } else if (code == 4 || code == 24) {
            int kind = code == 24 ? 0 : sub < 0 ? 1 : sub;
            attributes = attributes & ~CellLayout.UNDERLINE | kind << CellLayout.UNDERLINE_SHIFT;
        } else if (code < 10 && on[code] != 0) {
            attributes |= on[code];
        } else if (code == 22) {
            attributes &= ~(CellLayout.BOLD | CellLayout.FAINT);
        } else if (code > 22 && code < 30 && on[code - 20] != 0) {
            attributes &= ~on[code - 20];
        } else if (code == 53 || code == 55) {
            attributes = code == 53 ? attributes | CellLayout.OVERLINE : attributes & ~CellLayout.OVERLINE;
        } else if (code == 59) {
            underline = 0;
        } else {
            colour(code);
            return;
        }
        style = CellLayout.withAttributes(style, attributes);
    }

    private void colour(int code) {
        boolean isBackground = code >= 40 && code < 50 || code >= 100;
        int value = code >= 90 ? 8 + code % 10 : code % 10;
        require(value < 16 && (code >= 30 && code < 50 || code >= 90 && code < 108), "SGR " + code);
        int colour = value == 9 && code < 90 ? 0 : CellLayout.colour(CellLayout.PALETTE, value);
        style = isBackground ? CellLayout.withBackground(style, colour) : CellLayout.withForeground(style, colour);
    }
}
