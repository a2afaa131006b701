package io.ringterm.apply;

import io.ringterm.grid.Charsets;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Resets and the level of conformance (DEC VT510 manual: RIS, DECSTR, DECSCL, S7C1T, S8C1T; ECMA-43 levels; ECMA-35
 * DOCS).
 */
final class ResetOps {
    private static final int VT100 = 61;

    private final TerminalState state;
    private final ResizeOps resize;

    ResetOps(TerminalState state, ResizeOps resize) {
        this.state = state;
        this.resize = resize;
    }

    /** RIS. History goes too, and a terminal that DECCOLM gave 132 columns has 80 again, as in xterm. */
    void ris() {
        boolean wide = state.modes().is(Mode.DECCOLM);
        state.hardReset();
        state.history().clear();
        if (wide) {
            resize.to(80, state.rows());
        }
    }

    /** DECSTR. */
    void decstr() {
        state.softReset();
    }

    /** DECSCL: a soft reset too, as in xterm; level 1 has no eight-bit controls. */
    void decscl(OpBuffer ops, int at) {
        int level = ops.param(at, 0, 0);
        if (level < VT100 || level > TerminalState.DEFAULT_LEVEL) {
            return;
        }
        state.softReset();
        state.settings().set(Setting.LEVEL, level);
        boolean eightBit = level > VT100 && ops.param(at, 1, 0) != 1;
        state.settings().set(Setting.EIGHT_BIT_REPLIES, eightBit ? 1 : 0);
    }

    /** S7C1T and S8C1T: how the terminal sends C1 controls. */
    void eightBitReplies(boolean on) {
        if (!on || state.settings().get(Setting.LEVEL) > VT100) {
            state.settings().set(Setting.EIGHT_BIT_REPLIES, on ? 1 : 0);
        }
    }

    /** DOCS: UTF-8, or one byte a character. */
    void utf8(boolean on) {
        state.settings().set(Setting.UTF8, on ? 1 : 0);
    }

    /** Levels 1 and 2 of ECMA-43: ASCII in G0, Latin 1 in G1, in use left and right; level 3: ASCII in G0. */
    void ansiConformance(int level) {
        Charsets charsets = state.charsets();
        charsets.designate(0, Charsets.ASCII);
        charsets.left(0);
        if (level < 3) {
            charsets.designate(1, '-' << 24 | 'A');
            charsets.right(1);
        }
    }

    /** VT52 graphics on or off (VT100 user guide). */
    void vt52Graphics(boolean on) {
        state.charsets().designate(0, on ? '(' << 24 | '0' : Charsets.ASCII);
        state.charsets().left(0);
    }
}
