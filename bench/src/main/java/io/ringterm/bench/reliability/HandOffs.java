package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** R13: our own hand-offs between threads, under jcstress. */
final class HandOffs implements Row {
    private static final int TESTS = 6;
    private static final Pattern REMAINING = Pattern.compile("All remaining tests: (\\d+) matching");
    /** A machine that was held up, within a test or between jcstress and the JVM that it has the test in. */
    private static final Pattern TOO_SLOW = Pattern.compile("Timeout waiting for tasks|SocketTimeoutException");
    /** Outcome, samples, share, what is expected of it. */
    private static final Pattern SAMPLES =
            Pattern.compile("(?m)^ +(\\S.*?)  +([0-9,]+) +[<0-9.]+% +(Acceptable|Forbidden|Interesting)");

    @Override
    public String name() {
        return "R13";
    }

    @Override
    public String title() {
        return "jcstress on our own hand-offs: gate, outbox, shared slots, snapshots, synchronized updates, watchdog";
    }

    @Override
    public void run(Trial trial) throws Exception {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            trial.tally().cannot("there is one processor");
            return;
        }
        judge(trial, run(trial, "io\\.ringterm\\..*", absoluteClassPath(""), effort(trial.scale())));
    }

    private static List<String> effort(Scale scale) {
        return switch (scale) {
            case SMOKE ->
                List.of("-m", "sanity", "-iters", "1", "-time", "20", "-strideSize", "100", "-strideCount", "10");
            case QUICK -> List.of("-m", "quick", "-iters", "2");
            case FULL -> List.of("-m", "default");
        };
    }

    /** Runs stress tests, with our own classes taken from elsewhere first if need be. */
    static ChildJvm.Result run(Trial trial, String tests, String classPath, List<String> effort)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Jdk.current().home().resolve("bin/java").toString(),
                "-cp",
                classPath,
                org.openjdk.jcstress.Main.class.getName(),
                "-t",
                tests,
                "-v",
                "-af",
                "NONE",
                "-sc",
                "false",
                "-jvmArgs",
                "-Xmx256m"));
        command.addAll(effort);
        // None of the flags of our own children: jcstress hands its own on, and wants every compiler there is.
        ProcessBuilder jcstress = new ProcessBuilder(command);
        jcstress.directory(trial.folder().toFile());
        return ChildJvm.run(jcstress, new byte[0], Long.MAX_VALUE);
    }

    /** jcstress writes where it stands. */
    static String absoluteClassPath(String before) {
        return before
                + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static void judge(Trial trial, ChildJvm.Result result) {
        String report = result.output().substring(Math.max(0, result.output().indexOf("RUN RESULTS:")));
        if (result.status() == 0 && passed(report) == TESTS) {
            trial.tally().done(TESTS, "hand-offs");
        } else if (trial.scale() == Scale.SMOKE && TOO_SLOW.matcher(report).find()) {
            trial.tally().cannot("this machine is too slow for jcstress");
        } else {
            trial.tally().fail("jcstress ended with " + result.status() + ": " + report.strip());
        }
        trial.tally().done(samples(trial, report), "samples");
    }

    private static int passed(String report) {
        Matcher remaining = REMAINING.matcher(report);
        return remaining.find() ? Integer.parseInt(remaining.group(1)) : 0;
    }

    /** How often something was seen that must not be. */
    static long forbidden(String report) {
        return SAMPLES.matcher(report)
                .results()
                .filter(line -> line.group(3).equals("Forbidden"))
                .mapToLong(line -> Long.parseLong(line.group(2).replace(",", "")))
                .sum();
    }

    private static long samples(Trial trial, String report) {
        long all = 0;
        for (Matcher line = SAMPLES.matcher(report); line.find(); ) {
            long samples = Long.parseLong(line.group(2).replace(",", ""));
            boolean allowed = line.group(3).equals("Acceptable") || samples == 0;
            trial.tally().require(allowed, "outcome " + line.group(1) + ", " + samples + " times");
            all += samples;
        }
        trial.tally().require(all > 0, "jcstress reports no samples");
        return all;
    }
}
