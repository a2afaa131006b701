package io.ringterm.bench.seek;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.ringterm.CheckpointPolicy;
import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.probe.Machine;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.ScreenRef;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.source.Recordings;

/** Makes a recording, or takes one, and goes to and fro in it. */
public final class SeekRun {
    private final SeekPlan plan;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param plan what to do
     * @param progress told what begins
     */
    public SeekRun(SeekPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Makes a recording and seeks in it.
     *
     * @param kept where the recording is to be kept, or null
     * @return what it showed
     */
    public SeekResult make(Path kept) {
        try (TemporaryDirectory directory = new TemporaryDirectory(plan.scratch())) {
            progress.accept("recording " + plan.bytes() + " bytes of output");
            Path folder = kept == null ? directory.path().resolve("R") : kept;
            Path crashed = directory.path().resolve("crashed");
            long fingerprint;
            double checkpoints;
            try (MixedRecording mixed = new MixedRecording(folder, plan.layout(), CheckpointPolicy.DEFAULT)) {
                mixed.write(plan.bytes());
                checkpoints = mixed.checkpointPercent();
                fingerprint = mixed.fingerprint();
                mixed.copyTo(crashed);
            }
            progress.accept("recovering");
            SeekResult.Recovered recovery = Recovering.measure(plan.layout(), crashed, fingerprint);
            return seek(
                    folder,
                    kept == null ? "mixed output" : kept.toString(),
                    null,
                    new SeekResult.Made(checkpoints, recovery, price()));
        }
    }

    /**
     * Seeks in a recording that is there.
     *
     * @param path a folder or an archive
     * @param session which of its sessions, or null for the first
     * @return what it showed
     */
    public SeekResult take(Path path, Integer session) {
        return seek(path, path.toString(), session, null);
    }

    private SeekResult.Price price() {
        if (plan.turns() == 0) {
            return null;
        }
        progress.accept("recording with and without checkpoints, in turns");
        return new Turns(plan).measure();
    }

    private SeekResult seek(Path path, String name, Integer which, SeekResult.Made made) {
        long start = System.nanoTime();
        try (Recording recording = Recordings.open(path)) {
            long opened = System.nanoTime() - start;
            if (recording.state() == RecordingState.DAMAGED) {
                throw ToolException.damaged(
                        path + " is damaged: a seek may know more than a replay from its beginning");
            }
            SessionInfo info = recording.session(Recordings.session(recording, which));
            List<CheckpointRef> snapshots = recording.checkpoints().stream()
                    .filter(checkpoint -> checkpoint.session() == info.session() && checkpoint.snapshotBytes() > 0)
                    .toList();
            List<ScreenRef> screens = recording.screens().stream()
                    .filter(screen -> screen.session() == info.session())
                    .toList();
            Walk walk = new Walk(recording, info, plan);
            progress.accept("replaying " + info.events() + " events");
            long replayed = walk.straight();
            progress.accept("seeking");
            walk.seeks();
            walk.steps();
            return new SeekResult(
                    Machine.here(),
                    name,
                    info.events(),
                    info.outputBytes(),
                    MixedRecording.size(path),
                    snapshots.size(),
                    snapshots.stream().mapToLong(CheckpointRef::snapshotBytes).sum(),
                    screens.size(),
                    screens.stream().mapToLong(ScreenRef::bytes).sum(),
                    replayed,
                    opened,
                    browse(path),
                    walk.times(),
                    walk.checked(),
                    walk.differing(),
                    made);
        }
    }

    private static long browse(Path path) {
        long start = System.nanoTime();
        Recording.browse(path, Archives.unpacker(null)).close();
        return System.nanoTime() - start;
    }
}
