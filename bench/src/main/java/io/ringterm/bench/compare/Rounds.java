package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * A process of each build a round. Where their figures are processor time of one thread both run at once, on one
 * processor, that the system gives to each in turn every few milliseconds: what the machine does to one it does to the
 * other. Else one runs after the other.
 */
final class Rounds {
    private static final List<String> FOLDERS = List.of("base", "head");

    private final Fork fork;
    private final Path scratch;
    private final List<Integer> processors;
    private final Random lots;

    /**
     * Rounds.
     *
     * @param fork starts processes
     * @param scratch an existing folder
     * @param processors which both may share; none if one is to run after the other
     * @param seed of the lots: who goes first, and on which processor
     */
    Rounds(Fork fork, Path scratch, List<Integer> processors, long seed) {
        this.fork = fork;
        this.scratch = scratch;
        this.processors = List.copyOf(processors);
        this.lots = new Random(seed);
    }

    /** Runs both; what they showed, the base first. */
    List<Fork.Sample> next(Build base, Build head) throws IOException {
        List<Build> builds = List.of(base, head);
        int first = lots.nextInt(2);
        Fork.Sample[] samples = new Fork.Sample[2];
        if (processors.isEmpty()) {
            for (int side : new int[] {first, 1 - first}) {
                try (Fork.Running one = start(builds, side, OptionalInt.empty())) {
                    samples[side] = one.await();
                }
            }
        } else {
            OptionalInt processor = OptionalInt.of(processors.get(lots.nextInt(processors.size())));
            try (Fork.Running one = start(builds, first, processor);
                    Fork.Running other = start(builds, 1 - first, processor)) {
                samples[first] = one.await();
                samples[1 - first] = other.await();
            }
        }
        return List.of(samples);
    }

    private Fork.Running start(List<Build> builds, int side, OptionalInt processor) throws IOException {
        return fork.start(builds.get(side), Files.createDirectories(scratch.resolve(FOLDERS.get(side))), processor);
    }
}
