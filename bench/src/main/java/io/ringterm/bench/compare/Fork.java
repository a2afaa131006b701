package io.ringterm.bench.compare;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** Runs a build once. */
interface Fork {
    /**
     * Starts a process.
     *
     * @param build which build
     * @param folder an existing folder for what it writes; no other process may use it meanwhile
     * @param processor the only one it may run on; none where it does not matter
     * @return the process, to be closed
     * @throws IOException if it cannot be started
     */
    Running start(Build build, Path folder, OptionalInt processor) throws IOException;

    /** A process on its way; closing it ends it. */
    interface Running extends Closeable {
        /**
         * Waits for its end.
         *
         * @return what it showed
         * @throws IOException if what it wrote cannot be read
         */
        Sample await() throws IOException;

        @Override
        void close();
    }

    /**
     * What a process showed.
     *
     * @param machine where it ran
     * @param figures a metric each
     * @param hlog its histograms; the file is missing where it has none
     */
    record Sample(String machine, Map<Metric, Double> figures, Path hlog) {}
}
