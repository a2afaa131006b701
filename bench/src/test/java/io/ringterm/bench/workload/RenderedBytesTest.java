package io.ringterm.bench.workload;

import io.ringterm.Terminal;
import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.TerminalFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What is sent to another terminal for the same screens is less than tmux and mosh send; docs/performance.md says how their
 * bytes were counted.
 */
class RenderedBytesTest {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final int PIECE = 2_048;

    @ParameterizedTest
    @CsvSource({"TUI_MIX, 109343, 111695", "SCROLLING_REGION, 76697, 26187"})
    void sendsFewerBytesThanTmuxAndMosh(Workload workload, int tmux, int mosh) {
        int sent = sent(workload.bytes(COLUMNS, ROWS, 128 * 1024));
        System.out.println("rendered " + workload.label() + ": " + sent + " bytes, tmux " + tmux + ", mosh " + mosh);
        assertTrue(sent < Math.min(tmux, mosh), workload + " took " + sent + " bytes");
    }

    /** A frame each 2 KiB; the first, which clears the screen, does not count. */
    private static int sent(byte[] output) {
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
        return sent;
    }
}
