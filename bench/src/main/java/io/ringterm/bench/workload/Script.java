package io.ringterm.bench.workload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Terminal output under construction: text in UTF-8 and control functions of ECMA-48. */
final class Script {
    private static final int ESC = 0x1b;

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** How many bytes there are. */
    int size() {
        return size;
    }

    /** All the bytes so far, in a new array. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Text, without any change to line ends. */
    Script text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /** One ASCII character or control, many times. */
    Script repeat(char value, int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) value);
        size += count;
        return this;
    }

    /** The end of a line, as a pseudo-terminal with ONLCR delivers it. */
    Script line() {
        return text("\r\n");
    }

    /** A two-byte escape sequence. */
    Script esc(char last) {
        reserve(2);
        bytes[size++] = ESC;
        bytes[size++] = (byte) last;
        return this;
    }

    /** A control sequence: parameters, then whatever ends it, a private marker in front where {@code head} has one. */
    Script csi(String head, char last, int... parameters) {
        esc('[').text(head);
        for (int i = 0; i < parameters.length; i++) {
            if (i > 0) {
                repeat(';', 1);
            }
            text(Integer.toString(parameters[i]));
        }
        return repeat(last, 1);
    }

    /** CUP: row and column from 1. */
    Script cup(int row, int column) {
        return csi("", 'H', row, column);
    }

    /** SGR. */
    Script sgr(int... parameters) {
        return csi("", 'm', parameters);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
