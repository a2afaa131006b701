package io.ringterm.bench.workload;

/** Programs that fill the whole screen again and again. */
final class CellScenes {
    private CellScenes() {}

    /** Each cell addressed, with two direct colours of its own. */
    static Scene dense(int columns, int rows) {
        return (out, step) -> {
            for (int row = 1; row <= rows; row++) {
                for (int column = 1; column <= columns; column++) {
                    int hue = row * 5 + column * 3 + step;
                    out.cup(row, column);
                    out.sgr(38, 2, hue & 255, hue * 5 & 255, hue * 9 & 255, 48, 2, ~hue & 255, hue * 3 & 255, hue & 63);
                    out.repeat((char) ('a' + step % 26), 1);
                }
            }
        };
    }

    /** Home, and as many characters as there are cells. */
    static Scene light(int columns, int rows) {
        return (out, step) -> out.csi("", 'H').repeat((char) ('a' + step % 26), columns * rows);
    }

    /** One character for each cursor address, along diagonals: no two neighbours follow each other. */
    static Scene motion(int columns, int rows) {
        return (out, step) -> {
            for (int diagonal = 0; diagonal < columns + rows - 1; diagonal++) {
                int first = Math.max(0, diagonal - columns + 1);
                int last = Math.min(rows - 1, diagonal);
                for (int row = first; row <= last; row++) {
                    out.cup(row + 1, diagonal - row + 1).repeat((char) ('a' + step % 26), 1);
                }
            }
        };
    }
}
