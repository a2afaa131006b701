package io.ringterm.bench.seek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.ringterm.CheckpointPolicy;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/** A recording of mixed output that is being made, as fast as an engine takes it, in one session with a view. */
public final class MixedRecording implements AutoCloseable {
    /** No state is put on record before the session's end. */
    static final CheckpointPolicy BARE = CheckpointPolicy.AT_CLOSE;

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final MixedOutput output = new MixedOutput();
    private final CheckpointClock clock = new CheckpointClock();
    private final Engine engine;
    private final Session session;
    private long frames;
    private long nanos;

    /** Begins a recording. */
    MixedRecording(Path folder, Layout layout, CheckpointPolicy policy) {
        this.folder = folder;
        engine = Engine.builder()
                .layout(layout)
                .checkpoints(policy)
                .publishTimeout(PATIENCE)
                .stages((number, open) -> clock.stages(open))
                .journal(lane -> clock.log(ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system()))))
                .build();
        session = engine.open(MixedOutput.COLUMNS, MixedOutput.ROWS);
        session.view((from, sequence, nanos, frame) -> frames++);
        session.flush(PATIENCE);
    }

    /**
     * Makes a recording with the checkpoints that recordings have.
     *
     * @param folder absent
     * @param bytes output at least
     * @return the folder
     */
    public static Path make(Path folder, long bytes) {
        try (MixedRecording recording = new MixedRecording(folder, Layout.automatic(), CheckpointPolicy.DEFAULT)) {
            recording.write(bytes);
        }
        return folder;
    }

    /** Goes on with at least so much output, until all of it is journaled and shown; tells how much it was. */
    long write(long bytes) {
        long start = System.nanoTime();
        long written = 0;
        while (written < bytes) {
            output.next();
            session.write(output.bytes(), output.offset(), output.length());
            written += output.length();
        }
        session.flush(PATIENCE);
        nanos += System.nanoTime() - start;
        return written;
    }

    /** By how many percent what was written took longer than without the checkpoints among it. */
    double checkpointPercent() {
        return 100.0 * clock.nanos() / Math.max(1, nanos - clock.nanos());
    }

    /** The session's fingerprint after what was written. */
    long fingerprint() {
        return session.fingerprint(PATIENCE);
    }

    /** What a kill would leave now. */
    void copyTo(Path crash) {
        session.flush(PATIENCE);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.copy(one, crash.resolve(folder.relativize(one).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (engine) {
            session.close();
        }
    }

    /** Bytes of all files of a recording. */
    static long size(Path recording) {
        try (Stream<Path> all = Files.walk(recording)) {
            long size = 0;
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(one);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + recording + ": " + e.getMessage(), e);
        }
    }
}
