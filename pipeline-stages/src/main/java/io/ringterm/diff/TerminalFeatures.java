package io.ringterm.diff;

/**
 * What the terminal can do that frames are rendered for.
 *
 * @param columns its columns; what of a frame is beyond is not shown
 * @param rows its rows
 * @param colours which colours it has
 * @param synchronizedUpdates mode 2026: frames of several spans are wrapped in it
 * @param hyperlinks OSC 8
 * @param styledUnderlines SGR 4:2 to 4:5 and underline colours
 * @param graphemeClusters mode 2027: several code points in a cell, even where each has a width; otherwise only a cell's base and
 *     marks without a width are sent
 * @param repeat REP
 * @param title the title is passed on
 * @param bell the bell is passed on
 * @param inputModes the modes that decide what the terminal sends are passed on, so that its input can go to the program
 *     as it is
 */
public record TerminalFeatures(
        int columns,
        int rows,
        Colours colours,
        boolean synchronizedUpdates,
        boolean hyperlinks,
        boolean styledUnderlines,
        boolean graphemeClusters,
        boolean repeat,
        boolean title,
        boolean bell,
        boolean inputModes) {

    /** Kinds of colour; what a terminal does not have becomes the nearest that it has. */
    public enum Colours {
        /** None. */
        NONE,
        /** The palette's first 16. */
        ANSI_16,
        /** The palette of 256. */
        PALETTE_256,
        /** Red, green and blue of 8 bits each. */
        DIRECT
    }

    /**
     * A terminal like xterm.
     *
     * @param columns its columns
     * @param rows its rows
     * @return everything but synchronized updates, grapheme clusters, REP and what is passed on
     */
    public static TerminalFeatures xterm(int columns, int rows) {
        return new TerminalFeatures(
                columns, rows, Colours.DIRECT, false, true, true, false, false, false, false, false);
    }

    /**
     * The same in another size.
     *
     * @param newColumns its columns
     * @param newRows its rows
     * @return new features
     */
    public TerminalFeatures withSize(int newColumns, int newRows) {
        return new TerminalFeatures(
                newColumns,
                newRows,
                colours,
                synchronizedUpdates,
                hyperlinks,
                styledUnderlines,
                graphemeClusters,
                repeat,
                title,
                bell,
                inputModes);
    }
}
