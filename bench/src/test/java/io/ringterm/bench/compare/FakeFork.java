package io.ringterm.bench.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Processes that are none: writes down what becomes of them, and shows costs that it is given. One of a build named
 * {@link #BROKEN} fails when it is waited for. A sample's machine is the build's name.
 */
final class FakeFork implements Fork {
    static final String BROKEN = "broken";

    private final DoubleSupplier costs;
    private final List<String> went = new ArrayList<>();
    private final List<Integer> bound = new ArrayList<>();

    FakeFork(DoubleSupplier costs) {
        this.costs = costs;
    }

    /** What became of processes, in order: {@code start}, {@code await} or {@code close}, and the build's name. */
    List<String> went() {
        return went;
    }

    /** The processors that they were bound to. */
    List<Integer> bound() {
        return bound;
    }

    @Override
    public Running start(Build build, Path folder, OptionalInt processor) throws IOException {
        went.add("start " + build.label());
        processor.ifPresent(bound::add);
        Path hlog = folder.resolve("fork.hlog");
        try (OutputStream out = Files.newOutputStream(hlog)) {
            Histogram histogram = new Histogram(3);
            histogram.recordValue(1_000);
            histogram.setTag("pass");
            new HistogramLogWriter(out).outputIntervalHistogram(0, 1, histogram, 1);
        }
        return new Running() {
            @Override
            public Sample await() throws IOException {
                went.add("await " + build.label());
                if (build.label().equals(BROKEN)) {
                    throw new IOException(BROKEN);
                }
                return new Sample(build.label(), SamplesOf.one(costs.getAsDouble()), hlog);
            }

            @Override
            public void close() {
                went.add("close " + build.label());
            }
        };
    }
}
