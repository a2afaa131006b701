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

import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.demo.TemporaryFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ringterm train}: goes through what people do most, so that the launcher's class-data archive has the classes for
 * it. Leaves nothing behind and says nothing.
 */
@Command(name = "train", hidden = true, description = "Go through the usual commands, for the launcher's archive.")
public final class TrainCommand implements Callable<Integer> {
    private static final byte[] OUTPUT =
            "\033[1mtrain\033[m\r\n\033[c\033[6n\033]2;t\007\u00e9\u4e2d\033[?1049h".getBytes(StandardCharsets.UTF_8);

    /**
     * The command.
     *
     * @param streams not used: training is silent
     */
    public TrainCommand(Streams streams) {
        // what the trained commands say goes nowhere
    }

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("ringterm-train")) {
            String recording = folder.path().resolve("R").toString();
            run(new PipeCommand(silent()));
            run(new PipeCommand(silent()), "--record", recording);
            for (String format : List.of("json", "text", "ansi")) {
                run(new SnapshotCommand(silent()), "--raw", "--format", format, "-");
                run(new SnapshotCommand(silent()), "--format", format, recording);
            }
            run(new VerifyCommand(silent()), recording);
            run(new InfoCommand(silent()), recording);
            run(new CatCommand(silent()), recording);
            run(new PlayCommand(silent()), recording);
            Path program = folder.path().resolve("P");
            run(new RecordCommand(silent()), "--headless", "-o", program.toString(), "--", "sh", "-c", "ls");
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

    private static void run(Object command, String... arguments) {
        new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, parsed) -> ExitStatus.INCONCLUSIVE)
                .execute(arguments);
    }
}
