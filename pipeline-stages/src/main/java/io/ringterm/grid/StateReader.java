package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link StateWriter} wrote. Never past the end, never a value out of its range: all failures are
 * {@link StateFormatException}, and nothing is allocated for a length that the bytes do not have.
 */
public final class StateReader {
    private byte[] bytes;
    private int position;
    private int end;

    /** A reader of nothing; see {@link #wrap}. */
    public StateReader() {
        bytes = new byte[0];
    }

    /**
     * A reader of some bytes.
     *
     * @param source where they are
     * @param offset where they begin
     * @param length how many
     */
    public StateReader(byte[] source, int offset, int length) {
        bytes = source;
        position = offset;
        end = offset + length;
    }

    /**
     * Goes on with other bytes.
     *
     * @param source where they are
     * @param offset where they begin
     * @param length how many
     */
    public void wrap(byte[] source, int offset, int length) {
        bytes = source;
        position = offset;
        end = offset + length;
    }

    /**
     * What has not been read.
     *
     * @return bytes
     */
    public int left() {
        return end - position;
    }

    /**
     * Reads a byte.
     *
     * @param field its name, for messages
     * @return 0 to 255
     */
    public int int8(String field) {
        return bytes[take(field, 1)] & 0xff;
    }

    /**
     * Reads a byte in a range.
     *
     * @param field its name, for messages
     * @param min smallest valid value
     * @param max largest valid value
     * @return the value
     */
    public int int8(String field, int min, int max) {
        return check(field, int8(field), min, max);
    }

    /**
     * Reads a truth value.
     *
     * @param field its name, for messages
     * @return the value
     */
    public boolean flag(String field) {
        return int8(field, 0, 1) == 1;
    }

    /**
     * Reads four bytes.
     *
     * @param field its name, for messages
     * @return any value
     */
    public int int32(String field) {
        int at = take(field, 4);
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    /**
     * Reads four bytes in a range.
     *
     * @param field its name, for messages
     * @param min smallest valid value
     * @param max largest valid value
     * @return the value
     */
    public int int32(String field, int min, int max) {
        return check(field, int32(field), min, max);
    }

    /**
     * Reads eight bytes.
     *
     * @param field its name, for messages
     * @return any value
     */
    public long int64(String field) {
        return int32(field) & 0xffff_ffffL | (long) int32(field) << 32;
    }

    /**
     * Reads a number of variable length.
     *
     * @param field its name, for messages
     * @return 0 or more
     */
    public long varint(String field) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = int8(field);
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new StateFormatException(field + " is longer than 9 bytes");
    }

    /**
     * Reads a number of variable length in a range.
     *
     * @param field its name, for messages
     * @param min smallest valid value
     * @param max largest valid value
     * @return the value
     */
    public int varint(String field, int min, int max) {
        long value = varint(field);
        if (value < min || value > max) {
            throw outOfRange(field, value, min, max);
        }
        return (int) value;
    }

    /**
     * Reads bytes behind their length.
     *
     * @param field its name, for messages
     * @param max the most that is valid
     * @return a new array
     */
    public byte[] bytes(String field, int max) {
        int length = varint(field, 0, max);
        int at = take(field, length);
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    /**
     * Reads a text behind its length in bytes.
     *
     * @param field its name, for messages
     * @param maxBytes the most bytes of UTF-8 that are valid
     * @return the text; malformed UTF-8 reads as U+FFFD
     */
    public String text(String field, int maxBytes) {
        return new String(bytes(field, maxBytes), StandardCharsets.UTF_8);
    }

    /**
     * Takes a condition for granted.
     *
     * @param condition what must be true
     * @param message what is wrong otherwise, up to the value
     * @param value the value at fault
     */
    public void require(boolean condition, String message, long value) {
        if (!condition) {
            throw new StateFormatException(message + value);
        }
    }

    /**
     * Skips bytes and tells where they are.
     *
     * @param field their name, for messages
     * @param length how many
     * @return index of the first in the array that was given
     */
    int take(String field, int length) {
        if (length > end - position) {
            throw new StateFormatException(
                    "state ends before " + field + ": left=" + (end - position) + ", needed=" + length);
        }
        int at = position;
        position += length;
        return at;
    }

    private static int check(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw outOfRange(field, value, min, max);
        }
        return value;
    }

    private static StateFormatException outOfRange(String field, long value, long min, long max) {
        return new StateFormatException(field + " must be " + min + " to " + max + ": " + field + "=" + value);
    }
}
