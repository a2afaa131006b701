package io.ringterm.apply;

/**
 * What is in the character sets that SCS names (DEC VT510 manual, SCS; xterm ctlseqs).
 *
 * <p>A table has 96 entries, for 0x20 to 0x7F. National sets are ASCII with some places taken by others, written here as
 * the places and what stands there.
 */
final class CharsetTables {
    /** The set that DECAUPSS chooses, by the name that SCS has for it. */
    static final int USER_PREFERRED = '(' << 24 | '<';

    private static final String NATIONAL_PLACES = "#@[\\]^_`{|}~";

    private static final char[] GRAPHICS = graphics();
    private static final char[] TECHNICAL = technical();
    private static final char[] SUPPLEMENTAL = supplemental();
    private static final char[] LATIN_1 = upper();
    private static final char[] UK = national("£@[\\]^_`{|}~");
    private static final char[] DUTCH = national("£¾ĳ½|^_`¨ƒ¼´");
    private static final char[] FINNISH = national("#@ÄÖÅÜ_éäöåü");
    private static final char[] FRENCH = national("£à°ç§^_`éùè¨");
    private static final char[] FRENCH_CANADIAN = national("#àâçêî_ôéùèû");
    private static final char[] GERMAN = national("#§ÄÖÜ^_`äöüß");
    private static final char[] ITALIAN = national("£§°çé^_ùàòèì");
    private static final char[] NORWEGIAN = national("#ÄÆØÅÜ_äæøåü");
    private static final char[] PORTUGUESE = national("#@ÃÇÕ^_`ãçõ~");
    private static final char[] SPANISH = national("£§¡Ñ¿^_`°ñç~");
    private static final char[] SWEDISH = national("#ÉÄÖÅÜ_éäöåü");
    private static final char[] SWISS = national("ùàéçêîèôäöüû");
    private static final char[] TURKISH = turkish();
    private static final char[] GREEK = replaced(ascii(), 'a', "ΑΒΓΔΕΖΗΘΙΚΛΜΝΧΟΠΡΣΤΥΦΞΨΩ⸮⸮");
    private static final char[] HEBREW = replaced(ascii(), '`', "אבגדהוזחטיךכלםמןנסעףפץצקרשת");

    private CharsetTables() {}

    /**
     * A set's table.
     *
     * @param set as in {@code Charsets}
     * @param national whether national sets are in force (DECNRCM)
     * @return 96 characters, or null where the set is ASCII, or is not known, or {@link #USER_PREFERRED}
     */
    static char[] of(int set, boolean national) {
        switch (set) {
            case '(' << 24 | '0':
                return GRAPHICS;
            case '(' << 24 | '>':
                return TECHNICAL;
            case '(' << 24 | '%' << 8 | '5':
                return SUPPLEMENTAL;
            case '-' << 24 | 'A':
                return LATIN_1;
            case '(' << 24 | 'A':
                return UK;
            default:
                char[] supplemental = SupplementalSets.of(set);
                return supplemental == null && national ? national(set) : supplemental;
        }
    }

    /** Tells whether SCS may name the set. */
    static boolean isKnown(int set) {
        switch (set) {
            case '(' << 24 | 'B':
            case '(' << 24 | '1':
            case '(' << 24 | '2':
            case USER_PREFERRED:
                return true;
            default:
                return of(set, true) != null;
        }
    }

    /** Tells whether DECAUPSS may name the set: it is one for the upper half. */
    static boolean isSupplemental(int set) {
        return set == ('(' << 24 | '%' << 8 | '5') || set == ('-' << 24 | 'A') || SupplementalSets.of(set) != null;
    }

    private static char[] national(int set) {
        switch (set) {
            case '(' << 24 | '4':
                return DUTCH;
            case '(' << 24 | '5':
            case '(' << 24 | 'C':
                return FINNISH;
            case '(' << 24 | 'R':
            case '(' << 24 | 'f':
                return FRENCH;
            case '(' << 24 | '9':
            case '(' << 24 | 'Q':
                return FRENCH_CANADIAN;
            case '(' << 24 | 'K':
                return GERMAN;
            case '(' << 24 | 'Y':
                return ITALIAN;
            case '(' << 24 | '`':
            case '(' << 24 | 'E':
            case '(' << 24 | '6':
                return NORWEGIAN;
            case '(' << 24 | '%' << 8 | '6':
                return PORTUGUESE;
            case '(' << 24 | 'Z':
                return SPANISH;
            case '(' << 24 | '7':
            case '(' << 24 | 'H':
                return SWEDISH;
            case '(' << 24 | '=':
                return SWISS;
            case '(' << 24 | '"' << 8 | '>':
                return GREEK;
            case '(' << 24 | '%' << 8 | '2':
                return TURKISH;
            case '(' << 24 | '%' << 8 | '=':
                return HEBREW;
            default:
                return null;
        }
    }

    private static char[] ascii() {
        char[] table = new char[96];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (0x20 + i);
        }
        return table;
    }

    private static char[] upper() {
        char[] table = ascii();
        for (int i = 0; i < table.length; i++) {
            table[i] += 0x80;
        }
        return table;
    }

    private static char[] national(String replacements) {
        char[] table = ascii();
        for (int i = 0; i < NATIONAL_PLACES.length(); i++) {
            table[NATIONAL_PLACES.charAt(i) - 0x20] = replacements.charAt(i);
        }
        return table;
    }

    private static char[] replaced(char[] table, char first, String characters) {
        characters.getChars(0, characters.length(), table, first - 0x20);
        return table;
    }

    private static char[] turkish() {
        char[] table = national("#İŞÖÇÜ_Ğşöçü");
        table['&' - 0x20] = 'ğ';
        return table;
    }

    /** 0x5F to 0x7E; xterm shows the first as a blank. */
    private static char[] graphics() {
        char[] table = ascii();
        String from5f = " ◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";
        from5f.getChars(0, from5f.length(), table, 0x5f - 0x20);
        return table;
    }

    /** 0x21 to 0x7E; places without a character in Unicode are shown as U+2E2E, as in xterm. */
    private static char[] technical() {
        char[] table = ascii();
        String from21 = "⎷┌─⌠⌡│⎡⎣⎤⎦⎧⎩⎫⎭⎨" + "⎬⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮≤≠≥∫" + "∴∝∞÷Δ∇ΦΓ∼≃Θ×Λ⇔⇒≡" + "ΠΨ⸮Σ⸮⸮√ΩΞΥ⊂⊃∩∪∧∨"
                + "¬αβχδεφγηιθκλ⸮ν∂" + "πψρστ⸮ƒωξυζ←↑→↓";
        int at = 1;
        for (int i = 0; i < from21.length(); i++) {
            table[at++] = from21.charAt(i);
        }
        return table;
    }

    /** Latin 1's upper half, but for a few places (VT510 manual, DEC supplemental graphic). */
    private static char[] supplemental() {
        char[] table = upper();
        table[0x28 - 0x20] = '¤';
        table[0x57 - 0x20] = 'Œ';
        table[0x5d - 0x20] = 'Ÿ';
        table[0x77 - 0x20] = 'œ';
        table[0x7d - 0x20] = 'ÿ';
        for (char none : "$&,-./48>P^p~\u007f".toCharArray()) {
            table[none - 0x20] = '⸮';
        }
        return table;
    }
}
