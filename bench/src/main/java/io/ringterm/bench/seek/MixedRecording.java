package io.ringterm.bench.seek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.ringterm.CheckpointPolicy;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/** Records mixed output as fast as an engine takes it, in one session with a view. */
public final class MixedRecording {
    /** No state is put on record before the session's end. */
    static final CheckpointPolicy BARE = CheckpointPolicy.AT_CLOSE;

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Layout layout;
    private final CheckpointPolicy policy;
    private long frames;

    MixedRecording(Layout layout, CheckpointPolicy policy) {
        this.layout = layout;
        this.policy = policy;
    }

    /**
     * Makes a recording with the checkpoints that recordings have.
     *
     * @param folder absent
     * @param bytes output at least
     * @return the folder
     */
    public static Path make(Path folder, long bytes) {
        new MixedRecording(Layout.automatic(), CheckpointPolicy.DEFAULT).record(folder, bytes, null);
        return folder;
    }

    /** What a recording took, and the session's fingerprint before it was closed. */
    record Take(long bytes, Usage usage, long fingerprint) {
        double megabytesPerSecond() {
            return bytes * 1e3 / Math.max(1, usage.wallNanos());
        }

        double cpuNanosPerByte() {
            return (double) usage.cpuNanos() / bytes;
        }
    }

    /** Makes a recording and closes it; where a crash folder is named, it holds what a kill just before would have left. */
    Take record(Path folder, long bytes, Path crash) {
        MixedOutput output = new MixedOutput();
        try (Engine engine = Engine.builder()
                .layout(layout)
                .checkpoints(policy)
                .publishTimeout(PATIENCE)
                .journal(lane -> ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system())))
                .build()) {
            Session session = engine.open(MixedOutput.COLUMNS, MixedOutput.ROWS);
            session.view((from, sequence, nanos, frame) -> frames++);
            session.flush(PATIENCE);
            UsageProbe probe = UsageProbe.start();
            long written = 0;
            while (written < bytes) {
                output.next();
                session.write(output.bytes(), output.offset(), output.length());
                written += output.length();
            }
            session.flush(PATIENCE);
            Usage usage = probe.stop();
            long fingerprint = session.fingerprint(PATIENCE);
            session.flush(PATIENCE);
            if (crash != null) {
                copy(folder, crash);
            }
            session.close();
            return new Take(written, usage, fingerprint);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + ": " + e.getMessage(), e);
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
