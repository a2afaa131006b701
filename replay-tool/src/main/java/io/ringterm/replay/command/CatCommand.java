package io.ringterm.replay.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.snapshot.SnapshotText;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringterm cat}. */
@Command(
        name = "cat",
        description = "Print a recording's history and final screen as text.",
        mixinStandardHelpOptions = true)
public final class CatCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingArguments arguments;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public CatCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Recording recording = arguments.open(streams)) {
            Replay replay = new Replay(recording, arguments.session(recording));
            replay.to(Place.END);
            replay.requireHistory();
            print(SnapshotText.lines(replay.terminal(), Integer.MAX_VALUE), streams);
            DamageText.warn(replay, streams);
        }
        return ExitStatus.FINE;
    }

    static void print(List<String> lines, Streams streams) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        streams.print(text);
    }
}
