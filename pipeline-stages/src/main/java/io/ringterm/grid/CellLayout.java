package io.ringterm.grid;

/**
 * What a cell is made of: a glyph, a style and, rarely, extras.
 *
 * <pre>
 *  glyph, int
 *  31     27 26    25 24        23    22  21        20                              0
 * +---------+--------+---------+---------+---------+---------------------------------+
 * |    0    |semantic|protected| width   | cluster | code point or cluster's index   |
 * +---------+--------+---------+---------+---------+---------------------------------+
 *
 *  style, long
 *  63                     52 51                       26 25                        0
 * +-------------------------+---------------------------+---------------------------+
 * | attributes              | background                | foreground                |
 * +-------------------------+---------------------------+---------------------------+
 *    colour: 2 bits kind (default, palette, direct), 24 bits index or 0xRRGGBB
 *
 *  extras, long
 *  63                                      42 41        26 25                      0
 * +------------------------------------------+------------+-------------------------+
 * |                    0                     | link       | underline colour        |
 * +------------------------------------------+------------+-------------------------+
 * </pre>
 *
 * <p>A cell that nothing was printed to has glyph 0; it shows as a blank. The blank cell of the default style is all
 * zeros.
 */
public final class CellLayout {
    /** The glyph of a cell that nothing was printed to. */
    public static final int EMPTY = 0;

    /** Bits of a glyph that hold the code point or the cluster's index. */
    public static final int CODE_MASK = 0x1f_ffff;
    /** Bit of a glyph: the code is an index into the session's {@code GraphemeTable}. */
    public static final int CLUSTER = 1 << 21;

    private static final int WIDTH_SHIFT = 22;
    /** Bits of a glyph that hold the width. */
    public static final int WIDTH_MASK = 3 << WIDTH_SHIFT;
    /** One column. */
    public static final int NARROW = 0;
    /** The left cell of two. */
    public static final int WIDE = 1 << WIDTH_SHIFT;
    /** The right cell of two; its code is 0. */
    public static final int SPACER = 2 << WIDTH_SHIFT;
    /** The last cell of a row, left empty because a wide character went to the next. */
    public static final int LEADING_SPACER = 3 << WIDTH_SHIFT;

    /** Bit of a glyph: selective erase leaves the cell alone (DECSCA). */
    public static final int PROTECTED = 1 << 24;

    /** Bits of a glyph that tell prompt, command line and output apart (OSC 133). */
    public static final int SEMANTIC_MASK = 3 << 25;
    /** Part of a prompt. */
    public static final int PROMPT = 1 << 25;
    /** Part of a command line. */
    public static final int INPUT = 2 << 25;
    /** Part of a command's output. */
    public static final int OUTPUT = 3 << 25;

    /** A colour's kind: the terminal's default. */
    public static final int DEFAULT = 0;
    /** A colour's kind: an entry of the palette. */
    public static final int PALETTE = 1;
    /** A colour's kind: direct. */
    public static final int DIRECT = 2;

    private static final int COLOUR_BITS = 26;
    private static final int COLOUR_MASK = (1 << COLOUR_BITS) - 1;
    private static final int KIND_SHIFT = 24;
    private static final int ATTRIBUTE_SHIFT = 2 * COLOUR_BITS;

    /** Attribute mask, as {@link #attributes(long)} gives it. */
    public static final int BOLD = 1;
    /** Attribute mask. */
    public static final int FAINT = 1 << 1;
    /** Attribute mask. */
    public static final int ITALIC = 1 << 2;
    /** Attribute mask of three bits: the underline kind of SGR 4:n, 0 to 5. */
    public static final int UNDERLINE = 7 << 3;
    /** How far the underline kind is shifted within the attributes. */
    public static final int UNDERLINE_SHIFT = 3;
    /** Attribute mask. */
    public static final int BLINK = 1 << 6;
    /** Attribute mask. */
    public static final int INVERSE = 1 << 7;
    /** Attribute mask. */
    public static final int INVISIBLE = 1 << 8;
    /** Attribute mask. */
    public static final int STRIKE = 1 << 9;
    /** Attribute mask. */
    public static final int OVERLINE = 1 << 10;
    /** Attribute mask: the cell has extras. */
    public static final int HAS_EXTRAS = 1 << 11;

    /** Style bit of {@link #HAS_EXTRAS}. */
    public static final long EXTRAS_BIT = (long) HAS_EXTRAS << ATTRIBUTE_SHIFT;
    /** Style bits of the background, all that an erased cell keeps. */
    public static final long BACKGROUND_MASK = (long) COLOUR_MASK << COLOUR_BITS;

    private CellLayout() {}

    /**
     * The code of a glyph.
     *
     * @param glyph a glyph
     * @return a code point, or a cluster's index where {@link #CLUSTER} is set
     */
    public static int code(int glyph) {
        return glyph & CODE_MASK;
    }

    /**
     * Makes a colour.
     *
     * @param kind {@link #DEFAULT}, {@link #PALETTE} or {@link #DIRECT}
     * @param value index or 0xRRGGBB; 0 for the default
     * @return 26 bits
     */
    public static int colour(int kind, int value) {
        return kind << KIND_SHIFT | value;
    }

    /**
     * A colour's kind.
     *
     * @param colour a colour
     * @return {@link #DEFAULT}, {@link #PALETTE} or {@link #DIRECT}
     */
    public static int colourKind(int colour) {
        return colour >>> KIND_SHIFT;
    }

    /**
     * A colour's value.
     *
     * @param colour a colour
     * @return index or 0xRRGGBB
     */
    public static int colourValue(int colour) {
        return colour & 0xff_ffff;
    }

    /**
     * The foreground of a style.
     *
     * @param style a style
     * @return a colour
     */
    public static int foreground(long style) {
        return (int) style & COLOUR_MASK;
    }

    /**
     * The background of a style.
     *
     * @param style a style
     * @return a colour
     */
    public static int background(long style) {
        return (int) (style >>> COLOUR_BITS) & COLOUR_MASK;
    }

    /**
     * The attributes of a style.
     *
     * @param style a style
     * @return 12 bits
     */
    public static int attributes(long style) {
        return (int) (style >>> ATTRIBUTE_SHIFT);
    }

    /**
     * The style with another foreground.
     *
     * @param style a style
     * @param colour a colour
     * @return the new style
     */
    public static long withForeground(long style, int colour) {
        return style & ~(long) COLOUR_MASK | colour;
    }

    /**
     * The style with another background.
     *
     * @param style a style
     * @param colour a colour
     * @return the new style
     */
    public static long withBackground(long style, int colour) {
        return style & ~BACKGROUND_MASK | (long) colour << COLOUR_BITS;
    }

    /**
     * The style with other attributes.
     *
     * @param style a style
     * @param attributes 12 bits
     * @return the new style
     */
    public static long withAttributes(long style, int attributes) {
        return style & (1L << ATTRIBUTE_SHIFT) - 1 | (long) attributes << ATTRIBUTE_SHIFT;
    }

    /**
     * Makes extras.
     *
     * @param underlineColour a colour
     * @param link number of a hyperlink in the session's {@code LinkTable}, 1 to 65,535, or 0
     * @return extras, 0 where there are none
     */
    public static long extras(int underlineColour, int link) {
        return (long) link << COLOUR_BITS | underlineColour;
    }

    /**
     * The underline colour of extras.
     *
     * @param extras extras
     * @return a colour
     */
    public static int underlineColour(long extras) {
        return (int) extras & COLOUR_MASK;
    }

    /**
     * The hyperlink of extras.
     *
     * @param extras extras
     * @return a number of the session's {@code LinkTable}, or 0
     */
    public static int link(long extras) {
        return (int) (extras >>> COLOUR_BITS) & 0xffff;
    }
}
