package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads fields one after another and never past the end. */
final class FieldReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    FieldReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    long varint(String field) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes[take(field, 1)];
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new BlockException(field + " does not end");
    }

    /** A varint that must lie between 0 and a bound. */
    long bounded(String field, long max) {
        long value = varint(field);
        if (value < 0 || value > max) {
            throw new BlockException(field + " must be 0 to " + max + ": " + field + "=" + value);
        }
        return value;
    }

    int int32(String field) {
        return BlockLayout.getInt(bytes, take(field, Integer.BYTES));
    }

    long int64(String field) {
        return BlockLayout.getLong(bytes, take(field, Long.BYTES));
    }

    byte[] bytes(String field, int length) {
        int from = take(field, length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    String text(String field) {
        int length = (int) bounded(field, end - at);
        return new String(bytes, take(field, length), length, StandardCharsets.UTF_8);
    }

    int position() {
        return at;
    }

    int left() {
        return end - at;
    }

    private int take(String field, int length) {
        if (length > end - at) {
            throw new BlockException("fields end before " + field + ": left=" + (end - at) + ", needed=" + length);
        }
        int from = at;
        at += length;
        return from;
    }
}
