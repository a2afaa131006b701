package io.ringterm.diff;

import java.util.Arrays;

import io.ringterm.event.Utf8;

/**
 * Rendered bytes, in a buffer that is used again. All control functions that a renderer may send are written by methods of
 * this class and its neighbours in the package; nothing else gets in. Not safe for use by several threads at once.
 */
public final class AnsiBytes {
    private static final int FIRST_CAPACITY = 1_024;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** An empty buffer. */
    public AnsiBytes() {
        // fields have their values
    }

    /** Forgets all bytes. */
    public void clear() {
        size = 0;
    }

    /**
     * How many bytes there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * The buffer behind, of which the first {@link #size()} bytes count; another one after it has grown.
     *
     * @return the array itself
     */
    public byte[] array() {
        return bytes;
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Takes back what was written since a size. */
    void truncate(int to) {
        size = to;
    }

    /** Takes out a piece. */
    void cut(int from, int to) {
        System.arraycopy(bytes, to, bytes, from, size - to);
        size -= to - from;
    }

    AnsiBytes put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    AnsiBytes ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    AnsiBytes esc() {
        return put(0x1b);
    }

    AnsiBytes csi() {
        return put(0x1b).put('[');
    }

    /** String terminator in its two-byte form. */
    AnsiBytes st() {
        return put(0x1b).put('\\');
    }

    AnsiBytes number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        return put('0' + value % 10);
    }

    /** A control sequence with one parameter, left out where it is the default 1. */
    AnsiBytes csi(int count, char last) {
        csi();
        if (count != 1) {
            number(count);
        }
        return put(last);
    }

    /** DECSET or DECRST. */
    AnsiBytes mode(int number, boolean on) {
        return csi().put('?').number(number).put(on ? 'h' : 'l');
    }

    /** A code point in UTF-8. */
    AnsiBytes utf8(int codePoint) {
        if (size + Utf8.MAX_BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        size = Utf8.encode(codePoint, bytes, size);
        return this;
    }

    static int digits(int value) {
        return value < 10 ? 1 : value < 100 ? 2 : value < 1_000 ? 3 : 4;
    }
}
