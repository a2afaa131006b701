package io.ringterm.input;

/**
 * The mouse did something over the screen.
 *
 * @param action what
 * @param button which; {@link Button#NONE} for motion without a button
 * @param column cell under the pointer, from 0
 * @param row cell under the pointer, from 0
 * @param x pixel under the pointer, from 0; counts only for mode 1016
 * @param y pixel under the pointer, from 0
 * @param modifiers bits of {@link Modifiers}
 */
public record MouseEvent(Action action, Button button, int column, int row, int x, int y, int modifiers) {
    /** What the mouse did. */
    public enum Action {
        /** A button went down, or the wheel turned by one step. */
        PRESS,
        /** A button went up. */
        RELEASE,
        /** The pointer moved. */
        MOTION
    }

    /** A mouse's buttons, with the code that reports have for them (xterm's "ctlseqs", mouse tracking). */
    public enum Button {
        LEFT(0),
        MIDDLE(1),
        RIGHT(2),
        NONE(3),
        WHEEL_UP(64),
        WHEEL_DOWN(65),
        WHEEL_LEFT(66),
        WHEEL_RIGHT(67),
        BUTTON_8(128),
        BUTTON_9(129),
        BUTTON_10(130),
        BUTTON_11(131);

        final int code;

        Button(int code) {
            this.code = code;
        }

        boolean isWheel() {
            return code >= WHEEL_UP.code && code <= WHEEL_RIGHT.code;
        }
    }

    /**
     * An event of which only the cell is known.
     *
     * @param action what happened
     * @param button which
     * @param column from 0
     * @param row from 0
     * @param modifiers bits of {@link Modifiers}
     * @return the event
     */
    public static MouseEvent at(Action action, Button button, int column, int row, int modifiers) {
        return new MouseEvent(action, button, column, row, 0, 0, modifiers);
    }
}
