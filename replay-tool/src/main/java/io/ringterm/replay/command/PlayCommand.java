package io.ringterm.replay.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

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
import io.ringterm.replay.source.Follower;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Recordings;
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
    private static final long POLL_MILLIS = 50;

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

    @Option(
            names = "--follow",
            description = "Show a recording that is still being written: from where it is now, until it ends.")
    private boolean follow;

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
    public Integer call() throws IOException, InterruptedException {
        return follow ? follow() : play();
    }

    private int play() throws IOException {
        try (Recording recording = arguments.open(streams)) {
            int session = arguments.session(recording);
            return Tty.isInteractive(streams)
                    ? play(recording, session, null)
                    : print(new Replay(recording, session), streams);
        }
    }

    /** From where it is now, until its writer closes it or is gone. */
    private int follow() throws IOException, InterruptedException {
        try (Recording recording = Recordings.follow(arguments.file().path())) {
            Follower follower = new Follower(recording);
            boolean watched = Tty.isInteractive(streams);
            while ((recording.sessions().isEmpty() || !watched) && follower.refresh()) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            int session = arguments.session(recording);
            int status = watched ? play(recording, session, follower) : print(new Replay(recording, session), streams);
            DamageText.warn(recording, streams);
            return status;
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

    private int play(Recording recording, int session, Follower follower) throws IOException {
        PlayOptions options = options(recording);
        int status;
        Player player;
        try (RawTerminal screen = RawTerminal.open()) {
            player = new Player(recording, session, screen, options, NanoClock.system(), follower);
            status = player.play();
        }
        CatCommand.print(SnapshotText.lines(player.replay().terminal(), 0), streams);
        if (player.replay().lost() > 0) {
            streams.say("ringterm: " + player.replay().lost() + " events were missing");
        }
        DamageText.warn(player.replay(), streams);
        return status;
    }

    private static int print(Replay replay, Streams streams) throws IOException {
        replay.to(Place.END);
        CatCommand.print(SnapshotText.lines(replay.terminal(), 0), streams);
        DamageText.warn(replay, streams);
        return ExitStatus.FINE;
    }
}
