package io.ringterm.parse;

import io.ringterm.op.OpCode;

/**
 * Which opcode a sequence has: looked up by prefix, intermediate byte and final byte.
 *
 * <pre>
 *  index   13     11 10               7 ...      6            0
 *         +---------+--------------------------+---------------+
 *         | prefix  | intermediate             | final byte    |   one byte each: the opcode, or 0
 *         +---------+--------------------------+---------------+
 *           0 none    0 none, 1 to 16: 20 to 2F
 *           1 to 4: less-than to question mark
 * </pre>
 *
 * <p>Rows are written as xterm's "ctlseqs" prints them: {@code "CSI Pt ; Pl ; Pb ; Pr $ z"}. Words of two or more
 * letters that begin with P are parameters and say nothing here.
 */
final class DispatchTable {
    private static final int PREFIXES = 5;
    private static final int INTERMEDIATES = 17;
    private static final int FINAL_BITS = 7;

    private final byte[] opcodes = new byte[PREFIXES * INTERMEDIATES << FINAL_BITS];

    /**
     * Adds a function.
     *
     * @param sequence as the manual prints it
     * @param opcode a constant of {@link OpCode}
     * @return this
     * @throws IllegalArgumentException if the row cannot be read or another function has the same sequence
     */
    DispatchTable row(String sequence, int opcode) {
        int prefix = 0;
        int intermediate = 0;
        int last = 0;
        String[] words = sequence.split(" ");
        for (int i = 1; i < words.length; i++) {
            int code = words[i].equals("SP") ? ' ' : words[i].charAt(0);
            if (isParameter(words[i])) {
                continue;
            } else if (i == words.length - 1) {
                last = code;
            } else if (code >= '<' && code <= '?') {
                prefix = code;
            } else if (code >= 0x20 && code <= 0x2f) {
                intermediate = code;
            } else {
                throw new IllegalArgumentException("sequence cannot be read: sequence=" + sequence);
            }
        }
        int index = index(prefix, intermediate, last);
        if (last == 0 || opcodes[index] != 0) {
            throw new IllegalArgumentException("sequence is incomplete or stands twice: sequence=" + sequence);
        }
        opcodes[index] = (byte) opcode;
        return this;
    }

    /**
     * Finds a function.
     *
     * @param prefix 3C to 3F, or 0
     * @param intermediate 20 to 2F, or 0
     * @param last final byte, 30 to 7E
     * @return a constant of {@link OpCode}, or 0 where there is no such function
     */
    int opcode(int prefix, int intermediate, int last) {
        return opcodes[index(prefix, intermediate, last)] & 0xff;
    }

    /**
     * Finds a function without prefix and intermediate byte.
     *
     * @param last final byte, 30 to 7E
     * @return a constant of {@link OpCode}, or 0 where there is no such function
     */
    int opcode(int last) {
        return opcodes[last] & 0xff;
    }

    private static int index(int prefix, int intermediate, int last) {
        int row = prefix == 0 ? 0 : prefix - '<' + 1;
        int column = intermediate == 0 ? 0 : intermediate - 0x20 + 1;
        return row * INTERMEDIATES + column << FINAL_BITS | last;
    }

    private static boolean isParameter(String word) {
        return word.equals(";") || word.length() > 1 && word.charAt(0) == 'P';
    }
}
