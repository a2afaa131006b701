package io.ringterm.apply;

import java.util.Arrays;

import io.ringterm.event.Limits;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** What the last {@link OpCode#PARSER_STATE} said: the part of a session's state that apply keeps and does not read. */
final class ParserState {
    private int[] words;
    private int count;

    ParserState(int[] words) {
        this.words = Arrays.copyOf(words, Math.max(words.length, 2 * Limits.MAX_PARAMS));
        count = words.length;
    }

    void keep(OpBuffer ops, int at) {
        count = OpBuffer.count(ops.word(at));
        if (count > words.length) {
            words = new int[count];
        }
        System.arraycopy(ops.words(), at + 1, words, 0, count);
    }

    /** The array that begins with the words. */
    int[] words() {
        return words;
    }

    int count() {
        return count;
    }

    int[] copy() {
        return Arrays.copyOf(words, count);
    }
}
