package io.ringterm.event;

/**
 * A terminal's new size: columns int32, rows int32, little-endian.
 *
 * @param columns 1 to {@link Limits#MAX_COLUMNS}
 * @param rows 1 to {@link Limits#MAX_ROWS}
 */
public record ResizePayload(int columns, int rows) {
    /** Checks the ranges. */
    public ResizePayload {
        Limits.checkSize(columns, rows);
    }

    /**
     * The payload's bytes.
     *
     * @return a new array
     */
    public byte[] encode() {
        return new PayloadWriter().int32(columns).int32(rows).bytes();
    }

    /**
     * Reads a payload.
     *
     * @param payload array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return what it says
     * @throws PayloadException if it is too short or a value is out of range
     */
    public static ResizePayload decode(byte[] payload, int offset, int length) {
        PayloadReader in = new PayloadReader(EventKind.RESIZE, payload, offset, length);
        try {
            return new ResizePayload(in.int32("columns"), in.int32("rows"));
        } catch (IllegalArgumentException e) {
            throw new PayloadException(EventKind.RESIZE + ": " + e.getMessage());
        }
    }
}
