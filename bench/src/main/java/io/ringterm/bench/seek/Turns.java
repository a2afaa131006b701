package io.ringterm.bench.seek;

import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

import io.ringterm.CheckpointPolicy;
import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.throughput.Spread;

/**
 * Recording with checkpoints, without, and without once more, in turns: what the last two differ by is what the machine
 * does to a figure.
 */
final class Turns {
    private static final int KINDS = 3;
    private static final int WITH = 0;
    private static final int WITHOUT = 1;
    private static final int AGAIN = 2;

    private final SeekPlan plan;
    private final double[][] speeds;
    private final double[][] costs;
    private final long[] sizes = new long[KINDS];

    Turns(SeekPlan plan) {
        this.plan = plan;
        speeds = new double[KINDS][plan.turns()];
        costs = new double[KINDS][plan.turns()];
    }

    SeekResult.Price measure() {
        take(WITH, -1);
        take(WITHOUT, -1);
        for (int turn = 0; turn < plan.turns(); turn++) {
            for (int i = 0; i < KINDS; i++) {
                take((turn + i) % KINDS, turn);
            }
        }
        return new SeekResult.Price(
                Spread.of(speeds[WITH]),
                Spread.of(speeds[WITHOUT]),
                Spread.of(percent((with, mean) -> 1 - with / mean, speeds)),
                Spread.of(floor(speeds)),
                Spread.of(percent((with, mean) -> with / mean - 1, costs)),
                Spread.of(floor(costs)),
                100.0 * (sizes[WITH] - sizes[WITHOUT]) / sizes[WITHOUT]);
    }

    private void take(int kind, int turn) {
        try (TemporaryDirectory directory = new TemporaryDirectory(plan.scratch())) {
            Path folder = directory.path().resolve("R");
            CheckpointPolicy policy = kind == WITH ? CheckpointPolicy.DEFAULT : MixedRecording.BARE;
            MixedRecording.Take take = new MixedRecording(plan.layout(), policy).record(folder, plan.turnBytes(), null);
            sizes[kind] = MixedRecording.size(folder);
            if (turn >= 0) {
                speeds[kind][turn] = take.megabytesPerSecond();
                costs[kind][turn] = take.cpuNanosPerByte();
            }
        }
    }

    /** What checkpoints cost in each turn, beside the mean of both recordings without. */
    private static double[] percent(DoubleBinaryOperator price, double[][] values) {
        return IntStream.range(0, values[WITH].length)
                .mapToDouble(turn -> 100
                        * price.applyAsDouble(values[WITH][turn], (values[WITHOUT][turn] + values[AGAIN][turn]) / 2))
                .toArray();
    }

    /** How far both recordings without are from each other in each turn. */
    private static double[] floor(double[][] values) {
        return IntStream.range(0, values[WITH].length)
                .mapToDouble(turn -> 100 * Math.abs(1 - values[AGAIN][turn] / values[WITHOUT][turn]))
                .toArray();
    }
}
