package io.ringterm.diff;

import io.ringterm.apply.ScreenStatus;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;

/**
 * The modes, cursor style and title of the terminal rendered for. Only what stands here is ever set; all of it is put back
 * in the end.
 */
final class AnsiModes {
    /** Modes that decide what a terminal sends. */
    private static final Mode[] INPUT = {
        Mode.DECCKM,
        Mode.DECNKM,
        Mode.MOUSE_X10,
        Mode.MOUSE_NORMAL,
        Mode.MOUSE_BUTTON,
        Mode.MOUSE_ANY,
        Mode.FOCUS,
        Mode.MOUSE_UTF8,
        Mode.MOUSE_SGR,
        Mode.ALTERNATE_SCROLL,
        Mode.MOUSE_URXVT,
        Mode.MOUSE_PIXELS,
        Mode.BRACKETED_PASTE
    };

    private final ScreenStatus sent = new ScreenStatus();
    private TerminalFeatures features;
    private boolean visible = true;
    private boolean styled;

    AnsiModes(TerminalFeatures features) {
        this.features = features;
    }

    void features(TerminalFeatures now) {
        features = now;
    }

    /** Sets what a terminal may have been left in. */
    void prologue(AnsiBytes out) {
        out.mode(Mode.DECSCNM.number(), sent.modes().is(Mode.DECSCNM));
        out.mode(Mode.DECTCEM.number(), visible);
    }

    void update(ScreenStatus now, AnsiBytes out) {
        mode(Mode.DECSCNM, now, out);
        if (now.cursorShape() != sent.cursorShape() || now.cursorBlinks() != sent.cursorBlinks()) {
            out.csi().number(style(now)).ascii(" q");
            styled = true;
        }
        if (features.inputModes()) {
            input(now, out);
        }
        if (features.title() && !now.title().equals(sent.title())) {
            out.esc().ascii("]2;");
            SafeText.title(now.title(), out);
            out.st();
        }
        sent.copy(now);
    }

    void cursorVisible(boolean now, AnsiBytes out) {
        if (now != visible) {
            out.mode(Mode.DECTCEM.number(), now);
            visible = now;
        }
    }

    void finish(AnsiBytes out) {
        ScreenStatus initial = new ScreenStatus();
        mode(Mode.DECSCNM, initial, out);
        if (features.inputModes()) {
            input(initial, out);
        }
        if (styled) {
            out.csi().ascii("0 q");
            styled = false;
        }
        cursorVisible(true, out);
        sent.copy(initial);
    }

    private void input(ScreenStatus now, AnsiBytes out) {
        for (Mode mode : INPUT) {
            mode(mode, now, out);
        }
        if (now.kittyFlags() != sent.kittyFlags()) {
            out.csi().put('=').number(now.kittyFlags()).ascii(";1u");
        }
        if (now.modifyOtherKeys() != sent.modifyOtherKeys()) {
            out.csi().ascii(">4;").number(now.modifyOtherKeys()).put('m');
        }
        if (now.formatOtherKeys() != sent.formatOtherKeys()) {
            out.csi().ascii(">4;").number(now.formatOtherKeys()).put('f');
        }
    }

    private void mode(Mode mode, ScreenStatus now, AnsiBytes out) {
        if (now.modes().is(mode) != sent.modes().is(mode)) {
            out.mode(mode.number(), now.modes().is(mode));
        }
    }

    /** DECSCUSR: 1 and 2 block, 3 and 4 underline, 5 and 6 bar; the even ones are steady. */
    private static int style(ScreenStatus now) {
        int first = now.cursorShape() == Cursor.Shape.BLOCK ? 1 : now.cursorShape() == Cursor.Shape.UNDERLINE ? 3 : 5;
        return now.cursorBlinks() ? first : first + 1;
    }
}
