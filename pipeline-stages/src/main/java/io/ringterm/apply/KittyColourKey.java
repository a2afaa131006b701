package io.ringterm.apply;

import io.ringterm.grid.Colours;

/** The names of colours in OSC 21 (kitty's page on the colour protocol). */
final class KittyColourKey {
    private static final String[] NAMES = {
        "foreground", "background", "cursor", "selection_background", "selection_foreground"
    };
    private static final int[] INDEXES = {
        Colours.DYNAMIC, Colours.DYNAMIC + 1, Colours.DYNAMIC + 2, Colours.DYNAMIC + 7, Colours.DYNAMIC + 9
    };

    private KittyColourKey() {}

    /** A colour's index as in {@link Colours}, or -1. */
    static int index(String key) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(key)) {
                return INDEXES[i];
            }
        }
        int number = -1;
        for (int i = 0; i < key.length() && i < 4; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = Math.max(0, number) * 10 + digit;
        }
        return number < Colours.PALETTE_SIZE ? number : -1;
    }

    /** Adds a colour's name to a reply. */
    static ReplyBuffer add(ReplyBuffer reply, int index) {
        for (int i = 0; i < NAMES.length; i++) {
            if (INDEXES[i] == index) {
                return reply.text(NAMES[i]);
            }
        }
        return reply.number(index);
    }
}
