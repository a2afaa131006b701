package io.ringterm.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Runs commands and keeps what they said. */
abstract class CommandRun {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a command that works. */
    final void works(String... args) {
        int status = run(args);
        assertEquals(0, status, this::err);
    }

    final int run(String... args) {
        Object bench = new BenchCommands().commands(streams()).get("bench").get();
        return ((CommandLine) bench)
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .setParameterExceptionHandler((failure, line) -> said(failure.getMessage(), 2))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof ToolException known) {
                        return said(known.getMessage(), known.status());
                    }
                    throw failure;
                })
                .execute(args);
    }

    private int said(String message, int status) {
        new PrintStream(err, true, StandardCharsets.UTF_8).println(message);
        return status;
    }

    final Streams streams() {
        return new Streams(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    final String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
