package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random elementary edit of a terminal's state: any numbers make a valid one, so that lists of them shrink well. */
record Edit(int kind, int a, int b, int c, int d) {
    private static final int KINDS = 25;
    private static final byte[] TEXT =
            "The quick brown fox jumps over the lazy dog.".getBytes(StandardCharsets.US_ASCII);
    private static final long[] STYLES = {
        0,
        CellLayout.withForeground(0, CellLayout.colour(CellLayout.PALETTE, 1)),
        CellLayout.withBackground(0, CellLayout.colour(CellLayout.PALETTE, 200)),
        CellLayout.withForeground(
                CellLayout.withBackground(0, CellLayout.colour(CellLayout.DIRECT, 0x102030)),
                CellLayout.colour(CellLayout.DIRECT, 0xfedcba)),
        CellLayout.withAttributes(0, CellLayout.BOLD | 3 << CellLayout.UNDERLINE_SHIFT),
    };

    static List<Edit> list(Random random, int most) {
        List<Edit> edits = new ArrayList<>();
        for (int n = random.nextInt(most) + 1; n > 0; n--) {
            edits.add(new Edit(
                    random.nextInt(KINDS),
                    random.nextInt(64),
                    random.nextInt(64),
                    random.nextInt(64),
                    random.nextInt(64)));
        }
        return edits;
    }

    void apply(TerminalState state) {
        Screen screen = state.screen();
        int columns = screen.columns();
        int rows = screen.rows();
        int row = a % rows;
        int column = b % columns;
        int to = column + c % (columns - column) + 1;
        int bottom = row + c % (rows - row) + 1;
        long style = STYLES[d % STYLES.length];
        long background = style & CellLayout.BACKGROUND_MASK;
        switch (kind) {
            case 0, 1, 2 -> {
                state.pen().style(style);
                screen.putAscii(row, column, TEXT, d % 8, Math.min(to - column, TEXT.length - 8), state.pen());
            }
            case 3 -> screen.put(row, column, 0xe9 + c | CellLayout.PROMPT, style, 0);
            case 4, 5 -> {
                if (column + 1 < columns) {
                    screen.putWide(row, column, 0x4e00 + d, style, CellLayout.extras(c, 0));
                }
            }
            case 6 -> {
                int link = state.links().intern(c % 2 == 0 ? "" : "id" + d % 3, "http://host/" + d % 40);
                screen.put(row, column, 'L', style, CellLayout.extras(0, link));
            }
            case 7 -> {
                int at = (screen.row(row).glyph(column) & CellLayout.WIDTH_MASK) == CellLayout.SPACER
                        ? column - 1
                        : column;
                screen.reglyph(row, at, state.graphemes().extend(screen.row(row).glyph(at), 0x300 + d));
            }
            case 8 -> screen.fill(row, column, to, 'x' | CellLayout.PROTECTED, style, 0);
            case 9 -> screen.erase(row, column, to, background);
            case 10 -> screen.eraseUnprotected(row, column, to, background);
            case 11 -> screen.eraseRows(row, bottom, background);
            case 12 -> screen.flag(row, d % 2 == 0 ? Row.WRAPPED : Row.PROMPT_START, b % 2 == 0);
            case 13, 14 -> screen.scrollUp(0, rows, c % 3 + 1, background);
            case 15 -> screen.scrollUp(row, bottom, d % 4 + 1, background);
            case 16 -> screen.scrollDown(row, bottom, d % 4 + 1, background);
            case 17 -> screen.deleteRows(row, bottom, d % 4 + 1, background);
            case 18 -> CellShift.scrollUp(screen, row, bottom, column, to, d % 4 + 1, background);
            case 19 -> CellShift.scrollDown(screen, row, bottom, column, to, d % 4 + 1, background);
            case 20 -> CellShift.insert(screen, row, column, to, d % 5 + 1, background);
            case 21 -> CellShift.delete(screen, row, column, to, d % 5 + 1, background);
            case 22 -> screen.copy(row, column, to, d % rows, (b + d) % (columns - (to - column) + 1));
            case 23 -> state.cursor().moveTo(row, column);
            default -> {
                if (d % 4 == 0) {
                    state.showAlternate(c % 2 == 0);
                } else if (d % 4 == 1) {
                    state.resize(b + 1, a % 20 + 1);
                } else {
                    state.saved().cursor(state.isAlternate()).save(state);
                }
            }
        }
    }
}
