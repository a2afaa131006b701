package io.ringterm.grid;

/**
 * Which modes are set: a bit a mode, in two words. Not safe for use by several threads at once.
 *
 * <p>Setting a mode here has no effect beyond the bit; what else happens is the applier's part.
 */
public final class ModeSet {
    private static final ModeSet INITIAL = new ModeSet();

    static {
        for (int i = 0; i < Mode.count(); i++) {
            INITIAL.put(Mode.at(i), Mode.at(i).initially());
        }
    }

    private static final ModeSet PRINTING = of(Mode.DECAWM, Mode.IRM, Mode.GRAPHEMES);
    private static final ModeSet PLAIN = of(Mode.DECAWM);

    private long low;
    private long high;

    /** A set with no mode in it. */
    public ModeSet() {}

    private static ModeSet of(Mode... modes) {
        ModeSet set = new ModeSet();
        for (Mode mode : modes) {
            set.put(mode, true);
        }
        return set;
    }

    /**
     * Tells whether a mode is set.
     *
     * @param mode which
     * @return true if set
     */
    public boolean is(Mode mode) {
        int bit = mode.ordinal();
        return ((bit < 64 ? low : high) >>> bit & 1) != 0;
    }

    /**
     * Tells whether text wraps, replaces what it is written over and is a cell a code point: the case for which there are
     * fast paths.
     *
     * @return true if so
     */
    public boolean printsPlainly() {
        return ((low ^ PLAIN.low) & PRINTING.low | (high ^ PLAIN.high) & PRINTING.high) == 0;
    }

    /**
     * Sets or resets a mode; a permanent one stays as it is.
     *
     * @param mode which
     * @param on set or reset
     */
    public void set(Mode mode, boolean on) {
        if (mode.permanence() == Mode.Permanence.NONE) {
            put(mode, on);
        }
    }

    private void put(Mode mode, boolean on) {
        int bit = mode.ordinal();
        long mask = 1L << bit;
        if (bit < 64) {
            low = on ? low | mask : low & ~mask;
        } else {
            high = on ? high | mask : high & ~mask;
        }
    }

    /**
     * Takes over all modes of another set.
     *
     * @param other the other set
     */
    public void copy(ModeSet other) {
        low = other.low;
        high = other.high;
    }

    /** All modes to their defaults. */
    public void reset() {
        copy(INITIAL);
    }

    /**
     * The value that DECRQM reports (DEC VT510 manual).
     *
     * @param mode a mode, or null for one that is not known
     * @return 0 not recognised, 1 set, 2 reset, 3 permanently set, 4 permanently reset
     */
    public int report(Mode mode) {
        if (mode == null) {
            return 0;
        }
        switch (mode.permanence()) {
            case SET:
                return 3;
            case RESET:
                return 4;
            default:
                return is(mode) ? 1 : 2;
        }
    }

    /**
     * The bits of the modes with ordinals 0 to 63, for comparing and handing on.
     *
     * @return one bit a mode, by ordinal
     */
    public long low() {
        return low;
    }

    /**
     * The bits of the modes with ordinals from 64 on.
     *
     * @return one bit a mode, by ordinal less 64
     */
    public long high() {
        return high;
    }

    /** Numbers are written, not ordinals: a mode added in between must not change what a snapshot means. */
    void write(StateWriter out) {
        int count = 0;
        for (int i = 0; i < Mode.count(); i++) {
            count += is(Mode.at(i)) ? 1 : 0;
        }
        out.varint(count);
        for (int i = 0; i < Mode.count(); i++) {
            Mode mode = Mode.at(i);
            if (is(mode)) {
                out.varint(mode.number() << 1 | mode.kind().ordinal());
            }
        }
    }

    void read(StateReader in) {
        low = 0;
        high = 0;
        int count = in.varint("modes", 0, Mode.count());
        for (int i = 0; i < count; i++) {
            int code = in.varint("mode", 0, 1 << 20);
            Mode mode = Mode.of((code & 1) == 0 ? Mode.Kind.ANSI : Mode.Kind.DEC, code >>> 1);
            in.require(mode != null, "mode is unknown: code=", code);
            put(mode, true);
        }
    }
}
