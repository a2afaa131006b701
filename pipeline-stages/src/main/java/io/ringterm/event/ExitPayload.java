package io.ringterm.event;

/**
 * How a program ended: status int32, little-endian.
 *
 * @param status the program's exit status, or 128 plus the number of the signal that ended it
 */
public record ExitPayload(int status) {
    /**
     * The payload's bytes.
     *
     * @return a new array
     */
    public byte[] encode() {
        return new PayloadWriter().int32(status).bytes();
    }

    /**
     * Reads a payload.
     *
     * @param payload array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return what it says
     * @throws PayloadException if it is too short
     */
    public static ExitPayload decode(byte[] payload, int offset, int length) {
        return new ExitPayload(new PayloadReader(EventKind.EXIT, payload, offset, length).int32("status"));
    }
}
