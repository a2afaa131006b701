package io.ringterm.event;

import java.nio.charset.StandardCharsets;

/** The payload of MARK and QUARANTINE: UTF-8, at most {@link Limits#MAX_TEXT_BYTES}, the whole payload. */
public final class TextPayload {
    private TextPayload() {}

    /**
     * The payload's bytes.
     *
     * @param text what to say; what is too long is cut off between characters
     * @return a new array
     */
    public static byte[] encode(String text) {
        return PayloadWriter.utf8(text);
    }

    /**
     * Reads a payload.
     *
     * @param payload array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return the text; malformed UTF-8 reads as U+FFFD
     */
    public static String decode(byte[] payload, int offset, int length) {
        return new String(payload, offset, length, StandardCharsets.UTF_8);
    }
}
