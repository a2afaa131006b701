package io.ringterm.apply;

import io.ringterm.grid.Colours;

/** The colours that are reported while the program has not changed them: xterm's palette, light on dark. */
final class DefaultColours {
    private static final int LIGHT = 0xe5e5e5;
    private static final int DARK = 0x000000;

    private static final int[] ANSI = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private DefaultColours() {}

    /** A colour as 0xRRGGBB; the index is as in {@link Colours}. */
    static int get(int index) {
        if (index < ANSI.length) {
            return ANSI[index];
        }
        if (index < 232) {
            int cube = index - 16;
            return step(cube / 36) << 16 | step(cube / 6 % 6) << 8 | step(cube % 6);
        }
        if (index < Colours.PALETTE_SIZE) {
            return (8 + 10 * (index - 232)) * 0x010101;
        }
        return switch (index - Colours.DYNAMIC) {
            case 1, 4, 6, 9 -> DARK;
            default -> LIGHT;
        };
    }

    private static int step(int level) {
        return level == 0 ? 0 : 55 + 40 * level;
    }
}
