package io.ringterm.parse;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** Sequences that are there from ESC to their last byte, read without {@link TransitionTable}. */
final class WholeSequence {
    private final Dispatcher dispatcher;

    WholeSequence(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * A control sequence without sub-parameters, intermediate bytes and surprises.
     *
     * @return index of what follows, or {@code at} where it is not of that kind
     */
    int control(byte[] bytes, int at, int end, OpBuffer ops) {
        if (at + 2 >= end || bytes[at + 1] != '[') {
            return at;
        }
        int first = bytes[at + 2];
        int prefix = first >= '<' && first <= '?' ? first : 0;
        int[] words = ops.words();
        int params = ops.size() + 1;
        if (ColourScan.mayBegin(bytes, at + 2, end)) {
            long colours = ColourScan.colours(bytes, at + 2, end, words, params);
            if (colours != ColourScan.NONE) {
                ops.close(OpCode.SGR, SequenceScan.count(colours));
                return SequenceScan.next(colours);
            }
        }
        long scanned = SequenceScan.parameters(bytes, prefix == 0 ? at + 2 : at + 3, end, words, params);
        if (scanned == SequenceScan.NONE) {
            return at;
        }
        int next = SequenceScan.next(scanned);
        int last = bytes[next - 1];
        int opcode = prefix == 0 ? ControlFunctions.CSI.opcode(last) : ControlFunctions.CSI.opcode(prefix, 0, last);
        dispatcher.csi(opcode, SequenceScan.count(scanned), ops);
        return next;
    }

    /**
     * An escape sequence with one intermediate byte or none: {@code ESC ( B} stands before many an SGR.
     *
     * @return index of what follows, or {@code at} where it is not of that kind
     */
    int escape(byte[] bytes, int at, int end, OpBuffer ops) {
        int last = at + 1;
        if (last < end && bytes[last] >= ' ' && bytes[last] < '0') {
            last++;
        }
        int before = last == at + 1 ? State.ESCAPE : State.ESCAPE_INTERMEDIATE;
        if (last >= end || !endsEscape(before, bytes[last])) {
            return at;
        }
        dispatcher.sequence.clear();
        if (before == State.ESCAPE_INTERMEDIATE) {
            dispatcher.sequence.collect(bytes[at + 1]);
        }
        dispatcher.escape(bytes[last], ops);
        return last + 1;
    }

    private static boolean endsEscape(int before, byte code) {
        return TransitionTable.action(TransitionTable.lookup(before, ByteClass.of(code & 0xff))) == Action.ESC_DISPATCH;
    }
}
