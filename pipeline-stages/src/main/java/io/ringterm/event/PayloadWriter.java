package io.ringterm.event;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes little-endian fields one after another. */
final class PayloadWriter {
    private final ByteBuffer buffer =
            ByteBuffer.allocate(4 * Limits.MAX_TEXT_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    PayloadWriter int8(int value) {
        buffer.put((byte) value);
        return this;
    }

    PayloadWriter int32(int value) {
        buffer.putInt(value);
        return this;
    }

    PayloadWriter int64(long value) {
        buffer.putLong(value);
        return this;
    }

    /** Writes at most {@link Limits#MAX_TEXT_BYTES} bytes, cut between characters. */
    PayloadWriter text(String value) {
        byte[] encoded = utf8(value);
        buffer.putInt(encoded.length).put(encoded);
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    static byte[] utf8(String value) {
        ByteBuffer out = ByteBuffer.allocate(Limits.MAX_TEXT_BYTES);
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.encode(CharBuffer.wrap(value), out, true);
        return Arrays.copyOf(out.array(), out.position());
    }
}
