package io.ringterm.op;

import io.ringterm.event.Limits;

/**
 * Ops one after another in an {@code int[]}. Written by the parser, read by the applier; not safe for use by several
 * threads at once.
 *
 * <pre>
 *  31      24 23                     0 31                      0
 * +----------+------------------------+-------------------------+ ...
 * | opcode   | number of words n      | word 1                  | n words
 * +----------+------------------------+-------------------------+ ...
 *
 *  parameter word                       range word
 *  31    18   17   16   15           0  31          16 15           0
 * +--------+-----+-----+--------------+ +--------------+-------------+
 * |   0    | sub |none | value        | | offset       | length      |
 * +--------+-----+-----+--------------+ +--------------+-------------+
 * </pre>
 */
public final class OpBuffer {
    /** Words that do not depend on the payload: a carried sequence's parameters, an expanded SGR, a parser's state. */
    private static final int CARRY_WORDS = 8 * Limits.MAX_PARAMS;

    /** Parameter word: the parameter was left out. */
    public static final int NONE = 1 << 16;
    /** Parameter word: a sub-parameter, which a colon set off from the one before. */
    public static final int SUB = 1 << 17;

    private final int[] words;
    private int size;
    private int open;

    /**
     * A buffer that takes all ops of a payload.
     *
     * @param payloadBytes the payload's length, 1 to {@link Limits#MAX_EVENT_BYTES}
     */
    public OpBuffer(int payloadBytes) {
        words = new int[capacityFor(payloadBytes)];
    }

    /**
     * The most words that a payload can make.
     *
     * @param payloadBytes the payload's length
     * @return words
     */
    public static int capacityFor(int payloadBytes) {
        return 2 * payloadBytes + CARRY_WORDS;
    }

    /** Forgets all ops. */
    public void clear() {
        size = 0;
    }

    /**
     * The end of the ops.
     *
     * @return words in use
     */
    public int size() {
        return size;
    }

    /**
     * Reads a word.
     *
     * @param at index, below {@link #size()}
     * @return the word
     */
    public int word(int at) {
        return words[at];
    }

    /**
     * Adds an op without words.
     *
     * @param opcode a constant of {@link OpCode}
     */
    public void add(int opcode) {
        words[size++] = header(opcode, 0);
    }

    /**
     * Adds an op of one word.
     *
     * @param opcode a constant of {@link OpCode}
     * @param word the word
     */
    public void add(int opcode, int word) {
        words[size] = header(opcode, 1);
        words[size + 1] = word;
        size += 2;
    }

    /**
     * Adds an op whose words stand behind the place for its header already, see {@link #words()}.
     *
     * @param opcode a constant of {@link OpCode}
     * @param count how many words; negative: no op
     */
    public void close(int opcode, int count) {
        if (count >= 0) {
            words[size] = header(opcode, count);
            size += 1 + count;
        }
    }

    /**
     * Says that whole ops have been written into {@link #words()}.
     *
     * @param end index after the last word of the last op
     */
    public void extend(int end) {
        size = end;
    }

    /**
     * Begins an op; words follow with {@link #put(int)}.
     *
     * @param opcode a constant of {@link OpCode}
     * @return index of the op's first word
     */
    public int begin(int opcode) {
        open = size;
        words[size++] = header(opcode, 0);
        return size;
    }

    /**
     * The array behind, for a loop that writes words by itself: those of the op begun last and then calls
     * {@link #endAt(int)}, or from {@link #size()} + 1 on and then calls {@link #close(int, int)}.
     *
     * @return the array, always the same
     */
    public int[] words() {
        return words;
    }

    /**
     * Ends the op begun last, or takes it back where it has no words.
     *
     * @param end index after its last word
     */
    public void endAt(int end) {
        size = end;
        endOrCancel();
    }

    /**
     * Adds a word to the op begun last.
     *
     * @param word the word
     */
    public void put(int word) {
        words[size++] = word;
    }

    /** Ends the op begun last. */
    public void end() {
        words[open] |= size - open - 1;
    }

    /** Ends the op begun last, or takes it back where it has no words. */
    public void endOrCancel() {
        if (size == open + 1) {
            size = open;
        } else {
            end();
        }
    }

    /** Takes back the op begun last. */
    public void cancel() {
        size = open;
    }

    /**
     * Makes a header.
     *
     * @param opcode a constant of {@link OpCode}
     * @param count how many words follow, 0 or more
     * @return the first word of an op
     */
    public static int header(int opcode, int count) {
        return opcode << 24 | count;
    }

    /**
     * The opcode of a header.
     *
     * @param header first word of an op
     * @return a constant of {@link OpCode}
     */
    public static int opcode(int header) {
        return header >>> 24;
    }

    /**
     * The number of words after a header.
     *
     * @param header first word of an op
     * @return 0 or more
     */
    public static int count(int header) {
        return header & 0xff_ffff;
    }

    /**
     * Makes a range word.
     *
     * @param offset from the beginning of the payload, 0 to 65,535
     * @param length 0 to 65,535
     * @return the word
     */
    public static int range(int offset, int length) {
        return offset << 16 | length;
    }

    /**
     * Where a range begins.
     *
     * @param range range word
     * @return offset from the beginning of the payload
     */
    public static int rangeOffset(int range) {
        return range >>> 16;
    }

    /**
     * How long a range is.
     *
     * @param range range word
     * @return bytes
     */
    public static int rangeLength(int range) {
        return range & 0xffff;
    }

    /**
     * A parameter of a control sequence.
     *
     * @param at index of the op's header
     * @param index which word, sub-parameters counted, from 0
     * @param orElse the value where it was left out or there are not so many
     * @return the value, 0 to {@link Limits#MAX_PARAM_VALUE}, or {@code orElse}
     */
    public int param(int at, int index, int orElse) {
        if (index >= count(words[at])) {
            return orElse;
        }
        int word = words[at + 1 + index];
        return (word & NONE) != 0 ? orElse : word & 0xffff;
    }

    /**
     * A parameter that counts something, where 0 means 1.
     *
     * @param at index of the op's header
     * @param index which word, from 0
     * @return 1 to {@link Limits#MAX_PARAM_VALUE}
     */
    public int countParam(int at, int index) {
        return index >= count(words[at]) ? 1 : countOf(words[at + 1 + index]);
    }

    /**
     * Reads a parameter word that says how often or where, and means 1 where it was left out or is 0.
     *
     * @param word a parameter word
     * @return 1 or more
     */
    public static int countOf(int word) {
        // One that was left out has value 0.
        return Math.max(1, word & 0xffff);
    }
}
