package io.ringterm.parse;

/**
 * What a character is to the state machine: the columns of {@link TransitionTable}.
 *
 * <p>Codes 0 to 255; code points from U+00A0 on are all {@link #HIGH}.
 */
final class ByteClass {
    /** C0 controls that are executed wherever they stand. */
    static final int C0 = 0;

    static final int BEL = 1;
    /** CAN and SUB. */
    static final int CANCEL = 2;

    static final int ESC = 3;
    /** 20 to 2F. */
    static final int INTERMEDIATE = 4;

    static final int DIGIT = 5;
    static final int COLON = 6;
    static final int SEMICOLON = 7;
    /** 3C to 3F. */
    static final int PREFIX = 8;
    /** 40 to 7E, but for those that follow here. */
    static final int FINAL = 9;

    /** P: ESC P is DCS. */
    static final int P = 10;
    /** X: ESC X is SOS. */
    static final int X = 11;
    /** Y: ESC Y addresses the cursor of a VT52. */
    static final int Y = 12;
    /** [: ESC [ is CSI. */
    static final int BRACKET = 13;
    /** \: ESC \ is ST. */
    static final int BACKSLASH = 14;
    /** ]: ESC ] is OSC. */
    static final int CLOSING_BRACKET = 15;
    /** ^: ESC ^ is PM. */
    static final int CIRCUMFLEX = 16;
    /** _: ESC _ is APC. */
    static final int UNDERSCORE = 17;

    static final int DEL = 18;
    /** C1 controls that do what ESC and a letter do. */
    static final int C1 = 19;

    static final int C1_DCS = 20;
    static final int C1_SOS = 21;
    static final int C1_CSI = 22;
    static final int C1_ST = 23;
    static final int C1_OSC = 24;
    static final int C1_PM = 25;
    static final int C1_APC = 26;
    /** A0 and above. */
    static final int HIGH = 27;

    /** How many classes there are. */
    static final int COUNT = 28;

    private static final byte[] CLASSES = classes();

    private ByteClass() {}

    /**
     * The class of a character.
     *
     * @param code a byte or code point, 0 or more
     * @return a constant of this class
     */
    static int of(int code) {
        return code < 0xa0 ? CLASSES[code] : HIGH;
    }

    private static byte[] classes() {
        byte[] classes = new byte[0xa0];
        fill(classes, 0x00, 0x1f, C0);
        fill(classes, 0x07, 0x07, BEL);
        fill(classes, 0x18, 0x18, CANCEL);
        fill(classes, 0x1a, 0x1a, CANCEL);
        fill(classes, 0x1b, 0x1b, ESC);
        fill(classes, 0x20, 0x2f, INTERMEDIATE);
        fill(classes, '0', '9', DIGIT);
        fill(classes, ':', ':', COLON);
        fill(classes, ';', ';', SEMICOLON);
        fill(classes, '<', '?', PREFIX);
        fill(classes, 0x40, 0x7e, FINAL);
        fill(classes, 'P', 'P', P);
        fill(classes, 'X', 'X', X);
        fill(classes, 'Y', 'Y', Y);
        fill(classes, '[', '[', BRACKET);
        fill(classes, '\\', '\\', BACKSLASH);
        fill(classes, ']', ']', CLOSING_BRACKET);
        fill(classes, '^', '^', CIRCUMFLEX);
        fill(classes, '_', '_', UNDERSCORE);
        fill(classes, 0x7f, 0x7f, DEL);
        fill(classes, 0x80, 0x9f, C1);
        fill(classes, 0x90, 0x90, C1_DCS);
        fill(classes, 0x98, 0x98, C1_SOS);
        fill(classes, 0x9b, 0x9b, C1_CSI);
        fill(classes, 0x9c, 0x9c, C1_ST);
        fill(classes, 0x9d, 0x9d, C1_OSC);
        fill(classes, 0x9e, 0x9e, C1_PM);
        fill(classes, 0x9f, 0x9f, C1_APC);
        return classes;
    }

    private static void fill(byte[] classes, int first, int last, int value) {
        for (int code = first; code <= last; code++) {
            classes[code] = (byte) value;
        }
    }
}
