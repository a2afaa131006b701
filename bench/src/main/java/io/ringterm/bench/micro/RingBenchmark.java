package io.ringterm.bench.micro;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.engine.WaitMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Through an engine without a journal, closed loop: what the ring costs and what a hop takes, per layout. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RingBenchmark {
    private static final int STREAM = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Which threads. */
    @Param
    public Layout layout;

    /** How they wait. */
    @Param({"BLOCKING", "SLEEPING", "YIELDING", "SPINNING"})
    public WaitMode waiting;

    private final byte[][] keys = {bytes("\u001b[Ha"), bytes("\u001b[Hb")};
    private final byte[] line = bytes("a line of thirty-two bytes....\r\n");
    private Engine engine;
    private Session session;
    private int turn;
    private volatile long shown;

    /** Starts an engine with one session and a view of it. */
    @Setup
    public void open() {
        engine = Engine.builder().layout(layout).waitMode(waiting).build();
        session = engine.open(80, 24);
        session.view((from, sequence, nanos, frame) -> shown = sequence);
    }

    /** Ends it. */
    @TearDown
    public void close() {
        engine.close();
    }

    /**
     * One event, published to an idle lane, until its frame has been handed out.
     *
     * @return the frame's sequence
     */
    @Benchmark
    public long roundTrip() {
        long before = shown;
        turn ^= 1;
        session.write(keys[turn]);
        while (shown == before) {
            Thread.yield();
        }
        return shown;
    }

    /** An event of 32 bytes out of many in a row, until the last of them has been handed out. */
    @Benchmark
    @OperationsPerInvocation(STREAM)
    public void stream() {
        for (int i = 0; i < STREAM; i++) {
            session.write(line);
        }
        session.flush(PATIENCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
