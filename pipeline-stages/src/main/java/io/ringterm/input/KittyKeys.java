package io.ringterm.input;

import io.ringterm.input.KeyEvent.Action;

/**
 * Keys as the kitty keyboard protocol sends them, once a program has set one of its flags.
 *
 * <pre>
 *  CSI  code : shifted : base  ;  1 + modifiers : action  ;  text as code points  u
 *  CSI  number                 ;  1 + modifiers : action                          ~
 *  CSI  1                      ;  1 + modifiers : action                          A B C D E F H P Q S
 * </pre>
 *
 * <p>Parts that have their default value are left out from the right.
 */
final class KittyKeys {
    private KittyKeys() {}

    static void encode(KeyEvent event, InputModes modes, InputBytes out) {
        if (event.action() == Action.RELEASE && !modes.kitty(InputModes.KITTY_EVENTS)) {
            return;
        }
        boolean all = modes.kitty(InputModes.KITTY_ALL_KEYS);
        if (event.key() != null && event.key().isModifier() && !all) {
            return;
        }
        if (all || !isLegacy(event, modes)) {
            escape(event, all, modes, out);
        } else if (event.action() != Action.RELEASE) {
            legacy(event, modes, out);
        }
    }

    /**
     * Keys that are sent as ever: what types text, and, so that a shell stays usable after a crash, the three keys that a
     * shell needs. Without the first flag everything is, but for functional keys' repeats and releases.
     */
    private static boolean isLegacy(KeyEvent event, InputModes modes) {
        boolean plain = (event.modifiers() & ~Modifiers.LOCKS) == 0;
        boolean shifted = (event.modifiers() & ~(Modifiers.LOCKS | Modifiers.SHIFT)) == 0;
        if (!modes.kitty(InputModes.KITTY_DISAMBIGUATE)) {
            return event.key() == null
                    || !modes.kitty(InputModes.KITTY_EVENTS)
                    || event.action() == Action.PRESS
                    || isShellKey(event.key());
        }
        if (event.key() == null) {
            return shifted;
        }
        return plain && (isShellKey(event.key()) || event.key().isKeypadText());
    }

    private static boolean isShellKey(Key key) {
        return key == Key.ENTER || key == Key.TAB || key == Key.BACKSPACE;
    }

    /** The keypad's mode does not count here: a sign is a sign. */
    private static void legacy(KeyEvent event, InputModes modes, InputBytes out) {
        if (event.key() != null && event.key().isKeypadText() && modes.kitty(InputModes.KITTY_DISAMBIGUATE)) {
            out.put(event.key().legacyNumber);
        } else {
            LegacyKeys.encode(event, modes, out);
        }
    }

    private static void escape(KeyEvent event, boolean all, InputModes modes, InputBytes out) {
        Key key = event.key();
        boolean types = key == null || key.isKeypadText();
        int modifiers = types && !all ? event.modifiers() & ~Modifiers.LOCKS : event.modifiers();
        int action = modes.kitty(InputModes.KITTY_EVENTS) ? event.action().number : Action.PRESS.number;
        String text = all && modes.kitty(InputModes.KITTY_TEXT) ? textOf(event) : "";
        boolean field2 = modifiers != 0 || action != Action.PRESS.number;

        out.csi();
        if (key == null) {
            codes(event, modes, out);
        } else if (key.kittyNumber != 1 || field2 || !text.isEmpty()) {
            out.number(key.kittyNumber);
        }
        if (field2) {
            out.put(';').number(1 + modifiers);
            if (action != Action.PRESS.number) {
                out.put(':').number(action);
            }
        }
        if (!text.isEmpty()) {
            out.put(';');
            text(text, field2, out);
        }
        out.put(key == null ? 'u' : key.kittyFinal);
    }

    private static void codes(KeyEvent event, InputModes modes, InputBytes out) {
        out.number(event.code());
        if (!modes.kitty(InputModes.KITTY_ALTERNATES)) {
            return;
        }
        int shifted = event.has(Modifiers.SHIFT) ? event.shiftedCode() : event.code();
        boolean hasShifted = shifted != event.code();
        boolean hasBase = event.base() != 0 && event.base() != event.code();
        if (hasShifted || hasBase) {
            out.put(':');
        }
        if (hasShifted) {
            out.number(shifted);
        }
        if (hasBase) {
            out.put(':').number(event.base());
        }
    }

    private static String textOf(KeyEvent event) {
        if (event.action() == Action.RELEASE) {
            return "";
        }
        if (event.key() != null) {
            return event.key().isKeypadText() && event.text().isEmpty()
                    ? Character.toString(event.key().legacyNumber)
                    : "";
        }
        return event.text().codePoints().anyMatch(Character::isISOControl) ? "" : event.text();
    }

    private static void text(String text, boolean field2, InputBytes out) {
        if (!field2) {
            out.put(';');
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (i > 0) {
                out.put(':');
            }
            out.number(text.codePointAt(i));
        }
    }
}
