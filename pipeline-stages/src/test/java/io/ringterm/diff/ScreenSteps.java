package io.ringterm.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.CellShift;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.Screen;
import io.ringterm.grid.TerminalState;

/** Random changes of a terminal's state, through the grid's own operations, so that damage is marked as it really is. */
final class ScreenSteps {
    /** What a step does. */
    enum Kind {
        TEXT,
        NARROW,
        WIDE,
        COMBINE,
        LINKED,
        ERASE,
        SCROLL_UP,
        SCROLL_DOWN,
        DELETE_ROWS,
        INSERT_CELLS,
        DELETE_CELLS,
        COPY,
        FLAG,
        CURSOR,
        MODE,
        TITLE,
        BELL,
        SCREEN,
        RESIZE,
        RESET,
        CUT,
        SLOW_VIEW
    }

    /** A step; what the numbers mean depends on the kind and on the size of the screen. */
    record Step(Kind kind, int a, int b, int c, int d) {}

    private static final int[] COLOURS = {
        0,
        CellLayout.colour(CellLayout.PALETTE, 1),
        CellLayout.colour(CellLayout.PALETTE, 12),
        CellLayout.colour(CellLayout.PALETTE, 200),
        CellLayout.colour(CellLayout.DIRECT, 0x123456)
    };

    private ScreenSteps() {}

    static TerminalState terminal(int columns, int rows) {
        return new TerminalState(OpenPayload.of(columns, rows).withLimits(Limits.DEFAULT.withHistoryLines(20)));
    }

    static List<Step> random(Random random, int length) {
        Kind[] kinds = Kind.values();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Kind kind = kinds[random.nextInt(kinds.length)];
            boolean rare = kind.compareTo(Kind.SCREEN) >= 0 && kind.compareTo(Kind.RESET) <= 0;
            if (rare && random.nextInt(8) != 0) {
                kind = random.nextBoolean() ? Kind.SCROLL_UP : Kind.CUT;
            }
            steps.add(
                    new Step(kind, random.nextInt(1000), random.nextInt(1000), random.nextInt(64), random.nextInt(64)));
        }
        return steps;
    }

    static void apply(Step step, TerminalState state) {
        Screen screen = state.screen();
        int row = step.a % screen.rows();
        int column = step.b % screen.columns();
        int top = Math.min(row, step.b % screen.rows());
        int bottom = Math.max(row, step.b % screen.rows()) + 1;
        int room = screen.columns() - column;
        switch (step.kind) {
            case TEXT:
                byte[] text = "The quick  brown fox".getBytes(StandardCharsets.US_ASCII);
                state.pen().style(style(step.d));
                screen.putAscii(row, column, text, 0, Math.min(room, 1 + step.c % text.length), state.pen());
                break;
            case NARROW:
                screen.put(row, column, "aé─\u0416 ".charAt(step.c % 5), style(step.d), 0);
                break;
            case WIDE:
                if (room >= 2) {
                    screen.putWide(row, column, 0x6f22 + step.c % 2, style(step.d), 0);
                }
                break;
            case COMBINE:
                int glyph = screen.row(row).glyph(column);
                if ((glyph & CellLayout.WIDTH_MASK) == CellLayout.NARROW) {
                    screen.reglyph(row, column, state.graphemes().extend(glyph, 0x300 + step.c % 4));
                }
                break;
            case LINKED:
                int link = state.links().intern(step.c % 3 == 0 ? "" : "i" + step.c % 3, "http://x/" + step.c % 4);
                screen.put(row, column, 'L', style(step.d), CellLayout.extras(COLOURS[step.d % 5], link));
                break;
            case ERASE:
                screen.erase(row, column, column + 1 + step.c % room, style(step.d) & CellLayout.BACKGROUND_MASK);
                break;
            case SCROLL_UP:
                boolean part = step.c % 3 == 0;
                screen.scrollUp(part ? top : 0, part ? bottom : screen.rows(), 1 + step.d % 3, background(step.c));
                break;
            case SCROLL_DOWN:
                screen.scrollDown(top, bottom, 1 + step.d % 3, background(step.c));
                break;
            case DELETE_ROWS:
                screen.deleteRows(top, bottom, 1 + step.d % 3, background(step.c));
                break;
            case INSERT_CELLS:
                CellShift.insert(screen, row, column, screen.columns(), 1 + step.c % room, background(step.d));
                break;
            case DELETE_CELLS:
                CellShift.delete(screen, row, column, screen.columns(), 1 + step.c % room, background(step.d));
                break;
            case COPY:
                screen.copy(row, 0, room, step.c % screen.rows(), column);
                break;
            case FLAG:
                int[] flags = {Row.WRAPPED, Row.DOUBLE_WIDTH, Row.DOUBLE_TOP, Row.PROMPT_START};
                screen.flag(row, flags[step.c % 4], step.d % 2 == 0);
                break;
            case CURSOR:
                state.cursor().moveTo(row, column);
                state.cursor().shape(Cursor.Shape.values()[step.c % 3]);
                break;
            case MODE:
                Mode[] modes = {Mode.DECTCEM, Mode.DECSCNM, Mode.DECCKM, Mode.CURSOR_BLINK, Mode.MOUSE_SGR};
                state.modes().set(modes[step.c % modes.length], step.d % 2 == 0);
                break;
            case TITLE:
                state.display().titles().title("title " + step.c);
                break;
            case BELL:
                state.display().ringBell();
                break;
            case SCREEN:
                state.showAlternate(step.c % 2 == 0);
                break;
            case RESIZE:
                state.resize(1 + step.c % 30, 1 + step.d % 12);
                break;
            case RESET:
                state.hardReset();
                break;
            default:
                break;
        }
    }

    private static long background(int choice) {
        return style(choice) & CellLayout.BACKGROUND_MASK;
    }

    private static long style(int choice) {
        long style = CellLayout.withForeground(0, COLOURS[choice % 5]);
        style = CellLayout.withBackground(style, COLOURS[choice / 5 % 3]);
        int[] attributes = {0, CellLayout.BOLD, CellLayout.FAINT | CellLayout.INVERSE, 3 << CellLayout.UNDERLINE_SHIFT};
        return CellLayout.withAttributes(style, attributes[choice / 16]);
    }
}
