package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.event.Capabilities;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.TerminalSize;
import io.ringterm.replay.pipe.DirectPipe;
import io.ringterm.replay.pipe.RecordedPipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringterm pipe}. */
@Command(
        name = "pipe",
        description = "Be a terminal: take a program's output from standard input, write what the terminal answers to"
                + " standard output, and nothing else.",
        mixinStandardHelpOptions = true)
public final class PipeCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--size",
            paramLabel = "CxR",
            converter = TerminalSize.Converter.class,
            description = "The terminal's size, ${DEFAULT-VALUE} if not given.")
    private TerminalSize size = TerminalSize.DEFAULT;

    @Option(
            names = "--allow",
            paramLabel = "NAMES",
            converter = CapabilitiesConverter.class,
            description = "What the program may ask for: resize, title-report, clipboard, window-ops.")
    private Capabilities allowed = Capabilities.NONE;

    @Option(names = "--record", paramLabel = "DIR", description = "Record it all in this folder.")
    private Path record;

    /**
     * The command.
     *
     * @param streams where it reads and writes
     */
    public PipeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OpenPayload open = OpenPayload.of(size.columns(), size.rows()).withCapabilities(allowed);
        if (record == null) {
            new DirectPipe(open, NanoClock.system()).run(streams.in(), streams.out());
        } else {
            NewRecording.requireNew(record);
            long dropped = new RecordedPipe(open, record).run(streams.in(), streams.out());
            if (dropped > 0) {
                streams.say("ringterm: " + dropped + " replies were not read in time and are dropped");
            }
        }
        return ExitStatus.FINE;
    }
}
