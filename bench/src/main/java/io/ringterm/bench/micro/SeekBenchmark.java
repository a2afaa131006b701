package io.ringterm.bench.micro;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.seek.MixedRecording;
import io.ringterm.journal.Recording;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Recordings;
import io.ringterm.replay.source.Replay;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** To random places of a recording of mixed output, and from event to event there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SeekBenchmark {
    /** Output of the recording, 10^6 bytes. */
    @Param({"64"})
    public int megabytes;

    private final Random random = new Random(1);
    private TemporaryDirectory directory;
    private Recording recording;
    private Replay replay;
    private long first;
    private long last;

    /** Makes it, and goes to its middle. */
    @Setup
    public void setUp() {
        directory = new TemporaryDirectory();
        recording = Recordings.open(MixedRecording.make(directory.path().resolve("R"), megabytes * 1_000_000L));
        replay = new Replay(recording, 0);
        first = replay.info().firstSequence();
        last = replay.info().lastSequence();
        replay.to(Place.sequence((first + last) / 2));
    }

    /** Removes it. */
    @TearDown
    public void tearDown() {
        recording.close();
        directory.close();
    }

    /**
     * Goes to a random event.
     *
     * @return the terminal there
     */
    @Benchmark
    public Object seek() {
        replay.to(Place.sequence(first + (long) (random.nextDouble() * (last - first))));
        return replay.terminal();
    }

    /**
     * Goes an event back and two on; at the end it begins again in the middle.
     *
     * @return the terminal there
     */
    @Benchmark
    public Object backAndOn() {
        long here = replay.sequence();
        if (here + 1 >= last) {
            here = (first + last) / 2;
        }
        replay.to(Place.sequence(here - 1));
        replay.to(Place.sequence(here + 1));
        return replay.terminal();
    }
}
