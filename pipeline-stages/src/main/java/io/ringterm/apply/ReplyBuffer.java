package io.ringterm.apply;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.grid.TerminalSettings;

/**
 * What the terminal answers to the program, until the host takes it.
 *
 * <p>A reply is queued whole or not at all: one that is longer than {@link Limits#MAX_REPLY_BYTES}, or finds no room, is
 * dropped and counted. Replies are made of constants, clamped numbers and the terminal's own state, never of bytes that
 * the program sent. Not safe for use by several threads at once.
 */
public final class ReplyBuffer {
    private static final int ESC = 0x1b;

    private final byte[] queue;
    /** Behind the last whole reply. */
    private int size;
    /** Behind the last byte of the reply being written; may run past the bound, where bytes are no longer kept. */
    private int end;

    private final TerminalSettings settings;
    private long dropped;

    /**
     * An empty buffer.
     *
     * @param capacity bytes, as in {@link Limits#queuedReplyBytes()}
     * @param settings where it stands how C1 controls are sent (S7C1T, S8C1T)
     */
    ReplyBuffer(int capacity, TerminalSettings settings) {
        queue = new byte[capacity];
        this.settings = settings;
    }

    /**
     * How much waits for the host.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /**
     * Replies that were too long or found no room.
     *
     * @return count since the session began
     */
    public long dropped() {
        return dropped;
    }

    /**
     * Copies what waits.
     *
     * @param target array to copy to
     * @param offset where to begin there
     * @return bytes copied, {@link #size()}
     */
    public int copyTo(byte[] target, int offset) {
        System.arraycopy(queue, 0, target, offset, size);
        return size;
    }

    /** Forgets what waits, because the host has it. */
    public void clear() {
        size = 0;
        end = 0;
    }

    /**
     * Takes what waits.
     *
     * @return a new array, empty where nothing waits
     */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(queue, size);
        clear();
        return taken;
    }

    /** Begins a reply that has no introducer. */
    ReplyBuffer begin() {
        end = size;
        return this;
    }

    /** Begins a control sequence. */
    ReplyBuffer csi() {
        return begin().c1('[');
    }

    /** Begins a device control string. */
    ReplyBuffer dcs() {
        return begin().c1('P');
    }

    /** Begins an operating system command. */
    ReplyBuffer osc() {
        return begin().c1(']');
    }

    /** Adds a constant of ASCII characters. */
    ReplyBuffer text(String constant) {
        for (int i = 0; i < constant.length(); i++) {
            add(constant.charAt(i));
        }
        return this;
    }

    /** Adds one ASCII character. */
    ReplyBuffer add(int character) {
        if (end < queue.length) {
            queue[end] = (byte) character;
        }
        end++;
        return this;
    }

    /** Adds a decimal number, 0 or more. */
    ReplyBuffer number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        return add('0' + value % 10);
    }

    /** Adds upper-case hexadecimal digits, the lowest ones of a value. */
    ReplyBuffer hex(int value, int digits) {
        return hex(value, digits, 'A');
    }

    /** Adds lower-case hexadecimal digits, the lowest ones of a value. */
    ReplyBuffer lowerHex(int value, int digits) {
        return hex(value, digits, 'a');
    }

    /** Adds what the host let out of the terminal, a title for example, in UTF-8. */
    ReplyBuffer filtered(String text) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            add(each);
        }
        return this;
    }

    /** Ends a string with ST. */
    void st() {
        c1('\\').send();
    }

    /** Ends an answer to an operating system command as the question ended: with BEL (7) or with ST (anything else). */
    void terminator(int how) {
        if (how == 7) {
            add(7).send();
        } else {
            st();
        }
    }

    /** Ends a control sequence. */
    void last(String intermediatesAndFinal) {
        text(intermediatesAndFinal).send();
    }

    /** Ends the reply: it is queued, or dropped and counted. */
    void send() {
        if (end > queue.length || end - size > Limits.MAX_REPLY_BYTES) {
            dropped++;
            end = size;
        } else {
            size = end;
        }
    }

    private ReplyBuffer c1(int second) {
        return settings.get(TerminalSettings.Setting.EIGHT_BIT_REPLIES) == 1
                ? add(second + 0x40)
                : add(ESC).add(second);
    }

    private ReplyBuffer hex(int value, int digits, int ten) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            int digit = value >>> shift & 15;
            add(digit < 10 ? '0' + digit : ten + digit - 10);
        }
        return this;
    }
}
