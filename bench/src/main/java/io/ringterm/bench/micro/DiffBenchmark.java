package io.ringterm.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.ringterm.Terminal;
import io.ringterm.apply.CellPatch;
import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameDiffer;
import io.ringterm.diff.View;
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

/** Changes to a frame: of one cell and of the whole screen, at several sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DiffBenchmark {
    /** Columns and rows. */
    @Param({"80x24", "200x50", "500x200"})
    public String size;

    private static final String HOME = "\u001b[H";

    private final CellPatch[] oneCell = {new CellPatch(), new CellPatch()};
    private final CellPatch[] fullScreen = {new CellPatch(), new CellPatch()};
    private final byte[][] keys = {bytes(HOME + "a"), bytes(HOME + "b")};
    private FrameDiffer differ;
    private View view;
    private Terminal terminal;
    private int turn;

    /** Makes patches that turn the screen from one state to another and back. */
    @Setup
    public void setUp() {
        int columns = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int rows = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        Terminal source = new Terminal(columns, rows);
        for (int i = 0; i < 2; i++) {
            source.write(bytes(HOME + String.valueOf((char) ('a' + i)).repeat(columns * rows)));
            fullScreen[i].fill(source.state());
        }
        for (int i = 0; i < 2; i++) {
            source.write(keys[i]);
            oneCell[i].fill(source.state());
        }
        differ = new FrameDiffer(columns, rows);
        view = differ.newView();
        terminal = new Terminal(columns, rows);
        terminal.cut();
    }

    /**
     * Diff alone: a patch of one cell.
     *
     * @return the frame
     */
    @Benchmark
    public Frame oneCell() {
        return diff(oneCell);
    }

    /**
     * Diff alone: a patch of every cell, all of them changed.
     *
     * @return the frame
     */
    @Benchmark
    public Frame fullScreen() {
        return diff(fullScreen);
    }

    /**
     * All three stages: four bytes that change one cell, and a cut.
     *
     * @return the frame
     */
    @Benchmark
    public Frame oneCellFromBytes() {
        turn ^= 1;
        terminal.write(keys[turn]);
        return terminal.cut();
    }

    private Frame diff(CellPatch[] patches) {
        turn ^= 1;
        differ.take(patches[turn]);
        return differ.next(view);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
