package io.ringterm.differential;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which functions each engine is compared on: those that it knows and means as xterm does. */
public final class Claims {
    static final Set<Function> LIBVTERM = EnumSet.complementOf(EnumSet.of(
            Function.EDIT_LINES,
            Function.INDEX_SIDEWAYS,
            Function.SCROLL_SIDEWAYS,
            Function.ALIGNMENT,
            Function.FAINT,
            Function.HIDDEN,
            Function.OVERLINE,
            Function.UNDERLINE_FANCY,
            Function.UNDERLINE_COLOUR,
            Function.REPEAT,
            Function.REPEAT_OTHER,
            Function.ALTERNATE_ALONE,
            Function.SOFT_RESET,
            Function.SIDE_MARGINS,
            Function.REVERSE_WRAP,
            Function.RECTANGLE));

    static final Set<Function> XTERM_JS = EnumSet.complementOf(
            EnumSet.of(Function.INDEX_SIDEWAYS, Function.SIDE_MARGINS, Function.ALIGNMENT, Function.RECTANGLE));

    static final Set<Function> TMUX = EnumSet.complementOf(EnumSet.of(
            Function.VPR,
            Function.HPR,
            Function.EDIT_LINES,
            Function.SCROLL_SIDEWAYS,
            Function.EDIT_COLUMNS,
            Function.INDEX_SIDEWAYS,
            Function.SIDE_MARGINS,
            Function.REVERSE_WRAP,
            Function.NEW_LINE,
            Function.PROTECT,
            Function.RECTANGLE,
            Function.SOFT_RESET,
            Function.TAB_COUNT,
            Function.GRAPHICS,
            Function.UK,
            Function.REPEAT,
            Function.REPEAT_OTHER,
            Function.ALTERNATE_LEAVE,
            Function.OVERLINE,
            Function.ALTERNATE_ALONE));

    static final Set<Function> XTERM = EnumSet.complementOf(EnumSet.of(
            Function.UNDERLINE_KIND,
            Function.UNDERLINE_FANCY,
            Function.UNDERLINE_COLOUR,
            Function.OVERLINE,
            Function.HIDDEN,
            Function.UK,
            Function.REVERSE_WRAP));

    private Claims() {}

    /** The claims of all engines, by the engine's name. */
    public static Map<String, Set<Function>> byEngine() {
        Map<String, Set<Function>> claims = new LinkedHashMap<>();
        claims.put("xterm", XTERM);
        claims.put("xterm.js", XTERM_JS);
        claims.put("libvterm", LIBVTERM);
        claims.put("tmux", TMUX);
        return claims;
    }
}
