package io.ringterm.input;

import java.util.Arrays;

import io.ringterm.event.Utf8;

/** Bytes to send to a program, in a buffer that is used again. Not safe for use by several threads at once. */
public final class InputBytes {
    private static final int FIRST_CAPACITY = 64;
    private static final int ESC = 0x1b;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private boolean eightBit;

    /** An empty buffer. */
    public InputBytes() {
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

    /** Whether CSI and SS3 are sent as one byte (S8C1T). */
    void eightBitControls(boolean on) {
        eightBit = on;
    }

    InputBytes put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    InputBytes esc() {
        return put(ESC);
    }

    InputBytes csi() {
        return eightBit ? put(0x9b) : put(ESC).put('[');
    }

    InputBytes ss3() {
        return eightBit ? put(0x8f) : put(ESC).put('O');
    }

    InputBytes number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        return put('0' + value % 10);
    }

    /** A code point in UTF-8. */
    InputBytes text(int codePoint) {
        if (size + Utf8.MAX_BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        size = Utf8.encode(codePoint, bytes, size);
        return this;
    }
}
