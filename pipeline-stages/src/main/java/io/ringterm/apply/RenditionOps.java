package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Pen;
import io.ringterm.grid.RenditionStack;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Saving, restoring and reporting renditions (xterm ctlseqs: XTPUSHSGR, XTPOPSGR, XTREPORTSGR). */
final class RenditionOps {
    private static final int ALL = -1;
    private static final int FOREGROUND = 30;
    private static final int BACKGROUND = 31;

    private final Pen pen;
    private final RenditionStack stack;
    private final ReplyBuffer replies;
    private final Canvas canvas;
    private final Rectangle area;

    RenditionOps(TerminalState state, ReplyBuffer replies, Canvas canvas) {
        this.replies = replies;
        this.canvas = canvas;
        pen = state.pen();
        stack = state.saved().renditions();
        area = new Rectangle(state);
    }

    /** XTPUSHSGR: saves all, or the attributes named by the number that sets them in SGR, and 30 and 31 for colours. */
    void push(OpBuffer ops, int at) {
        int mask = 0;
        int count = OpBuffer.count(ops.word(at));
        for (int i = 0; i < count; i++) {
            mask |= ops.param(at, i, 0) < 32 ? 1 << ops.param(at, i, 0) : 0;
        }
        stack.push(pen, mask == 0 ? ALL : mask);
    }

    /** XTPOPSGR: restores what was saved last. */
    void pop() {
        if (!stack.pop()) {
            return;
        }
        int mask = stack.mask();
        if (mask == ALL) {
            pen.style(stack.style());
            pen.underlineColour(stack.underlineColour());
            return;
        }
        int which = attributes(mask);
        int attributes = CellLayout.attributes(pen.style()) & ~which | CellLayout.attributes(stack.style()) & which;
        long style = CellLayout.withAttributes(pen.style(), attributes);
        if ((mask & 1 << FOREGROUND) != 0) {
            style = CellLayout.withForeground(style, CellLayout.foreground(stack.style()));
        }
        if ((mask & 1 << BACKGROUND) != 0) {
            style = CellLayout.withBackground(style, CellLayout.background(stack.style()));
        }
        pen.style(style);
    }

    private static int attributes(int mask) {
        int which = 0;
        which |= (mask & 1 << 1) != 0 ? CellLayout.BOLD : 0;
        which |= (mask & 1 << 2) != 0 ? CellLayout.FAINT : 0;
        which |= (mask & 1 << 3) != 0 ? CellLayout.ITALIC : 0;
        which |= (mask & (1 << 4 | 1 << 21)) != 0 ? CellLayout.UNDERLINE : 0;
        which |= (mask & 1 << 5) != 0 ? CellLayout.BLINK : 0;
        which |= (mask & 1 << 7) != 0 ? CellLayout.INVERSE : 0;
        which |= (mask & 1 << 8) != 0 ? CellLayout.INVISIBLE : 0;
        which |= (mask & 1 << 9) != 0 ? CellLayout.STRIKE : 0;
        return which;
    }

    /** XTREPORTSGR: what all cells of a rectangle have in common. */
    void report(OpBuffer ops, int at) {
        if (!area.read(ops, at, 0)) {
            return;
        }
        Row first = canvas.row(area.top);
        long common = first.style(area.left);
        int underline = CellLayout.underlineColour(first.extras(area.left));
        for (int row = area.top; row < area.bottom; row++) {
            Row cells = canvas.row(row);
            for (int column = area.left; column < area.right; column++) {
                common = common(common, cells.style(column));
                underline = CellLayout.underlineColour(cells.extras(column)) == underline ? underline : 0;
            }
        }
        SgrReport.add(replies.csi(), common, underline);
        replies.last("m");
    }

    private static long common(long one, long other) {
        long both = CellLayout.withAttributes(one, attributesOfBoth(one, other));
        if (CellLayout.foreground(one) != CellLayout.foreground(other)) {
            both = CellLayout.withForeground(both, 0);
        }
        return CellLayout.background(one) == CellLayout.background(other) ? both : CellLayout.withBackground(both, 0);
    }

    private static int attributesOfBoth(long one, long other) {
        int left = CellLayout.attributes(one);
        int right = CellLayout.attributes(other);
        int underline =
                (left & CellLayout.UNDERLINE) == (right & CellLayout.UNDERLINE) ? left & CellLayout.UNDERLINE : 0;
        return left & right & ~CellLayout.UNDERLINE | underline;
    }
}
