package io.ringterm.replay.pty;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The environment of a program whose terminal is Ringterm, whatever terminal the person sits at. */
public final class PtyEnvironment {
    /** What the program takes its terminal for. */
    public static final String TERM = "xterm-256color";

    /** Variables by which programs recognise the terminal that we were started in, or believe to know its size. */
    private static final Set<String> FOREIGN = Set.of(
            "COLUMNS",
            "LINES",
            "TERMCAP",
            "TERMINFO",
            "TERM_PROGRAM_VERSION",
            "TERM_SESSION_ID",
            "VTE_VERSION",
            "XTERM_VERSION",
            "XTERM_SHELL",
            "KONSOLE_VERSION",
            "KITTY_WINDOW_ID",
            "KITTY_PID",
            "WEZTERM_PANE",
            "ITERM_SESSION_ID",
            "WT_SESSION",
            "TMUX",
            "TMUX_PANE",
            "STY",
            "WINDOWID");

    private PtyEnvironment() {}

    /**
     * Makes an environment.
     *
     * @param inherited our own
     * @return a new one
     */
    public static Map<String, String> of(Map<String, String> inherited) {
        Map<String, String> environment = new HashMap<>(inherited);
        environment.keySet().removeAll(FOREIGN);
        environment.put("TERM", TERM);
        environment.put("COLORTERM", "truecolor");
        environment.put("TERM_PROGRAM", "ringterm");
        return environment;
    }
}
