package io.ringterm.grid;

/**
 * What DECSC saves and DECRC restores: position with pending wrap, rendition, protection, charsets and
 * origin mode (DEC VT510 manual, as xterm has it).
 *
 * <p>The kind of text (OSC 133) and the hyperlink are not saved.
 */
public final class SavedCursor {
    private int row;
    private int column;
    private boolean pendingWrap;
    private long style;
    private int underlineColour;
    private boolean guarded;
    private boolean origin;
    private final Charsets charsets = new Charsets();

    /** The home position with defaults, as DECRC restores where nothing was saved. */
    public SavedCursor() {}

    /** Back to the home position with defaults. */
    public void reset() {
        row = 0;
        column = 0;
        pendingWrap = false;
        style = 0;
        underlineColour = 0;
        guarded = false;
        origin = false;
        charsets.reset();
    }

    /**
     * Saves (DECSC).
     *
     * @param state where from
     */
    public void save(TerminalState state) {
        Cursor cursor = state.cursor();
        row = cursor.row();
        column = cursor.column();
        pendingWrap = cursor.pendingWrap();
        style = state.pen().style();
        underlineColour = state.pen().underlineColour();
        guarded = state.pen().isProtected();
        origin = state.modes().is(Mode.DECOM);
        charsets.copy(state.charsets());
    }

    /**
     * Restores (DECRC); the position is clamped to the screen and, in origin mode, to the margins.
     *
     * @param state where to
     */
    public void restore(TerminalState state) {
        Pen pen = state.pen();
        pen.style(style);
        pen.underlineColour(underlineColour);
        pen.setProtected(guarded);
        state.modes().set(Mode.DECOM, origin);
        state.charsets().copy(charsets);
        Margins margins = state.margins();
        int toRow = Math.min(row, state.rows() - 1);
        int toColumn = Math.min(column, state.columns() - 1);
        if (origin) {
            toRow = Math.max(margins.top(), Math.min(toRow, margins.bottom()));
            toColumn = Math.max(margins.left(), Math.min(toColumn, margins.right()));
        }
        state.cursor().moveTo(toRow, toColumn);
        state.cursor().pendingWrap(pendingWrap && toColumn == column);
    }

    /**
     * The saved row.
     *
     * @return from 0
     */
    public int row() {
        return row;
    }

    /**
     * The saved column.
     *
     * @return from 0
     */
    public int column() {
        return column;
    }

    void moveTo(int toRow, int toColumn, boolean pending) {
        row = toRow;
        column = toColumn;
        pendingWrap = pending;
    }

    boolean pendingWrap() {
        return pendingWrap;
    }

    void write(StateWriter out) {
        out.varint(row);
        out.varint(column);
        out.flag(pendingWrap);
        out.int64(style);
        out.int32(underlineColour);
        out.flag(guarded);
        out.flag(origin);
        charsets.write(out);
    }

    void read(StateReader in) {
        row = in.varint("saved row", 0, 0xffff);
        column = in.varint("saved column", 0, 0xffff);
        pendingWrap = in.flag("saved pending wrap");
        style = in.int64("saved style") & ~CellLayout.EXTRAS_BIT;
        underlineColour = in.int32("saved underline colour", 0, (1 << 26) - 1);
        guarded = in.flag("saved protection");
        origin = in.flag("saved origin mode");
        charsets.read(in);
    }
}
