package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.ringterm.engine.LaneStats;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.Recording;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.RawTerminal;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.Tty;
import io.ringterm.replay.demo.DemoSession;
import io.ringterm.replay.play.PlayOptions;
import io.ringterm.replay.play.Player;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.record.Recorder;
import io.ringterm.replay.snapshot.SnapshotJson;
import io.ringterm.replay.source.Recordings;
import io.ringterm.replay.source.SessionVerdict;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Verifier;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringterm demo}. */
@Command(
        name = "demo",
        description = "Record a short session of real programs, verify it, play it back, and say what happened.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final PlayOptions FAST = new PlayOptions(3, 0.4, false);

    private final Streams streams;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the recording goes; among the temporary files if not given.")
    private Path directory;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public DemoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = directory == null
                ? OutputFolder.byTime(
                        Path.of(System.getProperty("java.io.tmpdir")), "ringterm-demo", LocalDateTime.now())
                : directory;
        NewRecording.requireNew(folder);
        DemoSession demo = new DemoSession(PtyLauncher.automatic());
        streams.say("ringterm: recording " + demo.programs() + ", which takes some seconds");
        Recorder.Result result = demo.record(folder);
        try (Recording recording = Recordings.open(folder)) {
            Verdict verdict = Verifier.verify(recording);
            if (Tty.isInteractive(streams)) {
                play(recording);
            }
            streams.print(summary(demo, folder, result.stats(), verdict));
            return VerifyCommand.status(verdict);
        }
    }

    private static void play(Recording recording) throws IOException {
        try (RawTerminal screen = RawTerminal.open()) {
            new Player(recording, 0, screen, FAST, NanoClock.system(), null).play();
        }
    }

    private static String summary(DemoSession demo, Path folder, LaneStats stats, Verdict verdict) {
        SessionVerdict session = verdict.sessions().get(0);
        return new StringBuilder()
                .append("Ringterm has run ")
                .append(demo.programs())
                .append(",\n")
                .append("sent what they wrote through a ring into a journal and a terminal at once,\n")
                .append("replayed the journal and compared the two.\n\n")
                .append(line("events", session.events() + " in the recording"))
                .append(line("bytes", session.outputBytes() + " of output"))
                .append(line("frames", stats.delivery().frames() + " handed out"))
                .append(line("latency", latency(stats.delivery().latency())))
                .append(line("", "from a program's write to its frame, journal included"))
                .append(line("fingerprint", SnapshotJson.hex(session.fingerprint()) + same(verdict)))
                .append(line(
                        "checkpoints",
                        verdict.agreed() + " agree, the recording is "
                                + verdict.recording().state().text()))
                .append(line("recording", folder.toString()))
                .append("\nTry next:\n")
                .append(advice("play " + folder))
                .append(advice("verify " + folder))
                .append(advice("snapshot --at 2 --format json " + folder))
                .append(advice("record -- top"))
                .toString();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-12s %s%n", name, value);
    }

    private static String advice(String arguments) {
        return "  " + CommandName.get() + " " + arguments + "\n";
    }

    private static String same(Verdict verdict) {
        return verdict.differs() ? ", and the replay DIFFERS" : ", the same live and replayed";
    }

    private static String latency(Histogram nanos) {
        return String.format(
                Locale.ROOT,
                "P50 %.2f ms, P90 %.2f ms, P99 %.2f ms, P99.9 %.2f ms, max %.2f ms",
                millis(nanos.getValueAtPercentile(50)),
                millis(nanos.getValueAtPercentile(90)),
                millis(nanos.getValueAtPercentile(99)),
                millis(nanos.getValueAtPercentile(99.9)),
                millis(nanos.getMaxValue()));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
