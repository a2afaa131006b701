package io.ringterm.replay.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ringterm.event.Limits;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingInputStream;

/**
 * The process's own terminal in raw mode and on its alternate screen, through JLine.
 *
 * <p>Put back when it is closed and, should the process be ended by a signal, by a shutdown hook.
 */
public final class RawTerminal implements Screen {
    private static final String ENTER = "\033[?1049h\033[H";
    /** All that the renderer may have set, whether it has or not: there may be no time to ask it. */
    private static final String LEAVE = "\033[?2026l\033[?9l\033[?1000l\033[?1002l\033[?1003l\033[?1004l\033[?1005l"
            + "\033[?1006l\033[?1015l\033[?1016l\033[?2004l\033[?1l\033[?66l\033[?5l\033[>4;0m\033[=0;1u\033[0 q"
            + "\033[r\033[m\033[?7h\033[?25h\033[?1049l";

    private final Terminal terminal;
    private final Attributes found;
    private final OutputStream out;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::restore, "ringterm-restore-terminal");

    private RawTerminal(Terminal terminal) throws IOException {
        this.terminal = terminal;
        out = terminal.output();
        found = terminal.getAttributes();
    }

    /**
     * Takes the terminal over.
     *
     * @return the terminal, raw
     * @throws IOException if there is none
     */
    public static RawTerminal open() throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("exec")
                .dumb(false)
                .encoding(StandardCharsets.UTF_8)
                .build();
        RawTerminal raw = new RawTerminal(terminal);
        Runtime.getRuntime().addShutdownHook(raw.hook);
        raw.enter();
        return raw;
    }

    private void enter() throws IOException {
        Attributes raw = new Attributes(found);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
        raw.setInputFlags(
                EnumSet.of(
                        InputFlag.BRKINT,
                        InputFlag.ICRNL,
                        InputFlag.INLCR,
                        InputFlag.IGNCR,
                        InputFlag.ISTRIP,
                        InputFlag.IXON),
                false);
        raw.setOutputFlag(OutputFlag.OPOST, false);
        raw.setControlChar(Attributes.ControlChar.VMIN, 1);
        raw.setControlChar(Attributes.ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
        say(ENTER);
    }

    @Override
    public int columns() {
        return clamp(terminal.getColumns(), 80, Limits.MAX_COLUMNS);
    }

    @Override
    public int rows() {
        return clamp(terminal.getRows(), 24, Limits.MAX_ROWS);
    }

    /** A terminal that does not know its size says 0. */
    private static int clamp(int size, int unknown, int max) {
        return size <= 0 ? unknown : Math.min(size, max);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        out.flush();
    }

    @Override
    public int read(byte[] buffer, long timeoutMillis) throws IOException {
        NonBlockingInputStream in = (NonBlockingInputStream) terminal.input();
        int read = in.readBuffered(buffer, 0, buffer.length, timeoutMillis);
        return read == NonBlockingInputStream.READ_EXPIRED ? 0 : Math.max(read, -1);
    }

    @Override
    public void onResize(Runnable action) {
        terminal.handle(Terminal.Signal.WINCH, signal -> action.run());
    }

    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        write(bytes, 0, bytes.length);
    }

    /** Whatever fails here fails because the terminal has gone, and then nothing is left to put back. */
    private void restore() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            say(LEAVE);
        } catch (IOException e) {
            closed.set(true);
        }
        terminal.setAttributes(found);
        try {
            terminal.close();
        } catch (IOException e) {
            closed.set(true);
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook finds that nothing is left to do.
            closed.set(true);
        }
    }
}
