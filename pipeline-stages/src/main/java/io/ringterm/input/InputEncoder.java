package io.ringterm.input;

import io.ringterm.grid.Mode;
import io.ringterm.input.MouseEvent.Action;
import io.ringterm.input.MouseEvent.Button;

/**
 * Encodes what a person does at a terminal. Bytes are added to a buffer of the caller's; where the modes say that
 * something is not reported, none are. Remembers where the mouse was; otherwise all depends on the arguments. Not safe for
 * use by several threads at once.
 */
public final class InputEncoder {
    /** Cursor keys that one step of the wheel sends where mode 1007 is set. */
    public static final int ALTERNATE_SCROLL_LINES = 3;

    private final MouseEncoder mouse = new MouseEncoder();

    /** An encoder whose mouse was nowhere yet. */
    public InputEncoder() {
        // fields have their values
    }

    /**
     * A key.
     *
     * @param event what happened
     * @param modes the terminal's
     * @param out where the bytes go
     */
    public void key(KeyEvent event, InputModes modes, InputBytes out) {
        if (modes.is(Mode.KAM)) {
            return;
        }
        out.eightBitControls(modes.eightBitControls());
        if (modes.kittyFlags() != 0) {
            KittyKeys.encode(event, modes, out);
        } else {
            LegacyKeys.encode(event, modes, out);
        }
    }

    /**
     * The mouse.
     *
     * @param event what happened
     * @param modes the terminal's
     * @param out where the bytes go
     */
    public void mouse(MouseEvent event, InputModes modes, InputBytes out) {
        out.eightBitControls(modes.eightBitControls());
        if (modes.tracksMouse()) {
            mouse.encode(event, modes, out);
        } else if (modes.is(Mode.ALTERNATE_SCROLL) && modes.alternateScreen() && event.action() == Action.PRESS) {
            alternateScroll(event.button(), modes, out);
        }
    }

    /**
     * The keyboard's focus (mode 1004).
     *
     * @param gained whether the terminal has it now
     * @param modes the terminal's
     * @param out where the bytes go
     */
    public void focus(boolean gained, InputModes modes, InputBytes out) {
        out.eightBitControls(modes.eightBitControls());
        if (modes.is(Mode.FOCUS)) {
            out.csi().put(gained ? 'I' : 'O');
        }
    }

    /**
     * Pasted text; bracketed where mode 2004 is set.
     *
     * @param text any text; control characters in it are made harmless
     * @param modes the terminal's
     * @param out where the bytes go
     */
    public void paste(CharSequence text, InputModes modes, InputBytes out) {
        out.eightBitControls(modes.eightBitControls());
        PasteEncoder.encode(text, modes, out);
    }

    private static void alternateScroll(Button button, InputModes modes, InputBytes out) {
        if (button == Button.WHEEL_UP || button == Button.WHEEL_DOWN) {
            KeyEvent key = KeyEvent.of(button == Button.WHEEL_UP ? Key.UP : Key.DOWN, Modifiers.NONE);
            for (int i = 0; i < ALTERNATE_SCROLL_LINES; i++) {
                LegacyKeys.encode(key, modes, out);
            }
        }
    }
}
