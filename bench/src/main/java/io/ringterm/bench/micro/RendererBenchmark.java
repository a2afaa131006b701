package io.ringterm.bench.micro;

import java.util.concurrent.TimeUnit;

import io.ringterm.Terminal;
import io.ringterm.bench.workload.Workload;
import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.Frame;
import io.ringterm.diff.TerminalFeatures;
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

/** 4 KiB of a workload through all stages to a frame, and the frame to bytes for another terminal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RendererBenchmark {
    /** What changes the screen. */
    @Param({"TUI_MIX", "SCROLLING_REGION", "SGR_256_LOG", "DENSE_CELLS"})
    public Workload workload;

    private final AnsiRenderer renderer = new AnsiRenderer(TerminalFeatures.xterm(80, 24));
    private final AnsiBytes out = new AnsiBytes();
    private Pieces pieces;
    private Terminal terminal;
    private int piece;

    /** Makes the output. */
    @Setup
    public void setUp() {
        pieces = new Pieces(workload, 80, 24);
        terminal = new Terminal(80, 24);
        renderer.render(terminal.cut(), out);
    }

    /**
     * Up to the frame, to be taken from what {@link #frameAndRender} takes.
     *
     * @return the frame
     */
    @Benchmark
    public Frame frame() {
        terminal.write(pieces.text(), Pieces.offset(piece), Pieces.BYTES);
        piece = Pieces.next(piece);
        return terminal.cut();
    }

    /**
     * Up to the bytes.
     *
     * @return how many
     */
    @Benchmark
    public int frameAndRender() {
        out.clear();
        renderer.render(frame(), out);
        return out.size();
    }
}
