package io.ringterm.apply;

import io.ringterm.event.Capability;
import io.ringterm.event.Limits;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Changing the size (DEC VT510 manual, DECCOLM, DECSLPP, DECSCPP, DECSNLS; xterm ctlseqs, XTWINOPS 4 and 8; the page on
 * mode 2048).
 *
 * <p>Where the session's capabilities allow it the terminal has its new size at once, because programs do not wait; the
 * host is told, and may resize it back.
 */
final class ResizeOps {
    /** What a cell counts as where a program asks for pixels. */
    static final int CELL_WIDTH = 10;
    /** What a cell counts as where a program asks for pixels. */
    static final int CELL_HEIGHT = 20;

    private final TerminalState state;
    private final ReplyBuffer replies;
    private final HostEvents events;

    ResizeOps(TerminalState state, ReplyBuffer replies, HostEvents events) {
        this.state = state;
        this.replies = replies;
        this.events = events;
    }

    /** Tells whether the program may resize the terminal; a denied request is counted. */
    boolean mayResize() {
        boolean allowed = state.open().capabilities().allows(Capability.RESIZE);
        if (!allowed) {
            state.drops().add(Reason.DENIED);
        }
        return allowed;
    }

    /** The program resizes the terminal. */
    void to(int columns, int rows) {
        int newColumns = Math.max(1, Math.min(columns, Limits.MAX_COLUMNS));
        int newRows = Math.max(1, Math.min(rows, Limits.MAX_ROWS));
        if (newColumns != state.columns() || newRows != state.rows()) {
            resize(newColumns, newRows);
            events.add(new HostEvent.Resized(newColumns, newRows));
        }
    }

    /** The terminal has another size, whoever wanted it. */
    void resize(int columns, int rows) {
        if (columns != state.columns() || rows != state.rows()) {
            state.resize(columns, rows);
            report();
        }
    }

    /** The report of mode 2048, if that is set. */
    void report() {
        if (state.modes().is(Mode.RESIZE_REPORT)) {
            replies.csi()
                    .text("48;")
                    .number(state.rows())
                    .add(';')
                    .number(state.columns())
                    .add(';');
            replies.number(state.rows() * CELL_HEIGHT)
                    .add(';')
                    .number(state.columns() * CELL_WIDTH)
                    .last("t");
        }
    }

    /** DECSLPP: lines per page. */
    void decslpp(OpBuffer ops, int at) {
        if (mayResize()) {
            to(state.columns(), ops.param(at, 0, state.rows()));
        }
    }

    /** DECSCPP: columns per page, 80 where left out. */
    void decscpp(OpBuffer ops, int at) {
        int columns = ops.param(at, 0, 0);
        if (mayResize()) {
            to(columns == 0 ? 80 : columns, state.rows());
        }
    }

    /** DECSNLS: lines per screen. */
    void decsnls(OpBuffer ops, int at) {
        int rows = ops.param(at, 0, 0);
        if (rows > 0 && mayResize()) {
            to(state.columns(), rows);
        }
    }
}
