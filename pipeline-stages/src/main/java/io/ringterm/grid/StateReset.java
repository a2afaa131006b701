package io.ringterm.grid;

/** What soft and hard reset put back (DEC VT510 manual, DECSTR and RIS; xterm). */
final class StateReset {
    private StateReset() {}

    /** The cursor stays, and a pending wrap with it. */
    static void soft(TerminalState state) {
        ModeSet modes = state.modes();
        modes.set(Mode.DECTCEM, true);
        modes.set(Mode.IRM, false);
        modes.set(Mode.DECOM, false);
        modes.set(Mode.DECAWM, Mode.DECAWM.initially());
        modes.set(Mode.REVERSE_WRAP, false);
        modes.set(Mode.EXTENDED_REVERSE_WRAP, false);
        modes.set(Mode.DECNRCM, false);
        modes.set(Mode.KAM, false);
        modes.set(Mode.DECNKM, false);
        modes.set(Mode.DECCKM, false);
        modes.set(Mode.DECLRMM, false);
        state.margins().reset();
        state.pen().resetRendition();
        state.pen().setProtected(false);
        state.charsets().reset();
        state.saved().cursor(state.isAlternate()).reset();
        state.settings().softReset();
        state.print().reset();
    }

    /** The primary screen is shown, and there is no other. */
    static void hard(TerminalState state) {
        state.primary().eraseRows(0, state.rows(), 0);
        state.cursor().reset();
        state.saved().reset();
        state.pen().reset();
        state.charsets().reset();
        state.tabs().reset();
        state.margins().reset();
        state.modes().reset();
        state.display().reset();
        state.keyboard().reset();
        state.print().reset();
        state.settings().reset();
        state.imageTransfer().end();
        state.shell().reset();
        state.damage().markAll();
    }
}
