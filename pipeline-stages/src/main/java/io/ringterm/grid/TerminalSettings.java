package io.ringterm.grid;

/**
 * Values that are neither modes nor anything else, one a line: name, default, range, whether a soft reset restores it.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class TerminalSettings {
    /** A value. */
    public enum Setting {
        /** Conformance level (DECSCL): 61 to 65. */
        LEVEL(TerminalState.DEFAULT_LEVEL, 61, 65, false),
        /** Replies use 8-bit C1 controls (S8C1T): 0 or 1. */
        EIGHT_BIT_REPLIES(0, 0, 1, false),
        /** Bytes are UTF-8 (DOCS): 0 or 1. */
        UTF8(1, 0, 1, false),
        /** Which areas DECCARA and DECRARA change (DECSACE): 0 and 1 stream, 2 rectangle. */
        CHANGE_EXTENT(0, 0, 2, true),
        /** How DECRQCRA sums (XTCHECKSUM): 6 bits; all but "printed cells only" make it the sum of the code points. */
        CHECKSUM(0b110111, 0, 0b111111, true),
        /** Whose protection is in force: 0 none, 1 ISO (SPA), 2 DEC (DECSCA). */
        PROTECTION(0, 0, 2, true),
        /** When the pointer is hidden (XTSMPOINTER): 0 to 3. */
        POINTER(1, 0, 3, false),
        /** How titles are set and reported (XTSMTITLE): 4 bits. */
        TITLE_FORMAT(0, 0, 15, false),
        /** User-preferred supplemental set (DECAUPSS), DEC's at first: a set's name as in {@link Charsets}. */
        SUPPLEMENTAL_SET('(' << 24 | '%' << 8 | '5', Integer.MIN_VALUE, Integer.MAX_VALUE, false),
        /** Warning bell volume (DECSWBV): 0 to 8. */
        WARNING_BELL(0, 0, 8, false),
        /** Margin bell volume (DECSMBV): 0 to 8. */
        MARGIN_BELL(0, 0, 8, false),
        /** The window is iconified, as far as the program was allowed to say so (XTWINOPS 1, 2): 0 or 1. */
        WINDOW_ICONIFIED(0, 0, 1, false),
        /** Where the program was allowed to move the window (XTWINOPS 3): pixels. */
        WINDOW_X(0, 0, 65_535, false),
        /** Where the program was allowed to move the window (XTWINOPS 3): pixels. */
        WINDOW_Y(0, 0, 65_535, false),
        /** Columns to go back to from a maximised window (XTWINOPS 9, 10); 0 where it is not. */
        UNMAXIMISED_COLUMNS(0, 0, 1_000, false),
        /** Rows to go back to from a maximised window (XTWINOPS 9, 10). */
        UNMAXIMISED_ROWS(0, 0, 1_000, false);

        private final int initial;
        private final int min;
        private final int max;
        private final boolean soft;

        Setting(int initial, int min, int max, boolean soft) {
            this.initial = initial;
            this.min = min;
            this.max = max;
            this.soft = soft;
        }
    }

    private static final Setting[] SETTINGS = Setting.values();
    private final int[] values = new int[SETTINGS.length];

    /** All values at their defaults. */
    public TerminalSettings() {
        reset();
    }

    /**
     * A value.
     *
     * @param setting which
     * @return within its range
     */
    public int get(Setting setting) {
        return values[setting.ordinal()];
    }

    /**
     * Changes a value.
     *
     * @param setting which
     * @param value clamped to the setting's range
     */
    public void set(Setting setting, int value) {
        values[setting.ordinal()] = Math.max(setting.min, Math.min(value, setting.max));
    }

    /** All values to their defaults (RIS). */
    public final void reset() {
        for (Setting setting : SETTINGS) {
            values[setting.ordinal()] = setting.initial;
        }
    }

    void softReset() {
        for (Setting setting : SETTINGS) {
            if (setting.soft) {
                values[setting.ordinal()] = setting.initial;
            }
        }
    }

    void write(StateWriter out) {
        for (int value : values) {
            out.int32(value);
        }
    }

    void read(StateReader in) {
        for (Setting setting : SETTINGS) {
            values[setting.ordinal()] = in.int32("setting", setting.min, setting.max);
        }
    }
}
