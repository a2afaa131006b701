package io.ringterm.diff;

import io.ringterm.Terminal;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session of vim in 24-bit colours takes fewer bytes than tmux and mosh send for it; docs/performance.md says how. */
class AnsiRendererBytesTest {
    private static final int COLUMNS = 172;
    private static final int ROWS = 47;
    private static final int PIECE = 2_048;
    private static final int TMUX = 129_221;
    private static final int MOSH = 344_432;

    @Test
    void sendsFewerBytesForVimThanTmuxAndMosh() {
        byte[] output = Corpora.bytes(Corpora.path("alacritty-ref", "vim_large_window_scroll", "recording"));
        Terminal terminal = new Terminal(COLUMNS, ROWS);
        AnsiRenderer renderer = new AnsiRenderer(TerminalFeatures.xterm(COLUMNS, ROWS));
        AnsiBytes bytes = new AnsiBytes();
        int sent = 0;
        for (int at = 0; at < output.length; at += PIECE) {
            terminal.write(output, at, Math.min(PIECE, output.length - at));
            bytes.clear();
            renderer.render(terminal.cut(), bytes);
            sent += at == 0 ? 0 : bytes.size();
        }
        System.out.println("rendered vim: " + sent + " bytes, tmux " + TMUX + ", mosh " + MOSH);
        assertTrue(sent < Math.min(TMUX, MOSH), "vim took " + sent + " bytes");
    }
}
