package io.ringterm.apply;

/**
 * The control data of kitty's graphics protocol: single letters with values, as in {@code a=T,f=100,c=10}. Unknown ones
 * are left alone.
 */
final class KittyControl {
    private static final int LETTERS = 128;
    private static final int MAX = 1_000_000;

    private final String text;
    private final int[] values = new int[LETTERS];
    private final boolean[] given = new boolean[LETTERS];

    KittyControl(String text) {
        this.text = text;
        for (String pair : text.split(",")) {
            if (pair.length() > 2 && pair.charAt(1) == '=' && pair.charAt(0) < LETTERS) {
                given[pair.charAt(0)] = true;
                values[pair.charAt(0)] = value(pair);
            }
        }
    }

    /** A number, or a letter's code. */
    private static int value(String pair) {
        char first = pair.charAt(2);
        if (first >= 'A') {
            return first;
        }
        int value = 0;
        for (int i = 2; i < pair.length() && pair.charAt(i) >= '0' && pair.charAt(i) <= '9'; i++) {
            value = Math.min(MAX, value * 10 + pair.charAt(i) - '0');
        }
        return value;
    }

    String text() {
        return text;
    }

    boolean has(char key) {
        return given[key];
    }

    int get(char key, int otherwise) {
        return given[key] ? values[key] : otherwise;
    }

    /** Tells whether this goes on with an image that has begun: nothing is said but that, or how quiet to be. */
    boolean isContinuation() {
        for (char key = 0; key < LETTERS; key++) {
            if (given[key] && key != 'm' && key != 'q' && !(key == 'a' && values[key] == 'f')) {
                return false;
            }
        }
        return given['m'];
    }

    /** Columns that a placement covers, 0 where nobody can tell without the image. */
    int columns() {
        if (get('c', 0) > 0) {
            return get('c', 0);
        }
        int rows = get('r', 0);
        return rows > 0 && height() > 0
                ? ImagePlacement.columns((long) width() * rows * ResizeOps.CELL_HEIGHT / height())
                : width() > 0 ? ImagePlacement.columns((long) width() + get('X', 0)) : 0;
    }

    /** Rows that a placement covers, 0 where nobody can tell without the image. */
    int rows() {
        if (get('r', 0) > 0) {
            return get('r', 0);
        }
        int columns = get('c', 0);
        return columns > 0 && width() > 0
                ? ImagePlacement.rows((long) height() * columns * ResizeOps.CELL_WIDTH / width())
                : height() > 0 ? ImagePlacement.rows((long) height() + get('Y', 0)) : 0;
    }

    /** Of the part that is shown, in pixels. */
    private int width() {
        return get('w', get('s', 0));
    }

    private int height() {
        return get('h', get('v', 0));
    }
}
