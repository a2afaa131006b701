package io.ringterm.differential;

import java.util.Random;

/** Draws parameters that are around the size of a screen, so that limits are met often. */
final class Draw {
    private final Random random;
    private final int columns;
    private final int rows;

    Draw(Random random, int columns, int rows) {
        this.random = random;
        this.columns = columns;
        this.rows = rows;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** One of some texts. */
    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A control sequence with one of some ends. */
    String csi(String parameters, String... ends) {
        return "\u001b[" + parameters + one(ends);
    }

    /** A number from 0 to below a bound. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    /** A count, often small or left out. */
    String count() {
        return one("", "1", "2", "3", Integer.toString(number(columns + 4)));
    }

    /** A row from 0, which means 1, to one too many. */
    String row() {
        return Integer.toString(number(rows + 2));
    }

    /** A column from 0, which means 1, to one too many. */
    String column() {
        return Integer.toString(number(columns + 2));
    }

    /** Two numbers from 1, the first below the second; or nothing. */
    String interval(int bound) {
        int first = 1 + number(bound);
        int last = 1 + number(bound);
        return first < last ? first + ";" + last : "";
    }

    /** Top, left, bottom and right, in order. */
    String rectangle() {
        int top = 1 + number(rows);
        int left = 1 + number(columns);
        return top + ";" + left + ";" + (top + number(rows)) + ";" + (left + number(columns));
    }
}
