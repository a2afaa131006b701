package io.ringterm.grid;

import java.util.Arrays;

/**
 * A control string (OSC, DCS, APC, PM, SOS) of which only a part has come.
 *
 * <pre>
 *  kind   function   parameters   bytes so far, up to a limit
 * </pre>
 *
 * <p>The buffer grows with what comes, up to the limit that {@link #begin} is given; the rest is counted by the caller.
 * What is large is let go at the end. Not safe for use by several threads at once.
 */
public final class PendingString {
    /** No string is open. */
    public static final int NONE = 0;

    private static final int[] NO_PARAMETERS = {};
    private static final int KEPT = 4_096;
    private static final int MAX_BYTES = 1 << 24;

    private int kind;
    private int function;
    private int[] parameters = NO_PARAMETERS;
    private byte[] bytes = new byte[64];
    private int length;
    private int limit;
    private boolean cut;

    /** No string. */
    public PendingString() {}

    /**
     * Begins a string.
     *
     * @param newKind the op that began it, 1 to 255
     * @param newFunction which device control string, or 0
     * @param newParameters words of the parameters, copied
     * @param from index of the first
     * @param count how many
     * @param newLimit the most bytes that are kept
     */
    public void begin(int newKind, int newFunction, int[] newParameters, int from, int count, int newLimit) {
        kind = newKind;
        function = newFunction;
        parameters = count == 0 ? NO_PARAMETERS : Arrays.copyOfRange(newParameters, from, from + count);
        length = 0;
        limit = newLimit;
        cut = false;
    }

    /**
     * Adds bytes to the string.
     *
     * @param source where they are
     * @param from where they begin
     * @param count how many
     * @return how many were beyond the limit and left out
     */
    public int put(byte[] source, int from, int count) {
        int taken = Math.min(count, limit - length);
        if (taken > 0) {
            if (taken > bytes.length - length) {
                bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + taken, 2 * bytes.length)));
            }
            System.arraycopy(source, from, bytes, length, taken);
            length += taken;
        }
        int left = count - Math.max(0, taken);
        cut |= left > 0;
        return left;
    }

    /** Ends the string and lets a large buffer go. */
    public void end() {
        kind = NONE;
        function = 0;
        parameters = NO_PARAMETERS;
        length = 0;
        limit = 0;
        cut = false;
        if (bytes.length > KEPT) {
            bytes = new byte[64];
        }
    }

    /**
     * What kind of string is open.
     *
     * @return as given to {@link #begin}, or {@link #NONE}
     */
    public int kind() {
        return kind;
    }

    /**
     * Which device control string.
     *
     * @return as given to {@link #begin}
     */
    public int function() {
        return function;
    }

    /**
     * How many parameter words there are.
     *
     * @return 0 or more
     */
    public int parameterCount() {
        return parameters.length;
    }

    /**
     * A parameter word.
     *
     * @param index which, from 0
     * @return the word
     */
    public int parameter(int index) {
        return parameters[index];
    }

    /**
     * The buffer; what has come begins at 0. Valid until the next change.
     *
     * @return the buffer itself
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * How much has come, without what was left out.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /**
     * Tells whether something was left out, because it was beyond the limit.
     *
     * @return true if so
     */
    public boolean isCut() {
        return cut;
    }

    /**
     * The most bytes that are kept; can be raised while the string is open, when its beginning tells more.
     *
     * @param newLimit bytes
     */
    public void limit(int newLimit) {
        limit = newLimit;
    }

    void write(StateWriter out) {
        out.int8(kind);
        out.int32(function);
        out.int32(limit);
        out.flag(cut);
        out.varint(parameters.length);
        for (int word : parameters) {
            out.int32(word);
        }
        out.bytes(bytes, 0, length);
    }

    void read(StateReader in) {
        kind = in.int8("string kind");
        function = in.int32("string function");
        limit = in.int32("string limit", 0, MAX_BYTES);
        cut = in.flag("string cut");
        parameters = new int[in.varint("string parameters", 0, 64)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = in.int32("string parameter");
        }
        bytes = in.bytes("string bytes", limit);
        length = bytes.length;
        if (length < 64) {
            bytes = Arrays.copyOf(bytes, 64);
        }
    }
}
