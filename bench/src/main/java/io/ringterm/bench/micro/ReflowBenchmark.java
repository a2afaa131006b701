package io.ringterm.bench.micro;

import java.util.concurrent.TimeUnit;

import io.ringterm.Terminal;
import io.ringterm.bench.workload.Workload;
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
import org.openjdk.jmh.annotations.Warmup;

/** A change of width and back, with history to be wrapped anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReflowBenchmark {
    /** Bytes written before: none, or enough for a full history. */
    @Param({"0", "2000000"})
    public int written;

    private Terminal terminal;

    /** Writes them. */
    @Setup
    public void setUp() {
        terminal = new Terminal(80, 24);
        if (written > 0) {
            terminal.write(Workload.SGR_256_LOG.bytes(80, 24, written));
        }
    }

    /** Makes the terminal wider, and as it was. */
    @Benchmark
    public void widerAndBack() {
        terminal.resize(100, 24);
        terminal.resize(80, 24);
    }
}
