package io.ringterm.parse;

import java.util.Arrays;

import io.ringterm.op.OpBuffer;
import io.ringterm.op.SgrWord;

/**
 * Select graphic rendition: parameters to {@link SgrWord}s.
 *
 * <p>Source: xterm "ctlseqs", ISO 8613-6 for colons, the kitty underline page for {@code 4:n} and 58. Out of the
 * ordinary, as xterm does it:
 *
 * <ul>
 *   <li>a colour whose numbers are missing or above 255 is left out, and all its parameters with it; a sub-parameter
 *       left empty is 0;
 *   <li>after {@code 38;n} with an unknown n the next parameter is an attribute again;
 *   <li>a parameter with sub-parameters that it cannot have is left out, with them;
 *   <li>{@code 38:2:r:g:b} has no colour space, {@code 38:2:space:r:g:b} has one, and what follows is tolerance.
 * </ul>
 */
final class SgrDecoder {
    private static final int UNKNOWN = -1;
    private static final int FOREGROUND = -2;
    private static final int BACKGROUND = -3;
    private static final int UNDERLINE = -4;

    private static final int MAX_UNDERLINE = 5;

    /** What a parameter means by itself, by its value. */
    private static final int[] MEANING = new int[108];

    static {
        Arrays.fill(MEANING, UNKNOWN);
        MEANING[0] = SgrWord.of(SgrWord.RESET, 0);
        MEANING[1] = SgrWord.of(SgrWord.SET, SgrWord.BOLD);
        MEANING[2] = SgrWord.of(SgrWord.SET, SgrWord.FAINT);
        MEANING[3] = SgrWord.of(SgrWord.SET, SgrWord.ITALIC);
        MEANING[4] = SgrWord.of(SgrWord.UNDERLINE, 1);
        MEANING[5] = SgrWord.of(SgrWord.SET, SgrWord.BLINK);
        MEANING[6] = SgrWord.of(SgrWord.SET, SgrWord.BLINK);
        MEANING[7] = SgrWord.of(SgrWord.SET, SgrWord.INVERSE);
        MEANING[8] = SgrWord.of(SgrWord.SET, SgrWord.INVISIBLE);
        MEANING[9] = SgrWord.of(SgrWord.SET, SgrWord.STRIKE);
        MEANING[21] = SgrWord.of(SgrWord.UNDERLINE, 2);
        MEANING[22] = SgrWord.of(SgrWord.CLEAR, SgrWord.BOLD | SgrWord.FAINT);
        MEANING[23] = SgrWord.of(SgrWord.CLEAR, SgrWord.ITALIC);
        MEANING[24] = SgrWord.of(SgrWord.UNDERLINE, 0);
        MEANING[25] = SgrWord.of(SgrWord.CLEAR, SgrWord.BLINK);
        MEANING[27] = SgrWord.of(SgrWord.CLEAR, SgrWord.INVERSE);
        MEANING[28] = SgrWord.of(SgrWord.CLEAR, SgrWord.INVISIBLE);
        MEANING[29] = SgrWord.of(SgrWord.CLEAR, SgrWord.STRIKE);
        colours(30, SgrWord.FG_PALETTE, 0);
        MEANING[38] = FOREGROUND;
        MEANING[39] = SgrWord.of(SgrWord.FG_DEFAULT, 0);
        colours(40, SgrWord.BG_PALETTE, 0);
        MEANING[48] = BACKGROUND;
        MEANING[49] = SgrWord.of(SgrWord.BG_DEFAULT, 0);
        MEANING[53] = SgrWord.of(SgrWord.SET, SgrWord.OVERLINE);
        MEANING[55] = SgrWord.of(SgrWord.CLEAR, SgrWord.OVERLINE);
        MEANING[58] = UNDERLINE;
        MEANING[59] = SgrWord.of(SgrWord.UNDERLINE_DEFAULT, 0);
        // 73 to 75, superscript and subscript, have no place in a cell.
        colours(90, SgrWord.FG_PALETTE, 8);
        colours(100, SgrWord.BG_PALETTE, 8);
    }

    private SgrDecoder() {}

    private static void colours(int from, int change, int firstEntry) {
        for (int i = 0; i < 8; i++) {
            MEANING[from + i] = SgrWord.of(change, firstEntry + i);
        }
    }

    /**
     * As {@link #decode} for two parameters at most, without sub-parameters, each of which is a change by itself.
     *
     * @param words array that holds the parameters, and takes the {@link SgrWord}s
     * @param first index of the first of both, with room for two
     * @param count how many parameters
     * @return how many changes, negative where they are not of this kind
     */
    static int few(int[] words, int first, int count) {
        int one = meaning(count == 0 ? 0 : words[first] & 0xffff);
        int other = meaning(count < 2 ? 0 : words[first + 1] & 0xffff);
        words[first] = one;
        words[first + 1] = other;
        return (one | other) < 0 ? -1 : Math.max(1, count);
    }

    private static int meaning(int value) {
        return value < MEANING.length ? MEANING[value] : UNKNOWN;
    }

    /**
     * Replaces parameter words by the changes that they mean. A change takes a parameter at least: what is written never
     * reaches what is still to be read.
     *
     * @param words array that holds the parameters, and takes the {@link SgrWord}s
     * @param first index of the first of both
     * @param count how many parameters
     * @return how many changes, negative where there are parameters but no change
     */
    static int decode(int[] words, int first, int count) {
        if (count == 0) {
            words[first] = SgrWord.of(SgrWord.RESET, 0);
            return 1;
        }
        int end = first + count;
        int at = first;
        int out = first;
        while (at < end) {
            int value = words[at] & 0xffff;
            int meaning = meaning(value);
            int change;
            if (at + 1 < end && (words[at + 1] & OpBuffer.SUB) != 0) {
                int next = subParametersEnd(words, at, end);
                change = withSubParameters(words, at, next, meaning, value);
                at = next;
            } else if (meaning >= 0) {
                change = meaning;
                at++;
            } else if (meaning == UNKNOWN) {
                change = UNKNOWN;
                at++;
            } else {
                int next = colourEnd(words, at + 1, end);
                change = colour(words, at + 1, next, end, paletteOf(meaning));
                at = next;
            }
            words[out] = change;
            out += change >= 0 ? 1 : 0;
        }
        return out == first ? -1 : out - first;
    }

    /** What {@link SgrWord} calls the palette form of a colour; the direct form is the next number. */
    private static int paletteOf(int meaning) {
        return meaning == FOREGROUND
                ? SgrWord.FG_PALETTE
                : meaning == BACKGROUND ? SgrWord.BG_PALETTE : SgrWord.UNDERLINE_PALETTE;
    }

    /** Where the parameters of a colour end whose kind, 5 or 2, stands at an index; maybe behind the last there is. */
    private static int colourEnd(int[] params, int at, int end) {
        if (at + 1 < end && (params[at + 1] & OpBuffer.SUB) != 0) {
            return subParametersEnd(params, at, end);
        }
        int kind = at < end ? params[at] : OpBuffer.NONE;
        return kind == 5 ? at + 2 : kind == 2 ? at + 4 : at + 1;
    }

    /** 38;5;n and 38;2;r;g;b, or the mixed form 38;5:n. */
    private static int colour(int[] params, int at, int next, int end, int palette) {
        if (next > end || next == at + 1) {
            return UNKNOWN;
        } else if ((params[at + 1] & OpBuffer.SUB) != 0) {
            return colourOf(params, at, next, palette);
        } else if (next == at + 2) {
            return palette(palette, params[at + 1]);
        }
        return direct(palette, params[at + 1], params[at + 2], params[at + 3]);
    }

    private static int withSubParameters(int[] params, int at, int next, int meaning, int value) {
        if (value == 4) {
            int kind = (params[at + 1] & OpBuffer.NONE) != 0 ? 1 : params[at + 1] & 0xffff;
            return kind <= MAX_UNDERLINE ? SgrWord.of(SgrWord.UNDERLINE, kind) : UNKNOWN;
        }
        return meaning < UNKNOWN ? colourOf(params, at + 1, next, paletteOf(meaning)) : UNKNOWN;
    }

    /** What stands from the kind, 5 or 2, to the end of the sub-parameters. */
    private static int colourOf(int[] params, int at, int end, int palette) {
        int kind = params[at] & 0xffff;
        int given = end - at - 1;
        if (kind == 5 && given >= 1) {
            return palette(palette, params[at + 1] & 0xffff);
        } else if (kind == 2 && given >= 3) {
            int first = given > 3 ? at + 2 : at + 1;
            return direct(palette, params[first] & 0xffff, params[first + 1] & 0xffff, params[first + 2] & 0xffff);
        }
        return UNKNOWN;
    }

    private static int subParametersEnd(int[] params, int at, int end) {
        int next = at + 1;
        while (next < end && (params[next] & OpBuffer.SUB) != 0) {
            next++;
        }
        return next;
    }

    private static int palette(int palette, int index) {
        return index <= 0xff ? SgrWord.of(palette, index) : UNKNOWN;
    }

    /** A parameter that was left out is above 255 too. */
    private static int direct(int palette, int red, int green, int blue) {
        return (red | green | blue) <= 0xff ? SgrWord.of(palette + 1, red << 16 | green << 8 | blue) : UNKNOWN;
    }
}
