package io.ringterm.differential;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The near end of {@code pty_feeder.c}, which runs in a terminal and passes bytes on to it. */
final class PtyFeeder implements AutoCloseable {
    private final Path program;
    private final Path requests;
    private final Path answers;
    private final RandomAccessFile to;
    private final DataInputStream from;
    /** Opened with the others: when the terminal ends, the pipe's folder may be gone, and must not come back. */
    private final RandomAccessFile end;

    /** Opens both pipes for reading and writing: an end that never comes must not block. */
    private PtyFeeder(Path program, Path requests, Path answers) throws IOException {
        this.program = program;
        this.requests = requests;
        this.answers = answers;
        this.to = new RandomAccessFile(requests.toFile(), "rw");
        this.from =
                new DataInputStream(Channels.newInputStream(new RandomAccessFile(answers.toFile(), "rw").getChannel()));
        this.end = new RandomAccessFile(answers.toFile(), "rw");
    }

    /** A feeder to be run, where a C compiler is installed. */
    static Optional<PtyFeeder> compiled(Path scratch) throws IOException {
        Path requests = scratch.resolve("requests");
        Path answers = scratch.resolve("answers");
        Optional<Path> program = Programs.compiled("pty_feeder.c", scratch);
        if (program.isEmpty()
                || Programs.output("mkfifo", requests.toString(), answers.toString())
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PtyFeeder(program.get(), requests, answers));
    }

    /** The command that the terminal shall run. */
    String[] command() {
        return new String[] {program.toString(), requests.toString(), answers.toString()};
    }

    /** Passes bytes to the terminal, and returns what it replied, up to the DA1 that was asked for behind them. */
    String exchange(byte[]... parts) {
        try {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            int bytes = Stream.of(parts).mapToInt(part -> part.length).sum();
            request.writeBytes((bytes + "\n").getBytes(StandardCharsets.US_ASCII));
            Stream.of(parts).forEach(request::writeBytes);
            to.write(request.toByteArray());
            int length = 0;
            for (int digit = from.read(); digit != '\n'; digit = from.read()) {
                if (digit < 0) {
                    throw new EOFException("the program in the terminal ended");
                }
                length = length * 10 + digit - '0';
            }
            if (length == 0) {
                throw new EOFException("the terminal ended");
            }
            byte[] reply = new byte[length];
            from.readFully(reply);
            return new String(reply, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a wait for the terminal when it ends first; when this is closed nobody waits. */
    void watch(Process terminal) {
        terminal.onExit().thenRun(() -> {
            try {
                end.write("0\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        to.close();
        from.close();
        end.close();
    }
}
