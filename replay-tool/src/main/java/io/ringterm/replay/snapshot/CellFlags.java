package io.ringterm.replay.snapshot;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.grid.CellLayout;

/** What a cell's flags are called in JSON. In alphabetical order, one bit each. */
final class CellFlags {
    private static final String[] NAMES = {
        "BLINK",
        "BOLD",
        "DASHED_UNDERLINE",
        "DIM",
        "DOTTED_UNDERLINE",
        "DOUBLE_UNDERLINE",
        "HIDDEN",
        "INVERSE",
        "ITALIC",
        "LEADING_WIDE_CHAR_SPACER",
        "OVERLINE",
        "PROTECTED",
        "STRIKEOUT",
        "UNDERCURL",
        "UNDERLINE",
        "WIDE_CHAR",
        "WIDE_CHAR_SPACER",
    };

    /** By underline kind of SGR 4:n. */
    private static final String[] UNDERLINES = {
        "", "UNDERLINE", "DOUBLE_UNDERLINE", "UNDERCURL", "DOTTED_UNDERLINE", "DASHED_UNDERLINE",
    };

    private CellFlags() {}

    static void write(int glyph, long style, JsonGenerator json) throws IOException {
        boolean any = false;
        for (String name : NAMES) {
            if (has(name, glyph, CellLayout.attributes(style))) {
                if (!any) {
                    json.writeArrayFieldStart("flags");
                    any = true;
                }
                json.writeString(name);
            }
        }
        if (any) {
            json.writeEndArray();
        }
    }

    private static boolean has(String name, int glyph, int attributes) {
        switch (name) {
            case "BLINK":
                return (attributes & CellLayout.BLINK) != 0;
            case "BOLD":
                return (attributes & CellLayout.BOLD) != 0;
            case "DIM":
                return (attributes & CellLayout.FAINT) != 0;
            case "HIDDEN":
                return (attributes & CellLayout.INVISIBLE) != 0;
            case "INVERSE":
                return (attributes & CellLayout.INVERSE) != 0;
            case "ITALIC":
                return (attributes & CellLayout.ITALIC) != 0;
            case "OVERLINE":
                return (attributes & CellLayout.OVERLINE) != 0;
            case "STRIKEOUT":
                return (attributes & CellLayout.STRIKE) != 0;
            case "PROTECTED":
                return (glyph & CellLayout.PROTECTED) != 0;
            case "WIDE_CHAR":
                return (glyph & CellLayout.WIDTH_MASK) == CellLayout.WIDE;
            case "WIDE_CHAR_SPACER":
                return (glyph & CellLayout.WIDTH_MASK) == CellLayout.SPACER;
            case "LEADING_WIDE_CHAR_SPACER":
                return (glyph & CellLayout.WIDTH_MASK) == CellLayout.LEADING_SPACER;
            default:
                return name.equals(UNDERLINES[(attributes & CellLayout.UNDERLINE) >> CellLayout.UNDERLINE_SHIFT]);
        }
    }
}
