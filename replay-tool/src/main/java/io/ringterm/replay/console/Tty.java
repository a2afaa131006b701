package io.ringterm.replay.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return streams.areSystem() && isTerminal(0);
    }

    /**
     * Tells whether standard output is a terminal.
     *
     * @param streams a command's streams
     * @return true if so
     */
    public static boolean isOutputTerminal(Streams streams) {
        return streams.areSystem() && isTerminal(1);
    }

    /** JLine runs a program to find out, which takes a tenth of a second. */
    private static boolean isTerminal(int descriptor) {
        return !isKnownOther(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                && new ExecTerminalProvider()
                        .isSystemStream(descriptor == 0 ? SystemStream.Input : SystemStream.Output);
    }

    /** Linux says what a file, a pipe, a socket or the null device is; false where it does not, or says something else. */
    static boolean isKnownOther(Path descriptor) {
        try {
            if (Files.isRegularFile(descriptor)) {
                return true;
            }
            String name = Files.readSymbolicLink(descriptor).toString();
            return name.startsWith("pipe:[") || name.startsWith("socket:[") || name.equals("/dev/null");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
