package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * R2: what the fuzzer is let loose on. Its instruments are no part of this program: a row takes the corpus that it left
 * behind, and inputs bred from that, through the same entries.
 */
final class CoverageFuzzing implements Row {
    @Override
    public String name() {
        return "R2";
    }

    @Override
    public String title() {
        return "the fuzzer's corpus and what is bred from it: parser, grid, blocks, archive importer";
    }

    @Override
    public void run(Trial trial) throws IOException {
        for (FuzzTarget target : FuzzTarget.values()) {
            Path folder = Files.createDirectories(trial.folder().resolve(target.name()));
            Map<String, byte[]> corpus = target.corpus();
            trial.tally().require(!corpus.isEmpty(), target + " has no corpus");
            corpus.forEach((name, input) -> feed(trial, target, input, folder, name));
            List<byte[]> seeds =
                    corpus.values().stream().filter(input -> input.length > 0).toList();
            Mutator mutator = new Mutator(seeds, trial.random());
            boolean slow = target == FuzzTarget.ARCHIVE || target == FuzzTarget.BLOCKS;
            long bred =
                    slow ? trial.scale().of(200, 2_000, 20_000) : trial.scale().of(1_000, 20_000, 400_000);
            for (int i = 0; i < bred; i++) {
                feed(trial, target, mutator.next(), folder, "bred " + i);
                if (i % 10_000 == 9_999) {
                    trial.progress(target + " " + (i + 1) + " of " + bred);
                }
            }
            trial.tally().done(corpus.size() + bred, "inputs of " + target);
        }
    }

    private static void feed(Trial trial, FuzzTarget target, byte[] input, Path folder, String name) {
        try {
            target.run(input, folder);
        } catch (IOException | RuntimeException | Error e) {
            trial.tally()
                    .fail(target + ", " + name + ", " + input.length + " bytes, hash " + Arrays.hashCode(input), e);
        }
    }
}
