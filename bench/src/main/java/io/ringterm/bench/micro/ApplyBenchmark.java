package io.ringterm.bench.micro;

import java.util.concurrent.TimeUnit;

import io.ringterm.apply.ApplyStage;
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

/** Ops to cells, history on: the time of the ops of 4 KiB of each kind of output, parsed before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ApplyBenchmark {
    /** What was parsed. */
    @Param
    public Workload workload;

    /** The terminal's columns. */
    @Param("80")
    public int columns;

    /** The terminal's rows. */
    @Param("24")
    public int rows;

    private final OpBuffer[] ops = new OpBuffer[Pieces.COUNT];
    private Pieces pieces;
    private ApplyStage apply;
    private int piece;

    /** Makes the output and parses it. */
    @Setup
    public void setUp() {
        pieces = new Pieces(workload, columns, rows);
        apply = new ApplyStage(OpenPayload.of(columns, rows));
        VtParser parser = new VtParser(CharWidth.of(OpenPayload.WIDTH_VERSION, 0));
        for (int i = 0; i < Pieces.COUNT; i++) {
            ops[i] = new OpBuffer(Pieces.BYTES);
            parser.parse(pieces.text(), Pieces.offset(i), Pieces.BYTES, ops[i]);
        }
    }

    /** Applies a piece's ops. */
    @Benchmark
    public void apply() {
        apply.output(ops[piece], pieces.text(), Pieces.offset(piece));
        piece = Pieces.next(piece);
    }
}
