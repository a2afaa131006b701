package io.ringterm.bench.reliability;

import java.util.function.Consumer;

import io.ringterm.bench.load.TemporaryDirectory;

/** Runs rows. */
public final class ReliabilityRun {
    private final Scale scale;
    private final long seed;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param scale how much of each row
     * @param seed where randomness begins
     * @param progress takes a line now and then
     */
    public ReliabilityRun(Scale scale, long seed, Consumer<String> progress) {
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Runs a row to its end.
     *
     * @param row the row
     * @return how it went; what the row did not expect is among the failures
     */
    public Outcome run(Row row) {
        long begin = System.nanoTime();
        try (TemporaryDirectory folder = new TemporaryDirectory()) {
            Trial trial = new Trial(scale, seed, folder.path(), text -> progress.accept(row.name() + ": " + text));
            try {
                row.run(trial);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                trial.tally().fail("interrupted");
            } catch (Exception | Error e) {
                trial.tally().fail("not expected", e);
            }
            return trial.tally().outcome(row, seed, System.nanoTime() - begin);
        }
    }
}
