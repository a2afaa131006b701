package io.ringterm.bench.micro;

import java.util.concurrent.TimeUnit;

import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.workload.Workload;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An event into the journal, a commit for each batch. A new journal for each iteration, so that disks stay empty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class JournalBenchmark {
    /** Bytes an event. */
    @Param({"32", "4096"})
    public int payload;

    /** Events a commit. */
    @Param({"1", "64"})
    public int batch;

    private final NanoClock clock = NanoClock.system();
    private final byte[] text = Workload.SGR_256_LOG.bytes(80, 24, 1 << 16);
    private TemporaryDirectory directory;
    private EventLog log;
    private long sequence;
    private int inBatch;
    private int at;

    /** Makes a journal. */
    @Setup(Level.Iteration)
    public void open() {
        directory = new TemporaryDirectory();
        log = ChronicleJournal.create(directory.path().resolve("journal"), JournalOptions.now(clock));
        byte[] open = OpenPayload.of(80, 24).encode();
        log.append(0, 0, clock.nanos(), EventKind.OPEN, 0, open, 0, open.length);
        log.commit();
        sequence = 1;
        inBatch = 0;
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void close() {
        log.close();
        directory.close();
    }

    /** Appends an event. */
    @Benchmark
    public void append() {
        log.append(0, sequence, sequence, EventKind.OUTPUT, 0, text, at, payload);
        sequence++;
        at = at + 2 * payload > text.length ? 0 : at + payload;
        if (++inBatch == batch) {
            log.commit();
            inBatch = 0;
        }
    }
}
