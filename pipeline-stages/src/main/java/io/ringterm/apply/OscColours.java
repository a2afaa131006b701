package io.ringterm.apply;

import io.ringterm.grid.Colours;
import io.ringterm.grid.TerminalState;

/**
 * Colours (xterm ctlseqs: OSC 4, 5, 10 to 19, 104, 105, 110 to 119; kitty's page on OSC 21).
 *
 * <p>The engine shows nothing, so that a colour is a number it keeps and reports.
 */
final class OscColours {
    private static final int SPECIAL_COUNT = 5;
    private static final int DYNAMIC_COUNT = 10;

    private final Colours colours;
    private final ReplyBuffer replies;

    OscColours(TerminalState state, ReplyBuffer replies) {
        this.replies = replies;
        colours = state.display().colours();
    }

    /** OSC 4: pairs of number and colour; numbers from 256 on are the special colours. */
    void palette(StringArgument argument) {
        pairs(argument, 4, 0, Colours.PALETTE_SIZE + SPECIAL_COUNT);
    }

    /** OSC 5: pairs of number and special colour. */
    void special(StringArgument argument) {
        pairs(argument, 5, Colours.SPECIAL, SPECIAL_COUNT);
    }

    private void pairs(StringArgument argument, int command, int base, int count) {
        while (!argument.isEmpty()) {
            int number = argument.takeNumber();
            boolean valid = argument.take(';') && number >= 0 && number < count;
            String spec = argument.takeUntil(';');
            if (valid && spec.equals("?")) {
                replies.osc().number(command).add(';').number(number).add(';');
                report(base + number, argument.terminator());
            } else if (valid) {
                set(base + number, spec);
            }
        }
    }

    /** OSC 10 to 19: this colour, and the ones after it with the colours that follow. */
    void dynamic(int first, StringArgument argument) {
        for (int i = first; i < DYNAMIC_COUNT && !argument.isEmpty(); i++) {
            String spec = argument.takeUntil(';');
            if (spec.equals("?")) {
                replies.osc().number(10 + i).add(';');
                report(Colours.DYNAMIC + i, argument.terminator());
            } else if (!spec.isEmpty()) {
                set(Colours.DYNAMIC + i, spec);
            }
        }
    }

    /** OSC 104: as in OSC 4, numbers from 256 on are the special colours. */
    void resetPalette(StringArgument argument) {
        reset(argument, 0, Colours.PALETTE_SIZE + SPECIAL_COUNT);
    }

    /** OSC 105. */
    void resetSpecial(StringArgument argument) {
        reset(argument, Colours.SPECIAL, SPECIAL_COUNT);
    }

    /** OSC 110 to 119. */
    void resetDynamic(int index) {
        colours.set(Colours.DYNAMIC + index, Colours.UNCHANGED);
    }

    /** OSC 21: pairs of key and colour, where {@code ?} asks and nothing resets. */
    void kitty(StringArgument argument) {
        while (!argument.isEmpty()) {
            String pair = argument.takeUntil(';');
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            int index = KittyColourKey.index(key);
            if (index >= 0 && equals < 0) {
                colours.set(index, Colours.UNCHANGED);
            } else if (index >= 0 && pair.endsWith("=?")) {
                KittyColourKey.add(replies.osc().text("21;"), index).add('=');
                report(index, argument.terminator());
            } else if (index >= 0) {
                set(index, pair.substring(equals + 1));
            }
        }
    }

    private void reset(StringArgument argument, int base, int count) {
        if (argument.isEmpty()) {
            colours.reset(base, base + count);
        }
        while (!argument.isEmpty()) {
            int number = argument.takeNumber();
            if (number >= 0 && number < count) {
                colours.set(base + number, Colours.UNCHANGED);
            }
            argument.takeUntil(';');
        }
    }

    private void set(int index, String spec) {
        int colour = ColourSpec.parse(spec);
        if (colour != ColourSpec.NONE) {
            colours.set(index, colour);
        }
    }

    private void report(int index, int terminator) {
        int known = colours.get(index);
        int colour = known == Colours.UNCHANGED ? DefaultColours.get(index) : known;
        replies.text("rgb:");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = colour >>> shift & 0xff;
            replies.lowerHex(part * 0x101, 4).text(shift == 0 ? "" : "/");
        }
        replies.terminator(terminator);
    }
}
