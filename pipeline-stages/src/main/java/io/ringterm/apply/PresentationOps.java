package io.ringterm.apply;

import io.ringterm.event.Limits;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Charsets;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Pen;
import io.ringterm.grid.TabStops;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Reporting and restoring the presentation state (DEC VT510 manual: DECRQPSR, DECCIR, DECTABSR, DECRSPS). */
final class PresentationOps {
    private static final int RENDITIONS =
            CellLayout.BOLD | CellLayout.UNDERLINE | CellLayout.BLINK | CellLayout.INVERSE | CellLayout.INVISIBLE;

    /** A slash and up to four digits each, beside what begins and ends the report. */
    private static final int MAX_STOPS = (Limits.MAX_REPLY_BYTES - 16) / 5;

    private final TerminalState state;
    private final Cursor cursor;
    private final Pen pen;
    private final Charsets charsets;
    private final ReplyBuffer replies;

    PresentationOps(TerminalState state, ReplyBuffer replies) {
        this.state = state;
        this.replies = replies;
        cursor = state.cursor();
        pen = state.pen();
        charsets = state.charsets();
    }

    /** DECRQPSR: 1 asks for DECCIR, 2 for DECTABSR. */
    void request(OpBuffer ops, int at) {
        switch (ops.param(at, 0, 0)) {
            case 1 -> reportCursor();
            case 2 -> reportTabs();
            default -> {}
        }
    }

    private void reportCursor() {
        replies.dcs()
                .text("1$u")
                .number(cursor.row() + 1)
                .add(';')
                .number(cursor.column() + 1)
                .text(";1;");
        replies.add('@' | renditions())
                .add(';')
                .add('@' | (pen.isProtected() ? 1 : 0))
                .add(';');
        replies.add('@' | flags())
                .add(';')
                .number(charsets.left())
                .add(';')
                .number(charsets.right())
                .add(';');
        int sizes = 0;
        for (int i = 0; i < 4; i++) {
            sizes |= charsets.designated(i) >>> 24 == '-' ? 1 << i : 0;
        }
        replies.add('@' | sizes).add(';');
        for (int i = 0; i < 4; i++) {
            int set = charsets.designated(i);
            if ((set >>> 8 & 0xff) != 0) {
                replies.add(set >>> 8 & 0xff);
            }
            replies.add(set & 0xff);
        }
        replies.st();
    }

    private int renditions() {
        int attributes = CellLayout.attributes(pen.style());
        int bits = (attributes & CellLayout.BOLD) != 0 ? 1 : 0;
        bits |= (attributes & CellLayout.UNDERLINE) != 0 ? 2 : 0;
        bits |= (attributes & CellLayout.BLINK) != 0 ? 4 : 0;
        bits |= (attributes & CellLayout.INVERSE) != 0 ? 8 : 0;
        return bits | ((attributes & CellLayout.INVISIBLE) != 0 ? 16 : 0);
    }

    private int flags() {
        int bits = state.modes().is(Mode.DECOM) ? 1 : 0;
        bits |= charsets.single() == 2 ? 2 : 0;
        bits |= charsets.single() == 3 ? 4 : 0;
        return bits | (cursor.pendingWrap() ? 8 : 0);
    }

    /** DECTABSR: as many stops as a reply has room for. */
    private void reportTabs() {
        TabStops stops = state.tabs();
        replies.dcs().text("2$u");
        int reported = 0;
        for (int column = 0; column < state.columns() && reported < MAX_STOPS; column++) {
            if (stops.has(column)) {
                replies.text(reported++ == 0 ? "" : "/").number(column + 1);
            }
        }
        replies.st();
    }

    /** DECRSPS: the device control string's parameter says which of the two reports it is. */
    void restore(StringArgument argument) {
        int kind = state.pendingString().parameterCount() == 0
                ? 0
                : state.pendingString().parameter(0);
        if (kind == 1) {
            restoreCursor(argument);
        } else if (kind == 2) {
            restoreTabs(argument);
        }
    }

    private void restoreTabs(StringArgument argument) {
        state.tabs().clear();
        while (!argument.isEmpty()) {
            int column = argument.takeNumber();
            if (column >= 1 && column <= state.columns()) {
                state.tabs().set(column - 1);
            }
            argument.takeUntil('/');
        }
    }

    private void restoreCursor(StringArgument argument) {
        int row = argument.takeNumber();
        argument.take(';');
        int column = argument.takeNumber();
        argument.take(';');
        argument.takeUntil(';');
        int renditions = takeBits(argument);
        int guarded = takeBits(argument);
        int flags = takeBits(argument);
        int left = argument.takeNumber();
        argument.take(';');
        int right = argument.takeNumber();
        argument.take(';');
        int sizes = takeBits(argument);
        if (row < 1 || column < 1 || left < 0 || left > 3 || right < 0 || right > 3) {
            return;
        }
        restoreRendition(renditions);
        pen.setProtected((guarded & 1) != 0);
        state.modes().set(Mode.DECOM, (flags & 1) != 0);
        charsets.left(left);
        charsets.right(right);
        charsets.single((flags & 2) != 0 ? 2 : (flags & 4) != 0 ? 3 : 0);
        restoreCharsets(argument, sizes);
        cursor.moveTo(Math.min(row, state.rows()) - 1, Math.min(column, state.columns()) - 1);
        cursor.pendingWrap((flags & 8) != 0 && cursor.column() == state.columns() - 1);
    }

    private static int takeBits(StringArgument argument) {
        String text = argument.takeUntil(';');
        return text.isEmpty() ? 0 : text.charAt(0) & 31;
    }

    private void restoreRendition(int bits) {
        int attributes = CellLayout.attributes(pen.style()) & ~RENDITIONS;
        attributes |= (bits & 1) != 0 ? CellLayout.BOLD : 0;
        attributes |= (bits & 2) != 0 ? 1 << CellLayout.UNDERLINE_SHIFT : 0;
        attributes |= (bits & 4) != 0 ? CellLayout.BLINK : 0;
        attributes |= (bits & 8) != 0 ? CellLayout.INVERSE : 0;
        attributes |= (bits & 16) != 0 ? CellLayout.INVISIBLE : 0;
        pen.style(CellLayout.withAttributes(pen.style(), attributes));
    }

    private void restoreCharsets(StringArgument argument, int sizes) {
        String names = argument.text();
        int at = 0;
        for (int i = 0; i < 4 && at < names.length(); i++) {
            int intermediate = names.charAt(at) < '0' && at + 1 < names.length() ? names.charAt(at++) : 0;
            int kind = (sizes & 1 << i) != 0 ? '-' : '(';
            int set = kind << 24 | intermediate << 8 | names.charAt(at++) & 0xff;
            if (CharsetTables.isKnown(set)) {
                charsets.designate(i, set);
            }
        }
    }
}
