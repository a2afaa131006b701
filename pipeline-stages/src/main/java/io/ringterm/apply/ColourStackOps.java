package io.ringterm.apply;

import io.ringterm.grid.ColourStack;
import io.ringterm.grid.Colours;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Saving and restoring all colours (xterm ctlseqs: XTPUSHCOLORS, XTPOPCOLORS, XTREPORTCOLORS). */
final class ColourStackOps {
    private final Colours colours;
    private final ColourStack stack;
    private final ReplyBuffer replies;

    ColourStackOps(TerminalState state, ReplyBuffer replies) {
        this.replies = replies;
        colours = state.display().colours();
        stack = state.saved().colours();
    }

    /** XTPUSHCOLORS: to the next slot, or to the ones that are named from 1. */
    void push(OpBuffer ops, int at) {
        for (int i = 0; i < slots(ops, at); i++) {
            int slot = ops.param(at, i, 0);
            if (slot == 0) {
                stack.push(colours);
            } else {
                stack.store(colours, slot);
            }
        }
    }

    /** XTPOPCOLORS: from the current slot, or from the ones that are named. */
    void pop(OpBuffer ops, int at) {
        for (int i = 0; i < slots(ops, at); i++) {
            int slot = ops.param(at, i, 0);
            stack.restore(colours, slot == 0 ? stack.current() : slot);
        }
    }

    /** XTREPORTCOLORS. */
    void report() {
        replies.csi()
                .add('?')
                .number(stack.current())
                .add(';')
                .number(stack.pushed())
                .last("#Q");
    }

    private static int slots(OpBuffer ops, int at) {
        return Math.max(1, OpBuffer.count(ops.word(at)));
    }
}
