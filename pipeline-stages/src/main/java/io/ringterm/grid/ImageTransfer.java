package io.ringterm.grid;

/**
 * An image that comes in several strings (kitty's {@code m=1}, iTerm2's {@code MultipartFile}): what its first one said,
 * for the last one to act on. The image itself is not kept. Not safe for use by several threads at once.
 */
public final class ImageTransfer {
    /** No image is on its way. */
    public static final int NONE = 0;

    private static final int MAX = 65_535;

    private int protocol;
    private int columns;
    private int rows;
    private boolean shown;
    private boolean moves;

    /** No image. */
    public ImageTransfer() {}

    /**
     * An image begins.
     *
     * @param whose the applier's number of the protocol, 1 to 255
     * @param width columns it will cover, 0 where unknown
     * @param height rows it will cover, 0 where unknown
     * @param isShown whether it is shown when it is complete
     * @param cursorMoves whether the cursor moves when it is shown
     */
    public void begin(int whose, int width, int height, boolean isShown, boolean cursorMoves) {
        protocol = whose;
        columns = Math.min(width, MAX);
        rows = Math.min(height, MAX);
        shown = isShown;
        moves = cursorMoves;
    }

    /** The image is complete, or given up. */
    public void end() {
        begin(NONE, 0, 0, false, false);
    }

    /**
     * Whose image is on its way.
     *
     * @return as given to {@link #begin}, or {@link #NONE}
     */
    public int protocol() {
        return protocol;
    }

    /**
     * Columns it will cover.
     *
     * @return 0 where unknown
     */
    public int columns() {
        return columns;
    }

    /**
     * Rows it will cover.
     *
     * @return 0 where unknown
     */
    public int rows() {
        return rows;
    }

    /**
     * Tells whether it is shown when it is complete.
     *
     * @return true if so
     */
    public boolean isShown() {
        return shown;
    }

    /**
     * Tells whether the cursor moves when it is shown.
     *
     * @return true if so
     */
    public boolean cursorMoves() {
        return moves;
    }

    void write(StateWriter out) {
        out.int8(protocol);
        out.varint(columns);
        out.varint(rows);
        out.flag(shown);
        out.flag(moves);
    }

    void read(StateReader in) {
        protocol = in.int8("image protocol");
        columns = in.varint("image columns", 0, MAX);
        rows = in.varint("image rows", 0, MAX);
        shown = in.flag("image is shown");
        moves = in.flag("image moves the cursor");
    }
}
