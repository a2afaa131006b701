package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Checksums of rectangles (DEC VT510 manual, DECRQCRA; xterm ctlseqs, XTCHECKSUM).
 *
 * <p>The bits of XTCHECKSUM are xterm's. The default is the sum of the code points, where a blank counts 32. With 0 it is what DEC's terminals answered: negated, attributes counted, trailing blanks left
 * out, eight bits a character.
 */
final class ChecksumOps {
    private static final int POSITIVE = 1;
    private static final int NO_ATTRIBUTES = 1 << 1;
    private static final int COUNT_BLANKS = 1 << 2;
    private static final int PRINTED_ONLY = 1 << 3;
    private static final int WIDE = 1 << 4;
    private static final int CHECKSUM_BITS = 0b111111;

    private final TerminalState state;
    private final ReplyBuffer replies;
    private final Canvas canvas;
    private final Rectangle area;

    private int total;
    /** Blanks that count only if something comes behind them in the row. */
    private int blanks;

    ChecksumOps(TerminalState state, ReplyBuffer replies, Canvas canvas) {
        this.state = state;
        this.replies = replies;
        this.canvas = canvas;
        area = new Rectangle(state);
    }

    /** XTCHECKSUM. */
    void xtchecksum(OpBuffer ops, int at) {
        state.settings().set(Setting.CHECKSUM, ops.param(at, 0, 0) & CHECKSUM_BITS);
    }

    /** DECRQCRA: answered by DECCKSR with the request's number. The page does not matter, there is one. */
    void decrqcra(OpBuffer ops, int at) {
        total = 0;
        blanks = 0;
        int how = state.settings().get(Setting.CHECKSUM);
        if (area.read(ops, at, 2)) {
            for (int row = area.top; row < area.bottom; row++) {
                add(canvas.row(row), how);
                blanks = 0;
            }
        }
        int sum = (how & POSITIVE) != 0 ? total : -total;
        replies.dcs().number(ops.param(at, 0, 0)).text("!~").hex(sum, 4).st();
    }

    private void add(Row cells, int how) {
        for (int column = area.left; column < area.right; column++) {
            int glyph = cells.glyph(column);
            if (glyph == CellLayout.EMPTY && (how & PRINTED_ONLY) != 0) {
                continue;
            }
            int value = value(glyph, how);
            if ((how & NO_ATTRIBUTES) == 0) {
                value += attributes(glyph, CellLayout.attributes(cells.style(column)));
            }
            if (value == ' ' && (how & COUNT_BLANKS) == 0 && column > area.left) {
                blanks += value;
            } else {
                total += blanks + value;
                blanks = 0;
            }
        }
    }

    /** The sum of a cell's code points; the right half of a wide character counts nothing. */
    private int value(int glyph, int how) {
        int width = glyph & CellLayout.WIDTH_MASK;
        if (width == CellLayout.SPACER) {
            return 0;
        }
        int code = CellLayout.code(glyph);
        int sum = code == 0 ? ' ' : code;
        if ((glyph & CellLayout.CLUSTER) != 0) {
            int[] cluster = state.graphemes().get(code);
            sum = cluster[0];
            for (int i = 1; i < cluster.length && (how & WIDE) != 0; i++) {
                sum += cluster[i];
            }
        }
        return (how & WIDE) != 0 ? sum : sum & 0xff;
    }

    private static int attributes(int glyph, int attributes) {
        int value = (glyph & CellLayout.PROTECTED) != 0 ? 0x04 : 0;
        value += (attributes & CellLayout.INVISIBLE) != 0 ? 0x08 : 0;
        value += (attributes & CellLayout.UNDERLINE) != 0 ? 0x10 : 0;
        value += (attributes & CellLayout.INVERSE) != 0 ? 0x20 : 0;
        value += (attributes & CellLayout.BLINK) != 0 ? 0x40 : 0;
        value += (attributes & CellLayout.BOLD) != 0 ? 0x80 : 0;
        return value;
    }
}
