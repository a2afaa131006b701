package io.ringterm.apply;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Colours as a program spells them (XParseColor(3); xterm ctlseqs, OSC 4 and 10 to 19).
 *
 * <pre>
 *  rgb:h/h/h  rgb:hh/hh/hh  rgb:hhh/hhh/hhh  rgb:hhhh/hhhh/hhhh    scaled to the full range
 *  #hhh  #hhhhhh  #hhhhhhhhh  #hhhhhhhhhhhh                        the most significant bits
 *  rgbi:f/f/f                                                      light, 0.0 to 1.0
 *  CIEXYZ:f/f/f  CIExyY  CIELab  CIELuv  CIEuvY  TekHVC            what the eye sees
 *  name                                                            of X11's list, the common ones
 * </pre>
 */
final class ColourSpec {
    /** What {@link #parse} returns for something that is no colour. */
    static final int NONE = -1;

    private static final int LONGEST_NUMBER = 24;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d{1,3})?");

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("blue", 0x0000ff),
            Map.entry("brown", 0xa52a2a),
            Map.entry("cyan", 0x00ffff),
            Map.entry("darkblue", 0x00008b),
            Map.entry("darkcyan", 0x008b8b),
            Map.entry("darkgray", 0xa9a9a9),
            Map.entry("darkgreen", 0x006400),
            Map.entry("darkgrey", 0xa9a9a9),
            Map.entry("darkmagenta", 0x8b008b),
            Map.entry("darkred", 0x8b0000),
            Map.entry("gold", 0xffd700),
            Map.entry("gray", 0xbebebe),
            Map.entry("green", 0x00ff00),
            Map.entry("grey", 0xbebebe),
            Map.entry("lightblue", 0xadd8e6),
            Map.entry("lightcyan", 0xe0ffff),
            Map.entry("lightgray", 0xd3d3d3),
            Map.entry("lightgreen", 0x90ee90),
            Map.entry("lightgrey", 0xd3d3d3),
            Map.entry("lightyellow", 0xffffe0),
            Map.entry("magenta", 0xff00ff),
            Map.entry("maroon", 0xb03060),
            Map.entry("navy", 0x000080),
            Map.entry("orange", 0xffa500),
            Map.entry("pink", 0xffc0cb),
            Map.entry("purple", 0xa020f0),
            Map.entry("red", 0xff0000),
            Map.entry("turquoise", 0x40e0d0),
            Map.entry("violet", 0xee82ee),
            Map.entry("white", 0xffffff),
            Map.entry("yellow", 0xffff00));

    private ColourSpec() {}

    /** The colour as 0xRRGGBB, or {@link #NONE}. */
    static int parse(String spec) {
        String lower = asciiLower(spec);
        if (lower.startsWith("#")) {
            return hash(lower.substring(1));
        }
        if (lower.startsWith("rgb:")) {
            return scaled(lower.substring(4).split("/", -1));
        }
        if (lower.startsWith("rgbi:")) {
            return intensities(lower.substring(5).split("/", -1));
        }
        int colon = lower.indexOf(':');
        if (colon > 0 && CieColours.isSpace(lower.substring(0, colon))) {
            return seen(lower.substring(0, colon), lower.substring(colon + 1).split("/", -1));
        }
        return NAMES.getOrDefault(lower.replace(" ", ""), NONE);
    }

    private static int hash(String digits) {
        int each = digits.length() / 3;
        if (each < 1 || each > 4 || digits.length() != 3 * each) {
            return NONE;
        }
        int colour = 0;
        for (int i = 0; i < 3; i++) {
            int value = hex(digits.substring(i * each, (i + 1) * each));
            if (value < 0) {
                return NONE;
            }
            colour = colour << 8 | (value << 16 - 4 * each) >> 8;
        }
        return colour;
    }

    private static int scaled(String[] parts) {
        if (parts.length != 3) {
            return NONE;
        }
        int colour = 0;
        for (String part : parts) {
            int value = part.length() > 4 ? -1 : hex(part);
            if (value < 0) {
                return NONE;
            }
            colour = colour << 8 | value * 255 / ((1 << 4 * part.length()) - 1);
        }
        return colour;
    }

    private static int intensities(String[] parts) {
        if (parts.length != 3) {
            return NONE;
        }
        int colour = 0;
        for (int i = 0; i < 3; i++) {
            double light = number(parts[i]);
            if (!(light >= 0 && light <= 1)) {
                return NONE;
            }
            colour = colour << 8 | ScreenCurves.value(i, light);
        }
        return colour;
    }

    private static int seen(String space, String[] parts) {
        if (parts.length != 3) {
            return NONE;
        }
        double first = number(parts[0]);
        double second = number(parts[1]);
        double third = number(parts[2]);
        return Double.isNaN(first + second + third) ? NONE : CieColours.colour(space, first, second, third);
    }

    /** A decimal fraction, or not a number. */
    private static double number(String text) {
        return text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches()
                ? Double.parseDouble(text)
                : Double.NaN;
    }

    private static int hex(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'f') {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return digits.isEmpty() ? NONE : value;
    }

    private static String asciiLower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}
