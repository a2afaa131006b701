package io.ringterm.replay.play;

/** What a person may want of the player. */
public enum PlayerKey {
    /** Space: pause, or go on. */
    PAUSE,
    /** {@code .}: one frame on. */
    STEP,
    /** {@code ,}: one frame back. */
    STEP_BACK,
    /** Right arrow: five seconds on. */
    FORWARD,
    /** Left arrow: five seconds back. */
    BACK,
    /** {@code ]}: to the next mark. */
    NEXT_MARK,
    /** {@code [}: to the mark before. */
    PREVIOUS_MARK,
    /** {@code +}: twice as fast. */
    FASTER,
    /** {@code -}: half as fast. */
    SLOWER,
    /** {@code 0}: to the beginning. */
    TENTH_0,
    /** {@code 1}: to one tenth. */
    TENTH_1,
    /** {@code 2}: to two tenths. */
    TENTH_2,
    /** {@code 3}: to three tenths. */
    TENTH_3,
    /** {@code 4}: to four tenths. */
    TENTH_4,
    /** {@code 5}: to the middle. */
    TENTH_5,
    /** {@code 6}: to six tenths. */
    TENTH_6,
    /** {@code 7}: to seven tenths. */
    TENTH_7,
    /** {@code 8}: to eight tenths. */
    TENTH_8,
    /** {@code 9}: to nine tenths. */
    TENTH_9,
    /** {@code q}: end. */
    QUIT,
    /** Ctrl-C: end, and say so in the exit status. */
    INTERRUPT;

    private static final PlayerKey[] TENTHS = {
        TENTH_0, TENTH_1, TENTH_2, TENTH_3, TENTH_4, TENTH_5, TENTH_6, TENTH_7, TENTH_8, TENTH_9
    };

    static PlayerKey tenth(int number) {
        return TENTHS[number];
    }

    /** Which tenth is meant, -1 for a key that means none. */
    int tenth() {
        int number = ordinal() - TENTH_0.ordinal();
        return number >= 0 && number < TENTHS.length ? number : -1;
    }
}
