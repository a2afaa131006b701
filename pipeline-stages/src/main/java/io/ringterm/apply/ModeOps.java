package io.ringterm.apply;

import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/** Setting, saving and reporting modes (DEC VT510 manual, SM, RM, DECRQM; xterm ctlseqs, XTSAVE, XTRESTORE). */
final class ModeOps {
    /** The level from which on DECRQM is answered. */
    private static final int DECRQM_LEVEL = 63;

    private final TerminalState state;
    private final ModeSet modes;
    private final ReplyBuffer replies;
    private final ModeEffects effects;

    ModeOps(TerminalState state, ReplyBuffer replies, ModeEffects effects) {
        this.state = state;
        this.replies = replies;
        this.effects = effects;
        modes = state.modes();
    }

    /** SM, RM, DECSET and DECRST: each mode in turn; those that nobody knows are left out. */
    void set(OpBuffer ops, int at, Mode.Kind kind, boolean on) {
        int count = OpBuffer.count(ops.word(at));
        for (int i = 0; i < count; i++) {
            Mode mode = Mode.of(kind, ops.param(at, i, 0));
            if (mode != null) {
                effects.set(mode, on);
            }
        }
    }

    /** XTSAVE. */
    void save(OpBuffer ops, int at) {
        int count = OpBuffer.count(ops.word(at));
        for (int i = 0; i < count; i++) {
            Mode mode = Mode.of(Mode.Kind.DEC, ops.param(at, i, 0));
            if (mode == Mode.SAVE_CURSOR) {
                effects.set(mode, true);
            } else if (mode != null) {
                state.saved().modes().set(mode, modes.is(mode));
            }
        }
    }

    /** XTRESTORE: as DECSET or DECRST, whichever was saved; but not for what the parser needs to follow. */
    void restore(OpBuffer ops, int at) {
        int count = OpBuffer.count(ops.word(at));
        for (int i = 0; i < count; i++) {
            Mode mode = Mode.of(Mode.Kind.DEC, ops.param(at, i, 0));
            if (mode != null && mode != Mode.DECANM && mode != Mode.DECNRCM) {
                effects.set(
                        mode, mode != Mode.SAVE_CURSOR && state.saved().modes().is(mode));
            }
        }
    }

    /** DECRQM, answered by DECRPM. */
    void report(OpBuffer ops, int at, Mode.Kind kind) {
        if (effects.level() >= DECRQM_LEVEL) {
            int number = ops.param(at, 0, 0);
            replies.csi();
            if (kind == Mode.Kind.DEC) {
                replies.add('?');
            }
            replies.number(number)
                    .add(';')
                    .number(modes.report(Mode.of(kind, number)))
                    .last("$y");
        }
    }
}
