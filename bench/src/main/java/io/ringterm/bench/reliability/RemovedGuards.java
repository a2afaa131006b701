package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * R14: what is checked would not hold without the guard that is there for it. The class is compiled without its guard, and
 * the check runs with the one class and with the other; hand-offs that are broken are put under R13's stress tests.
 */
final class RemovedGuards implements Row {
    private static final long TIMEOUT_SECONDS = 30 * 60;
    /** Each is a run of jcstress of its own, which looks at the machine for a while first. */
    private static final int QUICK_HAND_OFFS = 2;

    private static final int STRESS_TRIES = 5;
    private static final List<String> STRESS = List.of("-m", "sanity", "-iters", "3", "-time", "300");

    @Override
    public String name() {
        return "R14";
    }

    @Override
    public String title() {
        return "each guard removed on purpose: its check fails; each hand-off broken: R13 sees it";
    }

    @Override
    public void run(Trial trial) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Optional<Path> sources = Removal.sources();
        if (compiler == null || sources.isEmpty()) {
            trial.tally().cannot(compiler == null ? "this Java has no compiler" : "the sources are not here");
            return;
        }
        try (StandardJavaFileManager files = Removal.files(compiler)) {
            for (Guard guard : Guard.values()) {
                guard.removal.compile(
                        compiler, files, sources.get(), trial.folder().resolve(guard.name()));
            }
            trial.progress(Guard.values().length + " classes compiled without their guards");
            guards(trial);
            List<BrokenHandOff> tried = Arrays.asList(BrokenHandOff.values()).subList(0, (int)
                    trial.scale().of(0, QUICK_HAND_OFFS, BrokenHandOff.values().length));
            for (BrokenHandOff broken : tried) {
                broken.removal.compile(
                        compiler, files, sources.get(), trial.folder().resolve(broken.name()));
            }
            if (!tried.isEmpty()) {
                handOffs(trial, tried);
            }
        }
    }

    private static void guards(Trial trial) throws IOException, InterruptedException {
        List<String> names = Arrays.stream(Guard.values()).map(Guard::name).toList();
        String[] arguments = Stream.concat(Stream.of(trial.folder().toString()), names.stream())
                .toArray(String[]::new);
        ChildJvm.Result result = ChildJvm.run(
                ChildJvm.of(Jdk.current(), 1_024, GuardCheckMain.class, arguments), new byte[0], TIMEOUT_SECONDS);
        for (String name : names) {
            String said = result.output()
                    .lines()
                    .filter(line -> line.startsWith(name + "\t"))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseGet(() -> "its check did not come to an end: " + result.output());
            trial.tally().require(said.startsWith(GuardCheckMain.NOTICED), name + ": " + said);
            trial.progress(name + ": " + said);
        }
        trial.tally().done(names.size(), "guards, each with and without");
    }

    private static void handOffs(Trial trial, List<BrokenHandOff> tried) throws IOException, InterruptedException {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            trial.tally().cannot("there is one processor, and hand-offs want two");
            return;
        }
        for (BrokenHandOff broken : tried) {
            Path classes = trial.folder().resolve(broken.name());
            long seen = forbidden(trial, broken.test, HandOffs.absoluteClassPath(classes + File.pathSeparator));
            trial.tally().require(seen > 0, broken + ": " + broken.test + " sees nothing");
            trial.progress(broken + ": " + broken.test + " sees what is forbidden " + seen + " times");
        }
        trial.tally().done(tried.size(), "broken hand-offs");
    }

    /** What a race leads to is seen sooner or later, and on a machine that does other things besides, later. */
    private static long forbidden(Trial trial, String test, String classPath) throws IOException, InterruptedException {
        long seen = 0;
        for (int tries = 0; seen == 0 && tries < STRESS_TRIES; tries++) {
            seen = HandOffs.forbidden(
                    HandOffs.run(trial, ".*\\." + test, classPath, STRESS).output());
        }
        return seen;
    }
}
