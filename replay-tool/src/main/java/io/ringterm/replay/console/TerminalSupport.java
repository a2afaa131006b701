package io.ringterm.replay.console;

import java.util.Map;

import io.ringterm.diff.TerminalFeatures;
import io.ringterm.diff.TerminalFeatures.Colours;

/** Guesses what a person's terminal can do from its environment, as terminfo and common use have it. */
public final class TerminalSupport {
    private TerminalSupport() {}

    /**
     * What a terminal can do.
     *
     * @param environment the process's environment
     * @param columns its columns
     * @param rows its rows
     * @param recording true if the terminal's input goes to a program, so that input modes, title and bell matter
     * @return its features
     */
    public static TerminalFeatures of(Map<String, String> environment, int columns, int rows, boolean recording) {
        String term = environment.getOrDefault("TERM", "");
        boolean modern = !term.equals("linux") && !term.startsWith("vt");
        boolean graphemeClusters = term.contains("kitty") || term.contains("ghostty") || term.contains("contour");
        boolean repeat = false;
        return new TerminalFeatures(
                columns,
                rows,
                colours(environment, term),
                modern,
                modern,
                modern,
                graphemeClusters,
                repeat,
                modern,
                recording,
                recording);
    }

    private static Colours colours(Map<String, String> environment, String term) {
        String colour = environment.getOrDefault("COLORTERM", "");
        if (colour.equals("truecolor") || colour.equals("24bit") || term.endsWith("-direct")) {
            return Colours.DIRECT;
        }
        if (term.contains("256") || term.startsWith("xterm") || term.startsWith("screen") || term.startsWith("tmux")) {
            return Colours.PALETTE_256;
        }
        return term.isEmpty() || term.equals("dumb") || term.startsWith("vt") ? Colours.NONE : Colours.ANSI_16;
    }
}
