package io.ringterm.parse;

/**
 * Grapheme cluster boundaries after Unicode Standard Annex #29, rules GB3 to GB999, a code point at a time.
 *
 * <p>A {@link io.ringterm.op.TextWord} carries the class of its code point; {@link #next(int, int)} folds the classes
 * of a cluster into an int, the state, which says whether the cluster ends before the next one. Classes combine
 * Grapheme_Cluster_Break with Extended_Pictographic and Indic_Conjunct_Break as far as the rules tell them apart.
 *
 * <pre>
 *  state    7      6         5          4                  0
 *         +-------+---------+----------+--------------------+
 *         |   0   | flag of the history | class of the last |
 *         +-------+---------+----------+--------------------+
 *           pictograph, then extends: GB11
 *           consonant, extends and a linker: GB9c
 *           odd number of regional indicators: GB12, GB13
 * </pre>
 */
public final class GraphemeBreak {
    /** No special class: begins a cluster. */
    public static final int OTHER = 0;
    /** Control, CR and LF: a cluster of its own. */
    public static final int CONTROL = 1;
    /** Extends what stands before; part of an Indic conjunct too (InCB=Extend). */
    public static final int EXTEND = 2;
    /** Extends what stands before, but not an Indic conjunct (zero width non-joiner and others). */
    public static final int EXTEND_ONLY = 3;
    /** Extends what stands before and joins Indic consonants (InCB=Linker). */
    public static final int EXTEND_LINKER = 4;
    /** Zero width joiner. */
    public static final int ZWJ = 5;
    /** Spacing mark: extends what stands before. */
    public static final int SPACING_MARK = 6;
    /** Prepended: what follows extends it. */
    public static final int PREPEND = 7;
    /** One of two letters of a flag. */
    public static final int REGIONAL_INDICATOR = 8;
    /** Extended_Pictographic. */
    public static final int PICTOGRAPHIC = 9;
    /** Indic consonant (InCB=Consonant). */
    public static final int CONSONANT = 10;
    /** Hangul leading consonant. */
    public static final int HANGUL_L = 11;
    /** Hangul vowel. */
    public static final int HANGUL_V = 12;
    /** Hangul trailing consonant. */
    public static final int HANGUL_T = 13;
    /** Hangul syllable without trailing consonant. */
    public static final int HANGUL_LV = 14;
    /** Hangul syllable with trailing consonant. */
    public static final int HANGUL_LVT = 15;

    /** The state before the first code point. */
    public static final int START = CONTROL;

    private static final int CLASS_MASK = 0x1f;
    /** A pictograph and any number of extends stand before. */
    private static final int AFTER_PICTOGRAPH = 1 << 5;
    /** A consonant, extends and no linker yet stand before. */
    private static final int AFTER_CONSONANT = 1 << 5 | 1 << 6;
    /** A consonant, extends and at least one linker stand before. */
    private static final int AFTER_LINKER = 1 << 6;
    /** The last regional indicator has no partner yet. */
    private static final int ODD_REGIONAL = 1 << 5;

    private static final int HISTORY_MASK = 3 << 5;

    private GraphemeBreak() {}

    /**
     * Whether a cluster ends between what the state has seen and the next code point.
     *
     * @param state {@link #START} or what {@link #next(int, int)} returned
     * @param breakClass class of the next code point, a constant of this class
     * @return true if the next code point begins a new cluster
     */
    public static boolean breaksBetween(int state, int breakClass) {
        int last = state & CLASS_MASK;
        if (last == CONTROL || breakClass == CONTROL) {
            return true;
        }
        return switch (breakClass) {
            case EXTEND, EXTEND_ONLY, EXTEND_LINKER, ZWJ, SPACING_MARK -> false;
            case HANGUL_L, HANGUL_LV, HANGUL_LVT -> last != HANGUL_L && last != PREPEND;
            case HANGUL_V -> last != HANGUL_L && last != HANGUL_V && last != HANGUL_LV && last != PREPEND;
            case HANGUL_T -> last < HANGUL_V && last != PREPEND;
            case PICTOGRAPHIC -> last != PREPEND && !(last == ZWJ && (state & HISTORY_MASK) == AFTER_PICTOGRAPH);
            case CONSONANT -> last != PREPEND && (state & HISTORY_MASK) != AFTER_LINKER;
            case REGIONAL_INDICATOR ->
                last != PREPEND && !(last == REGIONAL_INDICATOR && (state & HISTORY_MASK) == ODD_REGIONAL);
            default -> last != PREPEND;
        };
    }

    /**
     * The state with one more code point.
     *
     * @param state {@link #START} or what this method returned
     * @param breakClass class of the code point, a constant of this class
     * @return the new state
     */
    public static int next(int state, int breakClass) {
        return breakClass
                | switch (breakClass) {
                    case PICTOGRAPHIC -> AFTER_PICTOGRAPH;
                    case CONSONANT -> AFTER_CONSONANT;
                    case REGIONAL_INDICATOR -> isRegional(state) ? (state & HISTORY_MASK) ^ ODD_REGIONAL : ODD_REGIONAL;
                    case EXTEND, ZWJ -> kept(state);
                    case EXTEND_LINKER -> kept(state) == AFTER_CONSONANT ? AFTER_LINKER : kept(state);
                    case EXTEND_ONLY -> kept(state) == AFTER_PICTOGRAPH ? AFTER_PICTOGRAPH : 0;
                    default -> 0;
                };
    }

    /** The history that an extending character leaves: a joiner joins pictographs only where it stands last. */
    private static int kept(int state) {
        int history = state & HISTORY_MASK;
        boolean ends = isRegional(state) || (state & CLASS_MASK) == ZWJ && history == AFTER_PICTOGRAPH;
        return ends ? 0 : history;
    }

    private static boolean isRegional(int state) {
        return (state & CLASS_MASK) == REGIONAL_INDICATOR;
    }
}
