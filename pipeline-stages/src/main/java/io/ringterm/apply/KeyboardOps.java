package io.ringterm.apply;

import io.ringterm.grid.KeyboardState;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * How keys and the pointer are to be reported (xterm ctlseqs: XTMODKEYS, XTQMODKEYS, XTFMTKEYS, XTSMPOINTER; kitty's page
 * on the keyboard protocol; DEC VT510 manual, DECKPAM, DECKPNM).
 */
final class KeyboardOps {
    private static final int KITTY_FLAGS = 31;
    private static final int MODIFY_OTHER_KEYS = 4;

    private final TerminalState state;
    private final KeyboardState keyboard;
    private final ReplyBuffer replies;

    KeyboardOps(TerminalState state, ReplyBuffer replies) {
        this.state = state;
        this.replies = replies;
        keyboard = state.keyboard();
    }

    /** DECKPAM and DECKPNM. */
    void keypad(boolean application) {
        state.modes().set(Mode.DECNKM, application);
    }

    /** XTMODKEYS: a resource's value; without a value its default; without anything all defaults. */
    void xtmodkeys(OpBuffer ops, int at) {
        int resource = ops.param(at, 0, -1);
        if (resource < 0) {
            for (int i = 0; i < KeyboardState.RESOURCES; i++) {
                keyboard.modify(i, KeyboardState.UNCHANGED);
            }
        } else if (resource < KeyboardState.RESOURCES) {
            keyboard.modify(resource, value(ops.param(at, 1, -1)));
        }
    }

    /** XTMODKEYS with {@code n}: a resource is off, modifyOtherKeys where none is named. */
    void xtmodkeysOff(OpBuffer ops, int at) {
        int resource = ops.param(at, 0, MODIFY_OTHER_KEYS);
        if (resource < KeyboardState.RESOURCES) {
            keyboard.modify(resource, 0);
        }
    }

    /** XTQMODKEYS. */
    void xtqmodkeys(OpBuffer ops, int at) {
        int resource = ops.param(at, 0, 0);
        if (resource < KeyboardState.RESOURCES) {
            int value = Math.max(0, keyboard.modify(resource));
            replies.csi().add('>').number(resource).add(';').number(value).last("m");
        }
    }

    /** XTFMTKEYS. */
    void xtfmtkeys(OpBuffer ops, int at) {
        int resource = ops.param(at, 0, -1);
        if (resource < 0) {
            for (int i = 0; i < KeyboardState.RESOURCES; i++) {
                keyboard.format(i, KeyboardState.UNCHANGED);
            }
        } else if (resource < KeyboardState.RESOURCES) {
            keyboard.format(resource, value(ops.param(at, 1, -1)));
        }
    }

    /** XTQFMTKEYS. */
    void xtqfmtkeys(OpBuffer ops, int at) {
        int resource = ops.param(at, 0, 0);
        if (resource < KeyboardState.RESOURCES) {
            int value = Math.max(0, keyboard.format(resource));
            replies.csi().add('>').number(resource).add(';').number(value).last("f");
        }
    }

    /** XTSMPOINTER: when the pointer is hidden. */
    void xtsmpointer(OpBuffer ops, int at) {
        state.settings().set(Setting.POINTER, ops.param(at, 0, 1));
    }

    /** Kitty keyboard flags: 1 replaces them, 2 sets those named, 3 resets those named. */
    void kittySet(OpBuffer ops, int at) {
        boolean alternate = state.isAlternate();
        int flags = ops.param(at, 0, 0) & KITTY_FLAGS;
        int known = keyboard.kittyFlags(alternate);
        switch (ops.param(at, 1, 1)) {
            case 1 -> keyboard.kittyFlags(alternate, flags);
            case 2 -> keyboard.kittyFlags(alternate, known | flags);
            case 3 -> keyboard.kittyFlags(alternate, known & ~flags);
            default -> {}
        }
    }

    /** Saves the kitty keyboard flags and replaces them. */
    void kittyPush(OpBuffer ops, int at) {
        keyboard.pushKitty(state.isAlternate(), ops.param(at, 0, 0));
    }

    /** Takes kitty keyboard flags from the stack. */
    void kittyPop(OpBuffer ops, int at) {
        keyboard.popKitty(state.isAlternate(), ops.countParam(at, 0));
    }

    /** The kitty keyboard flags in force. */
    void kittyQuery() {
        replies.csi().add('?').number(keyboard.kittyFlags(state.isAlternate())).last("u");
    }

    private static int value(int param) {
        return param < 0 ? KeyboardState.UNCHANGED : Math.min(param, 255);
    }
}
