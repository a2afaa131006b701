package io.ringterm.grid;

/**
 * What the next printed cell looks like, apart from its character. Not safe for use by several threads at once.
 *
 * <p>Style and extras are laid out as in {@link CellLayout}, but for {@link CellLayout#EXTRAS_BIT}, which is never set
 * in a pen: {@link Row} sets it from the extras.
 */
public final class Pen {
    private long style;
    private int underlineColour;
    private int link;
    private int glyphBits;

    /** A pen with everything at its default. */
    public Pen() {}

    /**
     * Colours and attributes.
     *
     * @return as in {@link CellLayout}
     */
    public long style() {
        return style;
    }

    /**
     * Changes colours and attributes.
     *
     * @param value as in {@link CellLayout}
     */
    public void style(long value) {
        style = value & ~CellLayout.EXTRAS_BIT;
    }

    /**
     * The style of a cell that is erased with this pen: background colour erase.
     *
     * @return the background only
     */
    public long eraseStyle() {
        return style & CellLayout.BACKGROUND_MASK;
    }

    /**
     * Underline colour and link.
     *
     * @return as in {@link CellLayout}, 0 where there are none
     */
    public long extras() {
        return CellLayout.extras(underlineColour, link);
    }

    /**
     * The underline's colour.
     *
     * @return as in {@link CellLayout}
     */
    public int underlineColour() {
        return underlineColour;
    }

    /**
     * Changes the underline's colour.
     *
     * @param colour as in {@link CellLayout}
     */
    public void underlineColour(int colour) {
        underlineColour = colour;
    }

    /**
     * The hyperlink (OSC 8).
     *
     * @return a number of the session's {@link LinkTable}, or 0
     */
    public int link() {
        return link;
    }

    /**
     * Changes the hyperlink.
     *
     * @param number a number of the session's {@link LinkTable}, or 0
     */
    public void link(int number) {
        link = number;
    }

    /**
     * The bits that go into each glyph: protection and what OSC 133 says.
     *
     * @return bits of {@link CellLayout#PROTECTED} and {@link CellLayout#SEMANTIC_MASK}
     */
    public int glyphBits() {
        return glyphBits;
    }

    /**
     * Whether what is printed is protected (DECSCA, SPA).
     *
     * @return true if it is
     */
    public boolean isProtected() {
        return (glyphBits & CellLayout.PROTECTED) != 0;
    }

    /**
     * Changes whether what is printed is protected (DECSCA, SPA, EPA).
     *
     * @param on protected or not
     */
    public void setProtected(boolean on) {
        glyphBits = on ? glyphBits | CellLayout.PROTECTED : glyphBits & ~CellLayout.PROTECTED;
    }

    /**
     * Changes what kind of text is printed (OSC 133).
     *
     * @param bits {@link CellLayout#PROMPT}, {@link CellLayout#INPUT}, {@link CellLayout#OUTPUT} or 0
     */
    public void semantic(int bits) {
        glyphBits = glyphBits & ~CellLayout.SEMANTIC_MASK | bits & CellLayout.SEMANTIC_MASK;
    }

    /** Colours and attributes to their defaults (SGR 0); link, protection and kind of text stay. */
    public void resetRendition() {
        style = 0;
        underlineColour = 0;
    }

    /** Everything to its default. */
    public void reset() {
        resetRendition();
        link = 0;
        glyphBits = 0;
    }

    /**
     * Takes over another pen.
     *
     * @param other the other pen
     */
    public void copy(Pen other) {
        style = other.style;
        underlineColour = other.underlineColour;
        link = other.link;
        glyphBits = other.glyphBits;
    }

    void write(StateWriter out, LinkTable links) {
        out.int64(style);
        out.int32(underlineColour);
        out.int32(glyphBits);
        links.writeReference(out, link);
    }

    void read(StateReader in, LinkTable links) {
        style(in.int64("style"));
        underlineColour = in.int32("underline colour", 0, (1 << 26) - 1);
        glyphBits = in.int32("glyph bits") & (CellLayout.PROTECTED | CellLayout.SEMANTIC_MASK);
        link = links.readReference(in);
    }
}
