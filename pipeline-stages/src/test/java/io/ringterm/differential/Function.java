package io.ringterm.differential;

/**
 * What a generated sequence may be made of: a family of functions a line, how often it is drawn, and one of its kind.
 *
 * <p>An engine claims families as wholes; a function that an engine of the list does not know stands in one of its own.
 */
public enum Function {
    TEXT(24, draw -> draw.one("a", "bc", "hello", "0123456789", "x y z", "~", "lorem ipsum dolor")),
    NARROW(3, draw -> draw.one("\u00e9", "\u0416", "\u2500", "\u03bb")),
    WIDE(4, draw -> draw.one("\u4e2d", "\u6587", "\uac00", "\u3042\u3044")),
    COMBINING(2, draw -> draw.one("x\u0301", "\u0416\u0302", "q\u0335\u0323", "\u4e2d\u0302")),
    GRAPHICS(2, draw -> draw.one("\u001b(0", "\u001b(B", "\u001b)0", "\u000e", "\u000f")),
    UK(1, draw -> draw.one("\u001b(A#", "\u001b)A", "\u001b(B")),
    FORMAT(8, draw -> draw.one("\r", "\n", "\r\n", "\b", "\t")),
    CURSOR(14, draw -> draw.csi(draw.count(), "A", "B", "C", "D", "G", "`", "d")),
    POSITION(6, draw -> draw.csi(draw.row() + ";" + draw.column(), "H", "f")),
    CURSOR_LINE(3, draw -> draw.csi(draw.count(), "E", "F")),
    HPR(1, draw -> draw.csi(draw.count(), "a")),
    VPR(1, draw -> draw.csi(draw.count(), "e")),
    TABS(4, draw -> draw.one("\u001bH", "\u001b[g", "\u001b[3g", "\t", "\u001b[Z")),
    TAB_COUNT(2, draw -> draw.csi(draw.count(), "I", "Z")),
    ERASE(6, draw -> draw.csi(draw.one("", "0", "1", "2"), "J", "K")),
    ERASE_CHARACTERS(2, draw -> draw.csi(draw.count(), "X")),
    EDIT_CHARACTERS(5, draw -> draw.csi(draw.count(), "@", "P")),
    EDIT_LINES(5, draw -> draw.csi(draw.count(), "L", "M")),
    EDIT_LINES_AND_RETURN(5, draw -> draw.csi(draw.count(), "L", "M") + "\r"),
    SCROLL(2, draw -> draw.csi(draw.count(), "S")),
    SCROLL_DOWN(2, draw -> draw.csi(draw.count(), "T")),
    INDEX(5, draw -> draw.one("\u001bD", "\u001bM", "\u001bE")),
    SCROLL_SIDEWAYS(2, draw -> draw.csi(draw.count(), " @", " A")),
    EDIT_COLUMNS(2, draw -> draw.csi(draw.count(), "'}", "'~")),
    INDEX_SIDEWAYS(2, draw -> draw.one("\u001b6", "\u001b9")),
    REPEAT(2, draw -> "a" + draw.csi(draw.count(), "b")),
    REPEAT_OTHER(2, draw -> draw.one("\u03bb", "\u4e2d") + draw.csi(draw.count(), "b")),
    FULL_LINE(2, draw -> "\r" + "0123456789".repeat(draw.columns()).substring(0, draw.columns())),
    ALIGNMENT(1, draw -> "\u001b#8"),
    MARGINS(6, draw -> draw.csi(draw.interval(draw.rows()), "r")),
    SIDE_MARGINS(
            4,
            draw -> draw.one(
                    "\u001b[?69h", "\u001b[?69h" + draw.csi(draw.interval(draw.columns()), "s"), "\u001b[?69l")),
    ORIGIN(3, draw -> draw.one("\u001b[?6h", "\u001b[?6l")),
    AUTO_WRAP(3, draw -> draw.one("\u001b[?7l", "\u001b[?7h", "\u001b[?7h")),
    REVERSE_WRAP(2, draw -> draw.one("\u001b[?45h", "\u001b[?45l", "\b\b\b")),
    INSERT(3, draw -> draw.one("\u001b[4h", "\u001b[4l", "\u001b[4l")),
    NEW_LINE(1, draw -> draw.one("\u001b[20h", "\u001b[20l")),
    SAVE(4, draw -> draw.one("\u001b7", "\u001b8")),
    ALTERNATE(2, draw -> draw.one("\u001b[?1049h", "\u001b[?1049h~\u001b[?1049l")),
    ALTERNATE_LEAVE(1, draw -> "\u001b[?1049l"),
    ALTERNATE_ALONE(2, draw -> draw.one("\u001b[?47h", "\u001b[?47l", "\u001b[?1047h", "\u001b[?1047l")),
    SOFT_RESET(1, draw -> "\u001b[!p"),
    PROTECT(2, draw -> draw.one("\u001b[1\"q", "\u001b[0\"q", "\u001b[?0K", "\u001b[?1K", "\u001b[?2J", "\u001b[?1J")),
    RECTANGLE(
            3,
            draw -> draw.one(
                    draw.csi(draw.rectangle(), "$z", "${"),
                    draw.csi("42;" + draw.rectangle(), "$x"),
                    draw.csi(draw.rectangle() + ";1;" + draw.row() + ";" + draw.column() + ";1", "$v"))),
    RENDITION(10, draw -> draw.csi(draw.one("0", "", "1", "3", "4", "7", "9", "22", "23", "24", "27", "29"), "m")),
    BLINK(1, draw -> draw.csi(draw.one("5", "25"), "m")),
    FAINT(1, draw -> draw.csi("2", "m")),
    HIDDEN(1, draw -> draw.csi(draw.one("8", "28"), "m")),
    OVERLINE(1, draw -> draw.csi(draw.one("53", "55"), "m")),
    DOUBLE_UNDERLINE(1, draw -> draw.csi("21", "m")),
    UNDERLINE_KIND(1, draw -> draw.csi(draw.one("4:0", "4:1", "4:2", "4:3"), "m")),
    UNDERLINE_FANCY(1, draw -> draw.csi(draw.one("4:4", "4:5"), "m")),
    COLOUR(6, draw -> draw.csi(draw.one("3", "4") + draw.number(8), "m")),
    BRIGHT_COLOUR(2, draw -> draw.csi(draw.one("9", "10") + draw.number(8), "m")),
    DEFAULT_COLOUR(2, draw -> draw.csi(draw.one("39", "49", "39;49"), "m")),
    INDEXED_COLOUR(3, draw -> draw.csi(draw.one("38;5;", "48;5;", "38:5:", "48:5:") + (16 + draw.number(240)), "m")),
    DIRECT_COLOUR(
            3,
            draw -> draw.csi(
                    draw.one("38;2;", "48;2;") + draw.number(256) + ";" + draw.number(256) + ";" + draw.number(256),
                    "m")),
    UNDERLINE_COLOUR(1, draw -> draw.csi(draw.one("58:5:" + draw.number(256), "58:2::1:2:3", "59"), "m"));

    /** Makes one of a kind. */
    interface Maker {
        String make(Draw draw);
    }

    private final int weight;
    private final Maker maker;

    Function(int weight, Maker maker) {
        this.weight = weight;
        this.maker = maker;
    }

    /** How often the family is drawn, compared with the others. */
    int weight() {
        return weight;
    }

    /** One of the family. */
    String make(Draw draw) {
        return maker.make(draw);
    }
}
