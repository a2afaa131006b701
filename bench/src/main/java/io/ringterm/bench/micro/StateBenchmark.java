package io.ringterm.bench.micro;

import java.nio.charset.StandardCharsets;
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

/** A terminal's whole state: its hash, and as bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StateBenchmark {
    /** Bytes written before: a screenful, or enough for a full history. */
    @Param({"4096", "2000000"})
    public int written;

    private final byte[] key = "\u001b[Hx".getBytes(StandardCharsets.US_ASCII);
    private Terminal terminal;
    private byte[] snapshot;

    /** Writes them. */
    @Setup
    public void setUp() {
        terminal = new Terminal(80, 24);
        terminal.write(Workload.SGR_256_LOG.bytes(80, 24, written));
        snapshot = terminal.snapshot();
    }

    /**
     * Changes a cell and hashes all there is.
     *
     * @return the hash
     */
    @Benchmark
    public long fingerprint() {
        terminal.write(key);
        return terminal.fingerprint();
    }

    /**
     * Writes all there is down.
     *
     * @return its bytes
     */
    @Benchmark
    public byte[] snapshot() {
        return terminal.snapshot();
    }

    /**
     * Makes a terminal of them again.
     *
     * @return the terminal
     */
    @Benchmark
    public Terminal restore() {
        return Terminal.restore(snapshot);
    }
}
