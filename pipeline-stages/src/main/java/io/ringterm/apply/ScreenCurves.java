package io.ringterm.apply;

/**
 * What a screen shows for a value, of the screen that Xlib assumes where a display says nothing of itself: a Sony CRT of a
 * Tektronix 4300 (libX11, its default screen colour characterization data). xterm reports colours as that screen needs
 * them.
 *
 * <pre>
 *  light                       1.0 at 255
 *    │                    ●
 *    │               ●            known at every fifth value, straight lines between
 *    │         ●
 *    └──●────────────────── value
 *       dark: no light up to here
 * </pre>
 */
final class ScreenCurves {
    private static final int STEP = 5;
    private static final int LARGEST = 255;
    private static final int[] DARK = {0x09, 0x13, 0x0e};
    /** Light in millionths from the value behind the dark ones on: red, green, blue. */
    private static final int[][] LIGHT = {
        {
            936, 1481, 2329, 3529, 5127, 7169, 9699, 12759, 16392, 20637, 25533, 31119, 37431, 44504, 52373, 61069,
            70624, 81070, 92433, 104744, 118026, 132307, 147610, 163958, 181371, 199871, 219475, 240202, 262069, 285089,
            309278, 334647, 361208, 388971, 417945, 448138, 479555, 512202, 546082, 581199, 617552, 655144, 693971,
            734031, 775322, 817837, 861571, 906515, 952662, 1000000
        },
        {
            832, 1998, 3612, 5736, 8428, 11745, 15740, 20463, 25960, 32275, 39449, 47519, 56520, 66484, 77439, 89409,
            102418, 116485, 131625, 147853, 165176, 183604, 203140, 223783, 245533, 268384, 292327, 317351, 343441,
            370580, 398747, 427919, 458068, 489165, 521176, 554067, 587797, 622324, 657604, 693588, 730225, 767459,
            805235, 843491, 882164, 921187, 960490, 1000000
        },
        {
            1341, 2080, 3188, 4729, 6766, 9357, 12559, 16424, 21004, 26344, 32489, 39481, 47357, 56154, 65903, 76634,
            88373, 101145, 114968, 129862, 145841, 162915, 181095, 200386, 220791, 242309, 264937, 288670, 313499,
            339410, 366390, 394421, 423481, 453547, 484592, 516587, 549498, 583291, 617925, 653361, 689553, 726454,
            764013, 802178, 840891, 880093, 919723, 959715, 1000000
        }
    };

    private ScreenCurves() {}

    /** The 8-bit value that makes a channel (0 red, 1 green, 2 blue) give a light; all above 1 is 1. */
    static int value(int channel, double light) {
        if (!(light > 0)) {
            return 0;
        }
        int[] lights = LIGHT[channel];
        int above = 0;
        while (above < lights.length && lights[above] / 1e6 < light) {
            above++;
        }
        if (above == lights.length) {
            return LARGEST;
        }
        int high = DARK[channel] + 1 + STEP * above;
        double highLight = lights[above] / 1e6;
        int low = above == 0 ? DARK[channel] : high - STEP;
        double lowLight = above == 0 ? 0 : lights[above - 1] / 1e6;
        return light == highLight ? high : between(low, high, (light - lowLight) / (highLight - lowLight));
    }

    /** The 8-bit value nearest to a place between two, found with 16 bits. */
    private static int between(int low, int high, double ratio) {
        int target = (int) ((high - low) * 0x101 * ratio) + low * 0x101;
        int value = target >> 8;
        int below = value * 0x101 < target ? value : Math.max(value - 1, 0);
        int above = value * 0x101 < target ? Math.min(value + 1, LARGEST) : value;
        return above * 0x101 - target < target - below * 0x101 ? above : below;
    }
}
