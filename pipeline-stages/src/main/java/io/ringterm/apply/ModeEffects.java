package io.ringterm.apply;

import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;

/**
 * What happens besides when a mode is set or reset, a line a mode (DEC VT510 manual; xterm ctlseqs; the pages on modes
 * 2026, 2048).
 */
final class ModeEffects {
    /** The level from which on there are left and right margins. */
    private static final int DECLRMM_LEVEL = 64;
    /** The level from which on DECNCSM is known. */
    private static final int DECNCSM_LEVEL = 65;

    private static final Mode[] MOUSE = {
        Mode.MOUSE_X10, Mode.MOUSE_NORMAL, Mode.MOUSE_HIGHLIGHT, Mode.MOUSE_BUTTON, Mode.MOUSE_ANY
    };
    private static final Mode[] MOUSE_FORMAT = {Mode.MOUSE_UTF8, Mode.MOUSE_SGR, Mode.MOUSE_URXVT, Mode.MOUSE_PIXELS};
    private static final Mode[] ALTERNATE = {Mode.ALTERNATE, Mode.ALTERNATE_CLEAR, Mode.ALTERNATE_SAVE};

    private final TerminalState state;
    private final ModeSet modes;
    private final Bounds bounds;
    private final EraseOps erase;
    private final MarginOps margin;
    private final ResizeOps resize;

    ModeEffects(TerminalState state, Bounds bounds, EraseOps erase, MarginOps margin, ResizeOps resize) {
        this.state = state;
        this.bounds = bounds;
        this.erase = erase;
        this.margin = margin;
        this.resize = resize;
        modes = state.modes();
    }

    /** The conformance level (DECSCL), 61 to 65. */
    int level() {
        return state.settings().get(Setting.LEVEL);
    }

    /** Sets or resets a mode and does what belongs to that. */
    void set(Mode mode, boolean on) {
        switch (mode) {
            case DECANM -> vt52(!on);
            case DECCOLM -> columns(on);
            case DECOM -> origin(on);
            case DECAWM -> autowrap(on);
            case MOUSE_X10, MOUSE_NORMAL, MOUSE_HIGHLIGHT, MOUSE_BUTTON, MOUSE_ANY -> oneOf(MOUSE, mode, on);
            case MOUSE_UTF8, MOUSE_SGR, MOUSE_URXVT, MOUSE_PIXELS -> oneOf(MOUSE_FORMAT, mode, on);
            case ALTERNATE, ALTERNATE_CLEAR, ALTERNATE_SAVE -> alternate(mode, on);
            case ALLOW_ALTERNATE -> allowAlternate(on);
            case DECLRMM -> leftRightMargins(on);
            case DECNCSM -> modes.set(mode, on && level() >= DECNCSM_LEVEL);
            case SAVE_CURSOR -> saveCursor(on);
            case SYNCHRONIZED -> synchronize(on);
            case RESIZE_REPORT -> resizeReport(on);
            default -> modes.set(mode, on);
        }
    }

    private void vt52(boolean on) {
        modes.set(Mode.DECANM, !on);
        state.charsets().reset();
    }

    /** DECCOLM: only where mode 40 allows it and the session may resize. Clears the screen but for DECNCSM. */
    private void columns(boolean on) {
        if (!modes.is(Mode.ALLOW_DECCOLM) || !resize.mayResize()) {
            return;
        }
        modes.set(Mode.DECCOLM, on);
        modes.set(Mode.DECLRMM, false);
        state.margins().reset();
        if (!modes.is(Mode.DECNCSM)) {
            erase.display(2, false);
        }
        resize.to(on ? 132 : 80, state.rows());
        bounds.moveTo(0, 0);
    }

    private void origin(boolean on) {
        modes.set(Mode.DECOM, on);
        bounds.moveTo(0, 0);
    }

    /** Without autowrap no wrap is pending (DEC STD 070, page 5-139). */
    private void autowrap(boolean on) {
        modes.set(Mode.DECAWM, on);
        if (!on) {
            state.cursor().pendingWrap(false);
        }
    }

    /** One of the group at most is set; resetting any resets all, as in xterm. */
    private void oneOf(Mode[] group, Mode mode, boolean on) {
        for (Mode each : group) {
            modes.set(each, on && each == mode);
        }
    }

    private void alternate(Mode mode, boolean on) {
        if (!modes.is(Mode.ALLOW_ALTERNATE)) {
            return;
        }
        if (on) {
            enterAlternate(mode == Mode.ALTERNATE_SAVE);
        } else {
            leaveAlternate(mode);
        }
        for (Mode each : ALTERNATE) {
            modes.set(each, state.isAlternate());
        }
    }

    private void enterAlternate(boolean saving) {
        if (saving) {
            saveCursor(true);
        }
        state.showAlternate(true);
        if (saving) {
            erase.display(2, false);
        }
    }

    private void leaveAlternate(Mode mode) {
        if (mode == Mode.ALTERNATE_CLEAR && state.isAlternate()) {
            erase.display(2, false);
        }
        state.showAlternate(false);
        if (mode == Mode.ALTERNATE_SAVE) {
            saveCursor(false);
        }
    }

    private void allowAlternate(boolean on) {
        if (!on) {
            alternate(Mode.ALTERNATE, false);
        }
        modes.set(Mode.ALLOW_ALTERNATE, on);
    }

    /** DECLRMM: rows of double width become single, and without it the margins are the edges. */
    private void leftRightMargins(boolean on) {
        if (level() < DECLRMM_LEVEL) {
            return;
        }
        modes.set(Mode.DECLRMM, on);
        if (on) {
            erase.singleWidth();
        } else {
            state.margins().resetHorizontal();
        }
    }

    private void saveCursor(boolean save) {
        if (save) {
            modes.set(Mode.SAVE_CURSOR, true);
            margin.decsc();
        } else {
            margin.restoreAll();
        }
    }

    private void synchronize(boolean on) {
        if (on && !modes.is(Mode.SYNCHRONIZED)) {
            state.display().nextSyncGeneration();
        }
        modes.set(Mode.SYNCHRONIZED, on);
    }

    private void resizeReport(boolean on) {
        modes.set(Mode.RESIZE_REPORT, on);
        resize.report();
    }
}
