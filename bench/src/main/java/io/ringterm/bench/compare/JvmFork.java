package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

import io.ringterm.bench.report.JsonView;
import io.ringterm.replay.console.ToolException;

/**
 * A JVM of its own for each sample. Methods are compiled where they are called ({@code -Xbatch}): on a busy machine a
 * compiler thread that gets no processor would decide how long a stage runs interpreted.
 */
final class JvmFork implements Fork {
    private static final long MINUTES = 10;
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Xbatch",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED");
    private static final List<String> NEWER_FLAGS =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
    private static final int FIRST_NEWER = 24;

    private final Measure measure;
    private final List<String> options;
    private final Path scratch;

    JvmFork(Measure measure, List<String> options, Path scratch) {
        this.measure = measure;
        this.options = List.copyOf(options);
        this.scratch = scratch;
    }

    @Override
    public Sample run(Build build, Path hlog) throws IOException {
        Path out = scratch.resolve("fork.json");
        Path err = scratch.resolve("fork.err");
        int status = wait(new ProcessBuilder(command(build, hlog))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start());
        if (status != 0) {
            throw ToolException.inconclusive(
                    build.label() + " ended with " + status + " after 'bench " + measure.label() + "': " + first(err),
                    null);
        }
        try {
            JsonView json = JsonView.parse(Files.readString(out, StandardCharsets.UTF_8));
            return new Sample(json.get("machine", "cpu") + ", " + json.get("machine", "java"), measure.read(json));
        } catch (NoSuchElementException e) {
            throw ToolException.inconclusive(build.label() + " does not report what is compared: " + e.getMessage(), e);
        }
    }

    private List<String> command(Build build, Path hlog) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        if (Runtime.version().feature() >= FIRST_NEWER) {
            command.addAll(NEWER_FLAGS);
        }
        command.addAll(build.launch());
        command.addAll(measure.arguments(options));
        if (measure.hasHistograms()) {
            command.add("--hlog=" + hlog);
        }
        return command;
    }

    private static int wait(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw ToolException.inconclusive("a process took more than " + MINUTES + " minutes", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ToolException.inconclusive("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String first(Path err) throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("it said nothing");
    }
}
