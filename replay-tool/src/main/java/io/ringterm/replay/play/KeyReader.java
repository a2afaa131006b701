package io.ringterm.replay.play;

import java.util.function.Consumer;

/**
 * Reads keys out of what a terminal sends, which may come in pieces. Arrows come as {@code ESC [ C} or {@code ESC O C};
 * other sequences are read over. An ESC that nothing follows is forgotten.
 */
final class KeyReader {
    private enum State {
        GROUND,
        ESCAPE,
        SEQUENCE
    }

    private final Consumer<PlayerKey> keys;
    private State state = State.GROUND;

    KeyReader(Consumer<PlayerKey> keys) {
        this.keys = keys;
    }

    /** Takes what was read; nothing means that for a while nothing came. */
    void accept(byte[] bytes, int length) {
        if (length == 0) {
            state = State.GROUND;
        }
        for (int i = 0; i < length; i++) {
            accept(bytes[i]);
        }
    }

    private void accept(byte value) {
        switch (state) {
            case ESCAPE:
                state = value == '[' || value == 'O' ? State.SEQUENCE : State.GROUND;
                break;
            case SEQUENCE:
                if (value >= 0x40) {
                    state = State.GROUND;
                    give(arrow(value));
                }
                break;
            default:
                if (value == 0x1b) {
                    state = State.ESCAPE;
                } else {
                    give(plain(value));
                }
                break;
        }
    }

    private void give(PlayerKey key) {
        if (key != null) {
            keys.accept(key);
        }
    }

    private static PlayerKey arrow(byte last) {
        return last == 'C' ? PlayerKey.FORWARD : last == 'D' ? PlayerKey.BACK : null;
    }

    private static PlayerKey plain(byte value) {
        switch (value) {
            case ' ':
                return PlayerKey.PAUSE;
            case '.':
                return PlayerKey.STEP;
            case ',':
                return PlayerKey.STEP_BACK;
            case ']':
                return PlayerKey.NEXT_MARK;
            case '[':
                return PlayerKey.PREVIOUS_MARK;
            case '+', '=':
                return PlayerKey.FASTER;
            case '-':
                return PlayerKey.SLOWER;
            case 'q', 'Q':
                return PlayerKey.QUIT;
            case 3:
                return PlayerKey.INTERRUPT;
            default:
                return value >= '0' && value <= '9' ? PlayerKey.tenth(value - '0') : null;
        }
    }
}
