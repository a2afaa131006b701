package io.ringterm.replay.console;

import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Which of the standard streams are terminals. */
public final class Tty {
    private Tty() {}

    /**
     * Tells whether somebody can be shown something and can type.
     *
     * @param streams a command's streams
     * @return true if standard input and output are a terminal
     */
    public static boolean isInteractive(Streams streams) {
        return isInputTerminal(streams) && isOutputTerminal(streams);
    }

    /**
     * Tells whether standard input is a terminal.
     *
     * @param streams a command's streams
     * @return true if so
     */
    public static boolean isInputTerminal(Streams streams) {
        return streams.areSystem() && new ExecTerminalProvider().isSystemStream(SystemStream.Input);
    }

    /**
     * Tells whether standard output is a terminal.
     *
     * @param streams a command's streams
     * @return true if so
     */
    public static boolean isOutputTerminal(Streams streams) {
        return streams.areSystem() && new ExecTerminalProvider().isSystemStream(SystemStream.Output);
    }
}
