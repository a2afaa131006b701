package io.ringterm.replay.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.demo.TemporaryFolder;
import picocli.CommandLine.Command;

/**
 * {@code ringterm train}: goes through what people do most, so that the launcher's class-data archive has the classes for
 * it. Leaves nothing behind and says nothing.
 */
@Command(name = "train", hidden = true, description = "Go through the usual commands, for the launcher's archive.")
public final class TrainCommand implements Callable<Integer> {
    private static final byte[] OUTPUT =
            "\033[1mtrain\033[m\r\n\033[c\033[6n\033]2;t\007\u00e9\u4e2d\033[?1049h".getBytes(StandardCharsets.UTF_8);

    private final BiFunction<Streams, String[], Integer> ringterm;

    /**
     * The command.
     *
     * @param ringterm runs a command line
     */
    public TrainCommand(BiFunction<Streams, String[], Integer> ringterm) {
        this.ringterm = ringterm;
    }

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("ringterm-train")) {
            String recording = folder.path().resolve("R").toString();
            run("pipe");
            run("pipe", "--record", recording);
            for (String format : List.of("json", "text", "ansi")) {
                run("snapshot", "--raw", "--format", format, "-");
                run("snapshot", "--format", format, recording);
            }
            run("verify", recording);
            run("info", recording);
            run("cat", recording);
            run("play", recording);
            Path program = folder.path().resolve("P");
            run("record", "--headless", "-o", program.toString(), "--", "sh", "-c", "ls");
        }
        return ExitStatus.FINE;
    }

    private static Streams silent() {
        InputStream in = new ByteArrayInputStream(OUTPUT);
        return new Streams(
                in,
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private void run(String... arguments) {
        ringterm.apply(silent(), arguments);
    }
}
