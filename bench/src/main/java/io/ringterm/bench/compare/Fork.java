package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Runs a build once. */
interface Fork {
    /**
     * Runs a process and waits for it.
     *
     * @param build which build
     * @param hlog where its histograms go, where it has any
     * @return its figures and its machine
     * @throws IOException if what it wrote cannot be read
     */
    Sample run(Build build, Path hlog) throws IOException;

    /**
     * What a process showed.
     *
     * @param machine where it ran
     * @param figures a metric each
     */
    record Sample(String machine, Map<Metric, Double> figures) {}
}
