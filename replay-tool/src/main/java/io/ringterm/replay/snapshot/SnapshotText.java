package io.ringterm.replay.snapshot;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.Frame;
import io.ringterm.diff.TerminalFeatures;

/** A terminal's screen and history as lines of text, or as escape sequences that paint it. */
public final class SnapshotText {
    private SnapshotText() {}

    /**
     * History and screen, as a person would copy them.
     *
     * @param terminal the terminal
     * @param historyLines at most how many lines of history, the newest
     * @return lines, without the blanks at their ends and the empty ones at the bottom
     */
    public static List<String> lines(Terminal terminal, int historyLines) {
        List<String> lines = new ArrayList<>();
        if (historyLines > 0) {
            terminal.historyText(lines::add);
            lines.subList(0, Math.max(0, lines.size() - historyLines)).clear();
        }
        for (int row = 0; row < terminal.state().rows(); row++) {
            lines.add(terminal.line(row));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /**
     * The screen as escape sequences.
     *
     * @param terminal the terminal, of whose screen nothing has been in a frame
     * @return bytes for a terminal of at least its size
     */
    public static byte[] ansi(Terminal terminal) {
        int columns = terminal.state().columns();
        int rows = terminal.state().rows();
        AnsiRenderer renderer = new AnsiRenderer(TerminalFeatures.xterm(columns, rows));
        AnsiBytes out = new AnsiBytes();
        terminal.repaint();
        Frame frame = terminal.cut();
        renderer.render(frame, out);
        return out.toByteArray();
    }
}
