package io.ringterm.apply;

import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * What the terminal is and how it is (DEC VT510 manual: DA1, DA2, DA3, DECID, DSR, DECREQTPARM, DECRQDE, DECRQTSR;
 * xterm ctlseqs: XTVERSION, XTSMGRAPHICS; Contour's page on DSR 996).
 */
final class QueryOps {
    /** A VT520 with 132 columns, printer, selective erase, national sets, technical set, and so on, as xterm has it. */
    private static final String ATTRIBUTES = ";1;2;6;9;15;16;17;18;21;22;28;29";
    /** Firmware version in DA2: xterm's numbering, since programs compare with it. */
    private static final int FIRMWARE = 400;
    /** The level from which on a status report names the page, and the keyboard its type. */
    private static final int VT400 = 64;

    private static final int VT300 = 63;

    private final TerminalState state;
    private final Cursor cursor;
    private final Bounds bounds;
    private final ReplyBuffer replies;

    QueryOps(TerminalState state, Bounds bounds, ReplyBuffer replies) {
        this.state = state;
        this.bounds = bounds;
        this.replies = replies;
        cursor = state.cursor();
    }

    /** DA1. */
    void da1(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 0) {
            decid();
        }
    }

    /** DECID: what DA1 answers. */
    void decid() {
        replies.csi()
                .add('?')
                .number(TerminalState.DEFAULT_LEVEL)
                .text(ATTRIBUTES)
                .last("c");
    }

    /** DA2: 64 is a VT520. */
    void da2(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 0) {
            replies.csi().text(">64;").number(FIRMWARE).last(";0c");
        }
    }

    /** DA3: the unit's number, as xterm has it. */
    void da3(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 0) {
            replies.dcs().text("!|00000000").st();
        }
    }

    /** VT52 identify (VT100 user guide). */
    void vt52Identify() {
        replies.begin().add(0x1b).text("/Z").send();
    }

    /** XTVERSION. */
    void xtversion(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 0) {
            replies.dcs().text(">|ringterm(1)").st();
        }
    }

    /** DSR 5 and 6. */
    void dsr(OpBuffer ops, int at) {
        switch (ops.param(at, 0, 0)) {
            case 5 -> replies.csi().last("0n");
            case 6 -> position(replies.csi()).last("R");
            default -> {}
        }
    }

    /** DSR of DEC's. */
    void decdsr(OpBuffer ops, int at) {
        int level = state.settings().get(Setting.LEVEL);
        switch (ops.param(at, 0, 0)) {
            case 6 -> position(replies.csi().add('?')).last(level >= VT400 ? ";1R" : "R");
            case 15 -> status("13"); // no printer
            case 25 -> status("20"); // user-defined keys are unlocked
            case 26 -> status(level >= VT400 ? "27;1;0;0" : level >= VT300 ? "27;1;0" : "27;1");
            case 53, 55 -> status("50"); // no locator
            case 56 -> status("57;0");
            case 62 -> replies.csi().last("0*{"); // no room for macros
            case 63 -> replies.dcs().number(ops.param(at, 1, 0)).text("!~0000").st();
            case 75 -> status("70"); // no errors on the line
            case 85 -> status("83"); // no multiple sessions
            case 996 -> replies.csi().last("?997;1n"); // dark
            default -> {}
        }
    }

    private void status(String report) {
        replies.csi().add('?').text(report).last("n");
    }

    private ReplyBuffer position(ReplyBuffer reply) {
        int row = cursor.row() - bounds.originRow() + 1;
        int column = cursor.column() - bounds.originColumn() + 1;
        return reply.number(Math.max(1, row)).add(';').number(Math.max(1, column));
    }

    /** DECREQTPARM: parity, bits and speeds of a line that is not there, as xterm answers. */
    void decreqtparm(OpBuffer ops, int at) {
        int request = ops.param(at, 0, 0);
        if (request <= 1) {
            replies.csi().number(request + 2).last(";1;1;128;128;1;0x");
        }
    }

    /** DECRQDE: the page's part that is shown is all of it. */
    void decrqde() {
        replies.csi().number(state.rows()).add(';').number(state.columns()).last(";1;1;1\"w");
    }

    /** DECRQTSR: the colour table (2) is not reported; a terminal state report (1) has no content. */
    void decrqtsr(OpBuffer ops, int at) {
        if (ops.param(at, 0, 0) == 1) {
            replies.dcs().text("1$s").st();
        }
    }

    /** XTSMGRAPHICS: there are no graphics, hence each item is an error (3). */
    void xtsmgraphics(OpBuffer ops, int at) {
        replies.csi().add('?').number(Math.min(ops.param(at, 0, 0), 9)).last(";3;0S");
    }

    /** DECRQLP: no locator. */
    void decrqlp() {
        replies.csi().last("0&w");
    }

    /** The blink of the cursor and its shape as DECSCUSR numbers them. */
    int cursorStyle() {
        int blinking = state.modes().is(Mode.CURSOR_BLINK) ? 1 : 2;
        return cursor.shape().ordinal() * 2 + blinking;
    }
}
