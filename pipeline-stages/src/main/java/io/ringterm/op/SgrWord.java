package io.ringterm.op;

/**
 * One change of the graphic rendition: what in the upper 8 bits, a value in the lower 24.
 *
 * <p>The parser has read colon and semicolon forms alike; the applier only changes its pen.
 */
public final class SgrWord {
    /** All attributes and colours to their defaults. */
    public static final int RESET = 0;
    /** Sets the attributes of the value, a mask as in {@code CellLayout}: attribute bits shifted down to bit 0. */
    public static final int SET = 1;
    /** Clears the attributes of the value. */
    public static final int CLEAR = 2;
    /** Underline kind, 0 to 5: none, single, double, curly, dotted, dashed. */
    public static final int UNDERLINE = 3;
    /** Foreground to the default. */
    public static final int FG_DEFAULT = 4;
    /** Foreground to the palette's entry, 0 to 255. */
    public static final int FG_PALETTE = 5;
    /** Foreground to 0xRRGGBB. */
    public static final int FG_DIRECT = 6;
    /** Background to the default. */
    public static final int BG_DEFAULT = 7;
    /** Background to the palette's entry, 0 to 255. */
    public static final int BG_PALETTE = 8;
    /** Background to 0xRRGGBB. */
    public static final int BG_DIRECT = 9;
    /** Underline colour to the default. */
    public static final int UNDERLINE_DEFAULT = 10;
    /** Underline colour to the palette's entry, 0 to 255. */
    public static final int UNDERLINE_PALETTE = 11;
    /** Underline colour to 0xRRGGBB. */
    public static final int UNDERLINE_DIRECT = 12;

    /** Attribute of {@link #SET} and {@link #CLEAR}; {@code CellLayout} has the same bits. */
    public static final int BOLD = 1;
    /** Attribute. */
    public static final int FAINT = 1 << 1;
    /** Attribute. */
    public static final int ITALIC = 1 << 2;
    /** Attribute. */
    public static final int BLINK = 1 << 6;
    /** Attribute. */
    public static final int INVERSE = 1 << 7;
    /** Attribute. */
    public static final int INVISIBLE = 1 << 8;
    /** Attribute. */
    public static final int STRIKE = 1 << 9;
    /** Attribute. */
    public static final int OVERLINE = 1 << 10;

    private SgrWord() {}

    /**
     * Makes a word.
     *
     * @param change a constant of this class
     * @param value 0 to 2^24 - 1
     * @return the word
     */
    public static int of(int change, int value) {
        return change << 24 | value;
    }

    /**
     * What changes.
     *
     * @param word a word
     * @return a constant of this class
     */
    public static int change(int word) {
        return word >>> 24;
    }

    /**
     * What it changes to.
     *
     * @param word a word
     * @return 0 to 2^24 - 1
     */
    public static int value(int word) {
        return word & 0xff_ffff;
    }

    /**
     * A word for people.
     *
     * @param word a word
     * @return such as {@code SET BOLD} or {@code FG_DIRECT #0a0b0c}
     */
    public static String show(int word) {
        int value = value(word);
        return switch (change(word)) {
            case RESET -> "RESET";
            case SET -> "SET" + attributes(value);
            case CLEAR -> "CLEAR" + attributes(value);
            case UNDERLINE -> "UNDERLINE " + value;
            case FG_DEFAULT -> "FG_DEFAULT";
            case FG_PALETTE -> "FG_PALETTE " + value;
            case FG_DIRECT -> "FG_DIRECT " + rgb(value);
            case BG_DEFAULT -> "BG_DEFAULT";
            case BG_PALETTE -> "BG_PALETTE " + value;
            case BG_DIRECT -> "BG_DIRECT " + rgb(value);
            case UNDERLINE_DEFAULT -> "UNDERLINE_DEFAULT";
            case UNDERLINE_PALETTE -> "UNDERLINE_PALETTE " + value;
            case UNDERLINE_DIRECT -> "UNDERLINE_DIRECT " + rgb(value);
            default -> "SGR_" + change(word) + " " + value;
        };
    }

    private static String rgb(int value) {
        return String.format("#%06x", value);
    }

    private static String attributes(int mask) {
        return name(mask, BOLD, " BOLD")
                + name(mask, FAINT, " FAINT")
                + name(mask, ITALIC, " ITALIC")
                + name(mask, BLINK, " BLINK")
                + name(mask, INVERSE, " INVERSE")
                + name(mask, INVISIBLE, " INVISIBLE")
                + name(mask, STRIKE, " STRIKE")
                + name(mask, OVERLINE, " OVERLINE");
    }

    private static String name(int mask, int attribute, String name) {
        return (mask & attribute) == 0 ? "" : name;
    }
}
