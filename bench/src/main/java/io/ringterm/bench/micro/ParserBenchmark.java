package io.ringterm.bench.micro;

import java.util.concurrent.TimeUnit;

import io.ringterm.bench.workload.Workload;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.parse.VtParser;
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

/** Bytes to ops: the time of 4 KiB of each kind of output. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParserBenchmark {
    /** What is parsed. */
    @Param
    public Workload workload;

    private final VtParser parser = new VtParser(CharWidth.of(OpenPayload.WIDTH_VERSION, 0));
    private final OpBuffer ops = new OpBuffer(Pieces.BYTES);
    private Pieces pieces;
    private int piece;

    /** Makes the output. */
    @Setup
    public void setUp() {
        pieces = new Pieces(workload, 80, 24);
    }

    /**
     * Parses a piece.
     *
     * @return how many words of ops it made
     */
    @Benchmark
    public int parse() {
        ops.clear();
        parser.parse(pieces.text(), Pieces.offset(piece), Pieces.BYTES, ops);
        piece = Pieces.next(piece);
        return ops.size();
    }
}
