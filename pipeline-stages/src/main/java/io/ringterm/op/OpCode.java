package io.ringterm.op;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * The opcodes: one a control function, named by its mnemonic in ECMA-48, the DEC manuals or xterm's "ctlseqs".
 *
 * <p>Words that follow the header: for a control sequence its {@linkplain OpBuffer#param(int, int, int) parameters}; for
 * the others as said beside them. The numbers are not recorded anywhere and may change.
 */
public final class OpCode {
    // Text.
    /** A run of printable ASCII: 1 word, the {@linkplain OpBuffer#rangeOffset(int) range} of the payload. */
    public static final int PRINT_ASCII = 1;
    /** Other text: a {@link TextWord} for each code point. */
    public static final int PRINT_TEXT = 2;

    /** Whole lines: for each the range of its text, printable ASCII and maybe none, which CR and LF follow. */
    public static final int PRINT_LINES = 13;
    /**
     * Whole lines, for each: 1 word, the range of its well-formed text, which CR and LF follow; a
     * {@link TextLineWord}; the range of each character that code points without width follow, with them.
     */
    public static final int PRINT_TEXT_LINES = 14;

    // Strings: OSC, DCS, APC, PM and SOS arrive as BEGIN, any number of PUT, then END or CANCEL.
    /** Operating system command begins: no words. */
    public static final int OSC_BEGIN = 3;
    /** Device control string begins: 1 word {@link #function(int, int, int)}, then the parameters. */
    public static final int DCS_BEGIN = 4;
    /** Application program command begins: no words. */
    public static final int APC_BEGIN = 5;
    /** Privacy message begins: no words. */
    public static final int PM_BEGIN = 6;
    /** Start of string: no words. */
    public static final int SOS_BEGIN = 7;
    /** A piece of the string: 1 word, the range of the payload. */
    public static final int STRING_PUT = 8;
    /** The string is complete: 1 word, 7 where BEL ended it, 0 where ST did. */
    public static final int STRING_END = 9;
    /** The string was broken off by CAN, SUB or another sequence: no words. */
    public static final int STRING_CANCEL = 10;

    /**
     * A byte of the string whose place was in an earlier payload, because the parser had to wait for the next one: 1
     * word, the byte.
     */
    public static final int STRING_BYTE = 12;

    /** The parser's state at a checkpoint: as many words as it needs. */
    public static final int PARSER_STATE = 11;

    // C0 controls.
    public static final int ENQ = 16;
    public static final int BEL = 17;
    public static final int BS = 18;
    public static final int HT = 19;
    /** Line feed, and VT and FF, which do the same. */
    public static final int LF = 20;

    public static final int CR = 21;
    /** The byte 7F in the ground state: a character of sets of 96, nothing otherwise. */
    public static final int DEL = 22;

    // Charsets. SCS: 2 words, which set (0 to 3), then function('(' .. '/', second intermediate or 0, final).
    public static final int SCS = 24;
    public static final int LS0 = 25;
    public static final int LS1 = 26;
    public static final int LS2 = 27;
    public static final int LS3 = 28;
    public static final int LS1R = 29;
    public static final int LS2R = 30;
    public static final int LS3R = 31;
    public static final int SS2 = 32;
    public static final int SS3 = 33;

    // Escape sequences.
    public static final int IND = 40;
    public static final int NEL = 41;
    public static final int HTS = 42;
    public static final int RI = 43;
    public static final int SPA = 44;
    public static final int EPA = 45;
    public static final int DECID = 46;
    public static final int DECBI = 47;
    public static final int DECFI = 48;
    public static final int DECSC = 49;
    public static final int DECRC = 50;
    public static final int DECKPAM = 51;
    public static final int DECKPNM = 52;
    public static final int RIS = 53;
    public static final int S7C1T = 54;
    public static final int S8C1T = 55;
    public static final int DECALN = 56;
    /** DECDHL, top half. */
    public static final int DECDHL_TOP = 57;
    /** DECDHL, bottom half. */
    public static final int DECDHL_BOTTOM = 58;

    public static final int DECSWL = 59;
    public static final int DECDWL = 60;
    /** ESC % G: UTF-8. The parser decodes accordingly; the state remembers it. */
    public static final int DOCS_UTF8 = 61;
    /** ESC % @: one byte a character. */
    public static final int DOCS_DEFAULT = 62;
    /** VT52 identify (ESC Z in VT52 mode): no words. */
    public static final int VT52_ID = 63;
    /** VT52 direct cursor address: 2 words, row and column from 0. */
    public static final int VT52_CUP = 64;
    /** VT52 enter (1 word: 1) or leave (0) graphics mode. */
    public static final int VT52_GRAPHICS = 65;
    /** ESC l: HP memory lock, the lines above the cursor do not scroll. */
    public static final int MEMORY_LOCK = 66;
    /** ESC m: HP memory unlock. */
    public static final int MEMORY_UNLOCK = 67;
    /** ESC SP L, M or N: ANSI conformance level of ECMA-43; 1 word, the level, 1 to 3. */
    public static final int ANSI_CONFORMANCE = 68;

    // Control sequences: cursor.
    public static final int CUU = 70;
    public static final int CUD = 71;
    public static final int CUF = 72;
    public static final int CUB = 73;
    public static final int CNL = 74;
    public static final int CPL = 75;
    public static final int CHA = 76;
    public static final int CUP = 77;
    public static final int CHT = 78;
    public static final int CBT = 79;
    public static final int HPA = 80;
    public static final int HPR = 81;
    public static final int VPA = 82;
    public static final int VPR = 83;
    public static final int HVP = 84;
    public static final int TBC = 85;
    public static final int DECST8C = 86;
    /** CSI j: ECMA-48's character position backward. */
    public static final int HPB = 37;
    /** CSI k: ECMA-48's line position backward. */
    public static final int VPB = 38;
    /** CSI s: SCOSC, or DECSLRM where mode 69 is set, which the applier knows. */
    public static final int SCOSC_OR_DECSLRM = 87;

    public static final int SCORC = 88;

    // Control sequences: editing.
    public static final int ICH = 90;
    public static final int DCH = 91;
    public static final int IL = 92;
    public static final int DL = 93;
    public static final int ECH = 94;
    public static final int ED = 95;
    public static final int EL = 96;
    public static final int DECSED = 97;
    public static final int DECSEL = 98;
    public static final int DECSCA = 99;
    public static final int REP = 100;
    public static final int DECIC = 101;
    public static final int DECDC = 102;

    // Control sequences: scrolling and margins.
    public static final int SU = 104;
    public static final int SD = 105;
    public static final int SL = 106;
    public static final int SR = 107;
    public static final int DECSTBM = 108;

    // Control sequences: rectangles.
    public static final int DECCRA = 110;
    public static final int DECFRA = 111;
    public static final int DECERA = 112;
    public static final int DECSERA = 113;
    public static final int DECCARA = 114;
    public static final int DECRARA = 115;
    public static final int DECSACE = 116;
    public static final int DECRQCRA = 117;
    public static final int XTCHECKSUM = 118;

    // Control sequences: modes and rendition.
    public static final int SM = 120;
    public static final int RM = 121;
    public static final int DECSET = 122;
    public static final int DECRST = 123;
    public static final int XTSAVE = 124;
    public static final int XTRESTORE = 125;
    /** DECRQM for an ANSI mode. */
    public static final int DECRQM_ANSI = 126;
    /** DECRQM for a DEC private mode. */
    public static final int DECRQM_DEC = 127;
    /** A {@link SgrWord} for each change. */
    public static final int SGR = 128;

    public static final int XTPUSHSGR = 129;
    public static final int XTPOPSGR = 130;
    public static final int XTREPORTSGR = 131;
    public static final int DECSCUSR = 132;
    public static final int DECSTR = 133;
    public static final int DECSCL = 134;

    // Control sequences: reports and the rest.
    public static final int DA1 = 140;
    public static final int DA2 = 141;
    public static final int DA3 = 142;
    public static final int DSR = 143;
    public static final int DECDSR = 144;
    public static final int DECREQTPARM = 145;
    public static final int DECRQPSR = 146;
    public static final int DECRQTSR = 147;
    public static final int DECRQUPSS = 148;
    public static final int DECRQDE = 149;
    public static final int XTVERSION = 150;
    public static final int XTSMGRAPHICS = 151;
    public static final int XTWINOPS = 152;
    public static final int DECSLPP = 153;
    public static final int DECSCPP = 154;
    public static final int DECSNLS = 155;
    public static final int XTMODKEYS = 156;
    public static final int XTQMODKEYS = 157;
    public static final int XTFMTKEYS = 158;
    public static final int XTQFMTKEYS = 159;
    public static final int XTSMPOINTER = 160;
    public static final int XTSMTITLE = 161;
    public static final int XTRMTITLE = 162;
    /** Kitty keyboard: CSI = flags ; mode u. */
    public static final int KITTY_KEYS_SET = 163;
    /** Kitty keyboard: CSI &gt; flags u. */
    public static final int KITTY_KEYS_PUSH = 164;
    /** Kitty keyboard: CSI &lt; number u. */
    public static final int KITTY_KEYS_POP = 165;
    /** Kitty keyboard: CSI ? u. */
    public static final int KITTY_KEYS_QUERY = 166;
    /** CSI &gt; Ps n: disable a key modifier option. */
    public static final int XTMODKEYS_OFF = 167;

    public static final int XTSHIFTESCAPE = 168;
    public static final int XTPUSHCOLORS = 169;
    public static final int XTPOPCOLORS = 170;
    public static final int XTREPORTCOLORS = 171;
    public static final int XTTITLEPOS = 172;
    /** CSI Ps i: media copy. */
    public static final int MC = 173;
    /** CSI ? Ps i: media copy, DEC. */
    public static final int DECMC = 174;

    public static final int DECLL = 175;
    public static final int DECSWBV = 176;
    public static final int DECSMBV = 177;
    public static final int DECTST = 180;
    public static final int DECEFR = 181;
    public static final int DECELR = 182;
    public static final int DECSLE = 183;
    public static final int DECRQLP = 184;
    /** CSI with five parameters, T: highlight mouse tracking, begin. */
    public static final int XTHIMOUSE = 185;

    private static final String[] NAMES = names();

    private OpCode() {}

    /**
     * An opcode's name.
     *
     * @param opcode any number
     * @return its constant's name, or null where it has none
     */
    public static String name(int opcode) {
        return opcode >= 0 && opcode < NAMES.length ? NAMES[opcode] : null;
    }

    /**
     * A control function as one word: what stands before its parameters, between, and at its end.
     *
     * @param prefix private marker, one of {@code < = > ?}, or 0
     * @param intermediate intermediate byte, or two as {@code first << 8 | second}, or 0
     * @param last final byte
     * @return the word
     */
    public static int function(int prefix, int intermediate, int last) {
        return prefix << 24 | intermediate << 8 | last;
    }

    private static String[] names() {
        String[] names = new String[256];
        for (Field field : OpCode.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                try {
                    names[field.getInt(null)] = field.getName();
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("opcode constant is not accessible: " + field.getName(), e);
                }
            }
        }
        return names;
    }
}
