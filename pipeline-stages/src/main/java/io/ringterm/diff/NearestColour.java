package io.ringterm.diff;

import io.ringterm.diff.TerminalFeatures.Colours;
import io.ringterm.grid.CellLayout;

/**
 * The nearest colour that a terminal has, in the palette of xterm: 16 colours, a cube of 6x6x6, 24 greys.
 */
final class NearestColour {
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final int CUBE = 16;
    private static final int GREYS = 232;
    private static final int[] FIRST_16 = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private NearestColour() {}

    /** A colour of {@link CellLayout}, as the terminal can show it. */
    static int of(int colour, Colours colours) {
        int kind = CellLayout.colourKind(colour);
        int value = CellLayout.colourValue(colour);
        if (kind == CellLayout.DEFAULT || colours == Colours.NONE) {
            return 0;
        }
        if (kind == CellLayout.DIRECT && colours != Colours.DIRECT) {
            kind = CellLayout.PALETTE;
            value = in256(value);
        }
        if (kind == CellLayout.PALETTE && colours == Colours.ANSI_16 && value >= CUBE) {
            value = in16(rgb(value));
        }
        return CellLayout.colour(kind, value);
    }

    private static int in256(int rgb) {
        int red = level(rgb >> 16);
        int green = level(rgb >> 8 & 0xff);
        int blue = level(rgb & 0xff);
        int inCube = CUBE + 36 * red + 6 * green + blue;
        int mean = ((rgb >> 16) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        int inGreys = GREYS + Math.max(0, Math.min(23, (mean - 3) / 10));
        return distance(rgb, rgb(inGreys)) < distance(rgb, rgb(inCube)) ? inGreys : inCube;
    }

    private static int in16(int rgb) {
        int best = 0;
        for (int i = 1; i < FIRST_16.length; i++) {
            if (distance(rgb, FIRST_16[i]) < distance(rgb, FIRST_16[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int level(int value) {
        int best = 0;
        for (int i = 1; i < LEVELS.length; i++) {
            if (Math.abs(value - LEVELS[i]) < Math.abs(value - LEVELS[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int rgb(int index) {
        if (index < CUBE) {
            return FIRST_16[index];
        }
        if (index >= GREYS) {
            int grey = 8 + 10 * (index - GREYS);
            return grey << 16 | grey << 8 | grey;
        }
        int at = index - CUBE;
        return LEVELS[at / 36] << 16 | LEVELS[at / 6 % 6] << 8 | LEVELS[at % 6];
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }
}
