package io.ringterm.input;

/**
 * A key was pressed, repeated or released.
 *
 * @param key which, or null for a key of a letter, digit or sign
 * @param code the code point of the key without shift, 0 where {@code key} is given
 * @param shifted the code point of the key with shift, 0 if unknown
 * @param base the code point of the key at this place on the PC-101 layout, 0 if unknown or the same
 * @param modifiers bits of {@link Modifiers}
 * @param action what happened
 * @param text what the key types, empty if nothing
 */
public record KeyEvent(Key key, int code, int shifted, int base, int modifiers, Action action, String text) {
    /** What happened to the key; the numbers are the kitty protocol's event types. */
    public enum Action {
        /** It went down. */
        PRESS(1),
        /** It is held. */
        REPEAT(2),
        /** It went up. */
        RELEASE(3);

        final int number;

        Action(int number) {
            this.number = number;
        }
    }

    /**
     * A key without text was pressed.
     *
     * @param key which
     * @param modifiers bits of {@link Modifiers}
     * @return the event
     */
    public static KeyEvent of(Key key, int modifiers) {
        return new KeyEvent(key, 0, 0, 0, modifiers, Action.PRESS, "");
    }

    /**
     * A key with a letter, digit or sign was pressed.
     *
     * @param typed the code point that the key types with the shift of {@code modifiers}, and without its other bits
     * @param modifiers bits of {@link Modifiers}
     * @return the event
     */
    public static KeyEvent typed(int typed, int modifiers) {
        int code = Character.toLowerCase(typed);
        boolean shift = (modifiers & Modifiers.SHIFT) != 0;
        boolean types = (modifiers & ~(Modifiers.SHIFT | Modifiers.LOCKS)) == 0;
        return new KeyEvent(
                null, code, shift ? typed : 0, 0, modifiers, Action.PRESS, types ? Character.toString(typed) : "");
    }

    /**
     * The same event with another action.
     *
     * @param other what happened
     * @return a new event
     */
    public KeyEvent with(Action other) {
        return new KeyEvent(key, code, shifted, base, modifiers, other, text);
    }

    boolean has(int modifier) {
        return (modifiers & modifier) != 0;
    }

    /** The code point with shift applied. */
    int shiftedCode() {
        if (!has(Modifiers.SHIFT)) {
            return code;
        }
        return shifted != 0 ? shifted : Character.toUpperCase(code);
    }
}
