package io.ringterm.bench.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Processes that are none: writes down what becomes of them, and shows costs that it is given. */
record FakeFork(List<String> ran, DoubleSupplier costs) implements Fork {
    @Override
    public Running start(Build build, Path folder, OptionalInt processor) throws IOException {
        ran.add("start " + build.label());
        Path hlog = folder.resolve("fork.hlog");
        try (OutputStream out = Files.newOutputStream(hlog)) {
            Histogram histogram = new Histogram(3);
            histogram.recordValue(1_000);
            histogram.setTag("pass");
            new HistogramLogWriter(out).outputIntervalHistogram(0, 1, histogram, 1);
        }
        return new Running() {
            @Override
            public Sample await() {
                ran.add("await " + build.label());
                return new Sample("a machine", SamplesOf.one(costs.getAsDouble()), hlog);
            }

            @Override
            public void close() {
                assertEquals("await", ran.get(ran.size() - 1).substring(0, 5), "closed after it was waited for");
            }
        };
    }
}
