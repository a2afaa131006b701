package io.ringterm.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads little-endian fields one after another and never past the end. */
final class PayloadReader {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final EventKind kind;
    private final byte[] bytes;
    private final int end;
    private int position;

    PayloadReader(EventKind kind, byte[] bytes, int offset, int length) {
        this.kind = kind;
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    int int8(String field) {
        return bytes[take(field, 1)] & 0xff;
    }

    int int32(String field) {
        return (int) INT.get(bytes, take(field, 4));
    }

    long int64(String field) {
        return (long) LONG.get(bytes, take(field, 8));
    }

    String text(String field) {
        int length = int32(field);
        if (length < 0 || length > Limits.MAX_TEXT_BYTES) {
            throw new PayloadException(
                    kind + " " + field + " must be 0 to " + Limits.MAX_TEXT_BYTES + " bytes: length=" + length);
        }
        return new String(bytes, take(field, length), length, StandardCharsets.UTF_8);
    }

    private int take(String field, int length) {
        if (length > end - position) {
            throw new PayloadException(
                    kind + " ends before " + field + ": left=" + (end - position) + ", needed=" + length);
        }
        int at = position;
        position += length;
        return at;
    }
}
