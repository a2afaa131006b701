package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the fields of a META or FOOTER record one after another. */
final class FieldWriter {
    private byte[] bytes = new byte[256];
    private int at;

    FieldWriter varint(long value) {
        reserve(Varint.MAX_BYTES);
        at = Varint.put(bytes, at, value);
        return this;
    }

    FieldWriter int32(int value) {
        reserve(Integer.BYTES);
        BlockLayout.setInt(bytes, at, value);
        at += Integer.BYTES;
        return this;
    }

    FieldWriter int64(long value) {
        reserve(Long.BYTES);
        BlockLayout.setLong(bytes, at, value);
        at += Long.BYTES;
        return this;
    }

    FieldWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return varint(utf8.length).raw(utf8, utf8.length);
    }

    FieldWriter raw(byte[] from, int length) {
        reserve(length);
        System.arraycopy(from, 0, bytes, at, length);
        at += length;
        return this;
    }

    int length() {
        return at;
    }

    /** The fields, valid until the next one is written. */
    byte[] array() {
        return bytes;
    }

    FieldWriter clear() {
        at = 0;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }
}
