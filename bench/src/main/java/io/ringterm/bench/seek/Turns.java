package io.ringterm.bench.seek;

import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

import io.ringterm.CheckpointPolicy;
import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.bench.throughput.Spread;

/**
 * Three recordings of the same output at once, with checkpoints, without, and without once more, a piece of one after a
 * piece of the other: what the last two differ by is what the machine does to a figure. Their pieces are short, because a
 * machine may be half as fast some seconds later.
 */
final class Turns {
    private static final int KINDS = 3;
    private static final int WITH = 0;
    private static final int WITHOUT = 1;
    private static final int AGAIN = 2;
    /** Twice through the scenes of {@link MixedOutput}, so that each piece is as dear as the next. */
    private static final long PIECE_BYTES = 2 * MixedOutput.CYCLE_BYTES;

    private static final long WARM_UP_BYTES = 64_000_000;

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
        take(Math.min(plan.turnBytes(), WARM_UP_BYTES), -1);
        for (int turn = 0; turn < plan.turns(); turn++) {
            take(plan.turnBytes(), turn);
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

    private void take(long bytes, int turn) {
        try (TemporaryDirectory directory = new TemporaryDirectory(plan.scratch())) {
            Path[] folders = new Path[KINDS];
            for (int kind = 0; kind < KINDS; kind++) {
                folders[kind] = directory.path().resolve("R" + kind);
            }
            try (MixedRecording with = recording(folders[WITH], CheckpointPolicy.DEFAULT);
                    MixedRecording without = recording(folders[WITHOUT], MixedRecording.BARE);
                    MixedRecording again = recording(folders[AGAIN], MixedRecording.BARE)) {
                write(new MixedRecording[] {with, without, again}, bytes, turn);
            }
            for (int kind = 0; kind < KINDS; kind++) {
                sizes[kind] = MixedRecording.size(folders[kind]);
            }
        }
    }

    private MixedRecording recording(Path folder, CheckpointPolicy policy) {
        return new MixedRecording(folder, plan.layout(), policy);
    }

    private void write(MixedRecording[] recordings, long bytes, int turn) {
        long[] written = new long[KINDS];
        long[] wall = new long[KINDS];
        long[] cpu = new long[KINDS];
        for (int piece = 0; written[KINDS - 1] < bytes; piece++) {
            for (int i = 0; i < KINDS; i++) {
                int kind = (piece + i) % KINDS;
                UsageProbe probe = UsageProbe.start();
                written[kind] += recordings[kind].write(PIECE_BYTES);
                Usage usage = probe.stop();
                wall[kind] += usage.wallNanos();
                cpu[kind] += usage.cpuNanos();
            }
        }
        for (int kind = 0; kind < KINDS && turn >= 0; kind++) {
            speeds[kind][turn] = written[kind] * 1e3 / wall[kind];
            costs[kind][turn] = (double) cpu[kind] / written[kind];
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
