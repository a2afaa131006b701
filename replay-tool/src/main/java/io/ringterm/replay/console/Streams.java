package io.ringterm.replay.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command's standard streams: data in, data out, talk. Text is UTF-8 whatever the locale.
 *
 * <p>Data out is a plain stream, so that a reader who has gone is noticed.
 *
 * @param in standard input
 * @param out data, unbuffered
 * @param err talk
 */
public record Streams(InputStream in, OutputStream out, PrintStream err) {
    private static final Streams SYSTEM = new Streams(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));

    /**
     * The process's own streams.
     *
     * @return the descriptors 0, 1 and 2
     */
    public static Streams system() {
        return SYSTEM;
    }

    /**
     * Tells whether these are the process's own streams, so that a terminal may be behind them.
     *
     * @return false for streams that something else made, such as a test
     */
    public boolean areSystem() {
        return this == SYSTEM;
    }

    /**
     * Writes a text as data.
     *
     * @param text what to write, line ends included
     * @throws IOException if nobody reads it
     */
    public void print(CharSequence text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says something to the person.
     *
     * @param text one or more lines, without the last line end
     */
    public void say(CharSequence text) {
        err.println(text);
    }
}
