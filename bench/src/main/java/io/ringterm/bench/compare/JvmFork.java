package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
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
    private static final String JSON = "fork.json";
    private static final String ERRORS = "fork.err";
    private static final String HLOG = "fork.hlog";

    private final Measure measure;
    private final List<String> options;

    JvmFork(Measure measure, List<String> options) {
        this.measure = measure;
        this.options = List.copyOf(options);
    }

    @Override
    public Running start(Build build, Path folder, OptionalInt processor) throws IOException {
        Files.deleteIfExists(folder.resolve(HLOG));
        Process process = new ProcessBuilder(command(build, folder.resolve(HLOG), processor))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve(JSON).toFile())
                .redirectError(folder.resolve(ERRORS).toFile())
                .start();
        return new Running() {
            @Override
            public Sample await() throws IOException {
                return sample(build, folder, JvmFork.await(process));
            }

            @Override
            public void close() {
                process.destroyForcibly();
            }
        };
    }

    private Sample sample(Build build, Path folder, int status) throws IOException {
        if (status != 0) {
            throw ToolException.inconclusive(
                    build.label() + " ended with " + status + " after 'bench " + measure.label() + "': "
                            + first(folder.resolve(ERRORS)),
                    null);
        }
        try {
            JsonView json = JsonView.parse(Files.readString(folder.resolve(JSON), StandardCharsets.UTF_8));
            return new Sample(
                    json.get("machine", "cpu") + ", " + json.get("machine", "java"),
                    measure.read(json),
                    folder.resolve(HLOG));
        } catch (NoSuchElementException e) {
            throw ToolException.inconclusive(build.label() + " does not report what is compared: " + e.getMessage(), e);
        }
    }

    private List<String> command(Build build, Path hlog, OptionalInt processor) {
        List<String> command = new ArrayList<>();
        if (processor.isPresent()) {
            command.addAll(Processors.bind(processor.getAsInt()));
        }
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

    private static int await(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw ToolException.inconclusive("a process took more than " + MINUTES + " minutes", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ToolException.inconclusive("interrupted", e);
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
