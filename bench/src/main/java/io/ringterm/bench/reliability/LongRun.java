package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.ringterm.engine.Engine;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.Limits;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/** R10: a day's events, as fast as they go, and nothing grows. */
final class LongRun implements Row {
    private static final long DAY_EVENTS = 20_000L * 24 * 3_600;
    private static final int SAMPLES = 24;
    /** Samples before which caches, compilers and pools are still filling. */
    private static final int WARM_UP = 4;

    private static final long HEAP_SLACK = 8L << 20;
    private static final long DIRECT_SLACK = 1L << 20;
    private static final long MAPPINGS_SLACK = 24;
    private static final long DESCRIPTORS_SLACK = 4;
    /** Of smaller runs: what the compiler may still take after them. */
    private static final long RESIDENT_SLACK = 128L << 20;

    private static final int KEPT_FILES = 2;
    private static final long FILE_BYTES = 64L << 20;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "R10";
    }

    @Override
    public String title() {
        return "the events of 24 hours at 20,000/s: heap, memory, mappings, descriptors, threads flat";
    }

    @Override
    public void run(Trial trial) throws IOException {
        long events = trial.scale().of(1_200_000, 60_000_000, DAY_EVENTS);
        Path folder = trial.folder().resolve("R");
        Limits limits = Limits.DEFAULT.withHistoryLines(2_000);
        JournalOptions options =
                JournalOptions.now(NanoClock.system()).withSizes(FILE_BYTES, JournalOptions.DEFAULT_RESERVE_BYTES);
        Footprint settled = null;
        Footprint last = null;
        long begin = System.nanoTime();
        try (Engine engine = Engine.builder()
                        .publishTimeout(TIMEOUT)
                        .journal(lane -> ChronicleJournal.create(folder, options))
                        .build();
                Session session = engine.open(OpenPayload.of(80, 24).withLimits(limits), SessionListener.NONE)) {
            session.view((from, sequence, nanos, frame) -> {});
            byte[][] lines = lines();
            long written = 0;
            for (int sample = 1; sample <= SAMPLES; sample++) {
                for (long end = events * sample / SAMPLES; written < end; written++) {
                    session.write(lines[(int) (written % lines.length)]);
                }
                session.flush(TIMEOUT);
                forgetOldFiles(folder);
                last = Footprint.now();
                if (sample == WARM_UP) {
                    settled = last;
                } else if (sample > WARM_UP) {
                    compare(trial, settled, last, "after " + written + " events");
                }
                trial.progress(written + " of " + events + " events: " + last);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        trial.tally()
                .done(events, "events journaled and applied, of " + DAY_EVENTS + " a day")
                .note(Math.round(events / seconds) + " events/s")
                .note("settled at " + settled)
                .note("ended at " + last);
    }

    private static byte[][] lines() {
        byte[][] lines = new byte[1_000][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ("\033[3" + i % 8 + "m" + i * 7_919 + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        return lines;
    }

    /** As retention would do: whole files, oldest first. A day's events need more space than there may be. */
    private static void forgetOldFiles(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(path -> path.toString().endsWith(".cq4"))
                    .sorted()
                    .toList();
        }
        for (Path file : files.subList(0, Math.max(0, files.size() - KEPT_FILES))) {
            Files.delete(file);
        }
    }

    private static void compare(Trial trial, Footprint settled, Footprint now, String when) {
        Tally tally = trial.tally();
        tally.require(
                now.heap() <= settled.heap() + HEAP_SLACK, when + " heap " + settled.heap() + " -> " + now.heap());
        tally.require(
                now.direct() <= settled.direct() + DIRECT_SLACK,
                when + " direct memory " + settled.direct() + " -> " + now.direct());
        tally.require(
                now.mappings() <= settled.mappings() + MAPPINGS_SLACK,
                when + " mappings " + settled.mappings() + " -> " + now.mappings());
        tally.require(
                now.descriptors() <= settled.descriptors() + DESCRIPTORS_SLACK,
                when + " descriptors " + settled.descriptors() + " -> " + now.descriptors());
        long slack = trial.scale().of(RESIDENT_SLACK, RESIDENT_SLACK, settled.resident() / 10);
        tally.require(
                now.resident() <= settled.resident() + slack,
                when + " resident " + settled.resident() + " -> " + now.resident());
        tally.require(
                now.threads() <= settled.threads(), when + " threads " + settled.threads() + " -> " + now.threads());
    }
}
