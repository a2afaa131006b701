package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Pen;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Rectangular areas (DEC VT510 manual: DECCRA, DECFRA, DECERA, DECSERA, DECCARA, DECRARA, DECSACE). */
final class RectangleOps {
    private static final int CHANGEABLE =
            CellLayout.BOLD | CellLayout.UNDERLINE | CellLayout.BLINK | CellLayout.INVERSE | CellLayout.INVISIBLE;

    private final TerminalState state;
    private final Pen pen;
    private final Bounds bounds;
    private final Canvas canvas;
    private final Rectangle area;

    RectangleOps(TerminalState state, Bounds bounds, Canvas canvas) {
        this.state = state;
        this.bounds = bounds;
        this.canvas = canvas;
        pen = state.pen();
        area = new Rectangle(state);
    }

    /** DECFRA: fills with a character of the two printable ranges, in the pen's rendition. */
    void decfra(OpBuffer ops, int at) {
        int character = ops.param(at, 0, ' ');
        if (!area.read(ops, at, 1)
                || !(character >= 0x20 && character <= 0x7e || character >= 0xa0 && character <= 0xff)) {
            return;
        }
        for (int row = area.top; row < area.bottom; row++) {
            int glyph = character | pen.glyphBits();
            canvas.screen().fill(row, area.left, area.right, glyph, pen.style(), pen.extras());
        }
    }

    /** DECERA: erases, protected cells too. */
    void decera(OpBuffer ops, int at) {
        if (area.read(ops, at, 0)) {
            for (int row = area.top; row < area.bottom; row++) {
                canvas.erase(row, area.left, area.right);
            }
        }
    }

    /** DECSERA: erases the characters that DECSCA does not protect and leaves their rendition; SPA does not guard from it. */
    void decsera(OpBuffer ops, int at) {
        if (area.read(ops, at, 0)) {
            for (int row = area.top; row < area.bottom; row++) {
                eraseUnprotected(row);
            }
        }
    }

    private void eraseUnprotected(int row) {
        Row cells = canvas.row(row);
        boolean guarded = state.settings().get(Setting.PROTECTION) == EraseOps.DEC;
        for (int column = area.left; column < area.right; column++) {
            if (!guarded || (cells.glyph(column) & CellLayout.PROTECTED) == 0) {
                canvas.screen().put(row, column, CellLayout.EMPTY, cells.style(column), cells.extras(column));
            }
        }
    }

    /** DECCRA: copies, also onto itself; what does not fit where it goes is cut off. There is one page. */
    void deccra(OpBuffer ops, int at) {
        if (!area.read(ops, at, 0)) {
            return;
        }
        int toRow = bounds.originRow() + ops.countParam(at, 5) - 1;
        int toColumn = bounds.originColumn() + ops.countParam(at, 6) - 1;
        int height = Math.min(area.bottom - area.top, state.rows() - toRow);
        int width = Math.min(area.right - area.left, state.columns() - toColumn);
        if (width <= 0) {
            return;
        }
        boolean down = toRow > area.top;
        for (int i = 0; i < height; i++) {
            int offset = down ? height - 1 - i : i;
            canvas.copyCells(area.top + offset, area.left, area.left + width, toRow + offset, toColumn);
        }
    }

    /** DECCARA: sets or clears attributes. */
    void deccara(OpBuffer ops, int at) {
        int set = 0;
        int clear = 0;
        int count = Math.max(5, OpBuffer.count(ops.word(at)));
        for (int i = 4; i < count; i++) {
            int attribute = ops.param(at, i, 0);
            if (attribute == 0) {
                set = 0;
                clear = CHANGEABLE;
            } else {
                int on = attribute(attribute);
                int off = attribute(attribute - 20) | (attribute == 22 ? CellLayout.BOLD : 0);
                set = set & ~off | on;
                clear = clear & ~on | off;
            }
        }
        change(ops, at, set, clear | (set & 1 << CellLayout.UNDERLINE_SHIFT) * 7, 0);
    }

    /** DECRARA: reverses attributes. */
    void decrara(OpBuffer ops, int at) {
        int reverse = 0;
        int count = Math.max(5, OpBuffer.count(ops.word(at)));
        for (int i = 4; i < count; i++) {
            int attribute = ops.param(at, i, 0);
            reverse ^= attribute == 0 ? CHANGEABLE & ~CellLayout.UNDERLINE | attribute(4) : attribute(attribute);
        }
        change(ops, at, 0, 0, reverse);
    }

    /** DECSACE: whether DECCARA and DECRARA change a stream of characters (0, 1) or a rectangle (2). */
    void decsace(OpBuffer ops, int at) {
        int extent = ops.param(at, 0, 0);
        if (extent <= 2) {
            state.settings().set(Setting.CHANGE_EXTENT, extent);
        }
    }

    private static int attribute(int sgr) {
        switch (sgr) {
            case 1:
                return CellLayout.BOLD;
            case 4:
                return 1 << CellLayout.UNDERLINE_SHIFT;
            case 5:
                return CellLayout.BLINK;
            case 7:
                return CellLayout.INVERSE;
            case 8:
                return CellLayout.INVISIBLE;
            default:
                return 0;
        }
    }

    private void change(OpBuffer ops, int at, int set, int clear, int reverse) {
        if (!area.read(ops, at, 0)) {
            return;
        }
        boolean stream = state.settings().get(Setting.CHANGE_EXTENT) != 2;
        for (int row = area.top; row < area.bottom; row++) {
            int from = stream && row > area.top ? 0 : area.left;
            int to = stream && row < area.bottom - 1 ? state.columns() : area.right;
            change(row, from, to, set, clear, reverse);
        }
    }

    private void change(int row, int from, int to, int set, int clear, int reverse) {
        Row cells = canvas.row(row);
        for (int column = from; column < to; column++) {
            long style = cells.style(column);
            int attributes = CellLayout.attributes(style) & ~clear | set;
            if ((attributes & CellLayout.UNDERLINE) != 0 && (reverse & CellLayout.UNDERLINE) != 0) {
                attributes &= ~CellLayout.UNDERLINE;
                attributes ^= reverse & ~CellLayout.UNDERLINE;
            } else {
                attributes ^= reverse;
            }
            canvas.screen().restyle(row, column, CellLayout.withAttributes(style, attributes), cells.extras(column));
        }
    }
}
