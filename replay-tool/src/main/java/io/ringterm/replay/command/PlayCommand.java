package io.ringterm.replay.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import io.ringterm.event.NanoClock;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.RawTerminal;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.console.Tty;
import io.ringterm.replay.play.PlayOptions;
import io.ringterm.replay.play.Player;
import io.ringterm.replay.record.PlaybackHints;
import io.ringterm.replay.snapshot.SnapshotText;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm play}. */
@Command(
        name = "play",
        description = "Show a recording. Without a terminal, print its final screen.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keys: space pause, . and , one frame on and back, arrows right and left 5 s on and back,",
            "] and [ next mark and the one before, + and - faster and slower, 0 to 9 tenths, q end."
        })
public final class PlayCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingArguments arguments;

    @Option(names = "--speed", paramLabel = "X", description = "So many times as fast; ${DEFAULT-VALUE} if not given.")
    private double speed = 1;

    @Option(
            names = "--idle-limit",
            paramLabel = "S",
            description = "Shorten pauses to so many seconds; what the recording's maker wanted if not given, 0 for"
                    + " not at all.")
    private Double idleLimit;

    @Option(names = "--step", description = "Begin paused, at the first frame.")
    private boolean step;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public PlayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Recording recording = arguments.open(streams)) {
            int session = arguments.session(recording);
            PlayOptions options = options(recording);
            return Tty.isInteractive(streams)
                    ? play(recording, session, options)
                    : print(new Replay(recording, session), streams);
        }
    }

    private PlayOptions options(Recording recording) {
        double idle = idleLimit == null ? PlaybackHints.idleLimit(recording.header()) : idleLimit;
        try {
            return new PlayOptions(speed, idle, step);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private int play(Recording recording, int session, PlayOptions options) throws IOException {
        int status;
        Player player;
        try (RawTerminal screen = RawTerminal.open()) {
            player = new Player(recording, session, screen, options, NanoClock.system());
            status = player.play();
        }
        CatCommand.print(SnapshotText.lines(player.replay().terminal(), 0), streams);
        if (player.replay().lost() > 0) {
            streams.say("ringterm: " + player.replay().lost() + " events were missing");
        }
        return status;
    }

    private static int print(Replay replay, Streams streams) throws IOException {
        replay.to(Place.END);
        CatCommand.print(SnapshotText.lines(replay.terminal(), 0), streams);
        return ExitStatus.FINE;
    }
}
