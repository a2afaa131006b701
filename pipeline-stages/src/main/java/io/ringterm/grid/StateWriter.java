package io.ringterm.grid;

import java.util.Arrays;

import io.ringterm.event.Utf8;

/**
 * Writes fields of a state one after another into a growing buffer. The same values always give the same bytes.
 *
 * <p>Fixed-size integers are little-endian; a varint has 7 bits a byte, lowest first, the top bit on all but the last.
 */
public final class StateWriter {
    private byte[] bytes;
    private int size;

    /**
     * An empty writer.
     *
     * @param capacity bytes to begin with, 1 or more
     */
    public StateWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Forgets what was written and keeps the buffer. */
    public void clear() {
        size = 0;
    }

    /**
     * How much was written.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /**
     * The buffer; what was written begins at 0. Valid until the next call.
     *
     * @return the buffer itself
     */
    public byte[] buffer() {
        return bytes;
    }

    /**
     * What was written.
     *
     * @return a new array
     */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Writes a byte.
     *
     * @param value its lower 8 bits
     */
    public void int8(int value) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) value;
    }

    /**
     * Writes a truth value as a byte.
     *
     * @param value 1 or 0
     */
    public void flag(boolean value) {
        int8(value ? 1 : 0);
    }

    /**
     * Writes four bytes.
     *
     * @param value any
     */
    public void int32(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            int8(value >>> shift);
        }
    }

    /**
     * Writes eight bytes.
     *
     * @param value any
     */
    public void int64(long value) {
        int32((int) value);
        int32((int) (value >>> 32));
    }

    /**
     * Writes a number in as few bytes as it needs.
     *
     * @param value 0 or more
     */
    public void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            int8((int) rest | 0x80);
            rest >>>= 7;
        }
        int8((int) rest);
    }

    /**
     * Writes bytes without their length.
     *
     * @param source where they are
     * @param offset where they begin
     * @param length how many
     */
    public void raw(byte[] source, int offset, int length) {
        if (length > bytes.length - size) {
            grow(length);
        }
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /**
     * Writes bytes behind their length.
     *
     * @param source where they are
     * @param offset where they begin
     * @param length how many
     */
    public void bytes(byte[] source, int offset, int length) {
        varint(length);
        raw(source, offset, length);
    }

    /**
     * Writes a text as UTF-8 behind its length in bytes. A surrogate without its other half becomes a question mark.
     *
     * @param text any
     */
    public void text(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int codePoint = scalar(text, i);
            i += Character.charCount(codePoint) - 1;
            length += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
        }
        varint(length);
        for (int i = 0; i < text.length(); i++) {
            int codePoint = scalar(text, i);
            i += Character.charCount(codePoint) - 1;
            utf8(codePoint);
        }
    }

    private static int scalar(String text, int index) {
        int codePoint = text.codePointAt(index);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? '?' : codePoint;
    }

    private void utf8(int codePoint) {
        if (size + Utf8.MAX_BYTES > bytes.length) {
            grow(Utf8.MAX_BYTES);
        }
        size = Utf8.encode(codePoint, bytes, size);
    }

    /** Makes room and returns where it begins; the bytes are the caller's to write. */
    int reserve(int length) {
        if (length > bytes.length - size) {
            grow(length);
        }
        int at = size;
        size += length;
        return at;
    }

    void truncate(int toSize) {
        size = toSize;
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
}
