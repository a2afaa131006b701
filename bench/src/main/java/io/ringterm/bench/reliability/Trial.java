package io.ringterm.bench.reliability;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/** One run of one row: how much, with which seed, in which folder. */
public final class Trial {
    private static final int TEST_FACTOR = 120;

    private final Scale scale;
    private final long seed;
    private final Path folder;
    private final Consumer<String> progress;
    private final Random random;
    private final Tally tally = new Tally();

    Trial(Scale scale, long seed, Path folder, Consumer<String> progress) {
        this.scale = scale;
        this.seed = seed;
        this.folder = folder;
        this.progress = progress;
        this.random = new Random(seed);
    }

    Scale scale() {
        return scale;
    }

    long seed() {
        return seed;
    }

    /** An empty folder that is removed afterwards. */
    Path folder() {
        return folder;
    }

    /** Where all randomness comes from. */
    Random random() {
        return random;
    }

    Tally tally() {
        return tally;
    }

    /** Whether something took less than it may. A test has no bar of time: there it must only come to an end. */
    boolean inTime(long nanos, long limit) {
        return nanos < limit * (scale == Scale.SMOKE ? TEST_FACTOR : 1);
    }

    /** Tells a person who waits how far it is. */
    void progress(String text) {
        progress.accept(text);
    }
}
