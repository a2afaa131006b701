package io.ringterm.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.ThroughputPlan;

/** An engine in a process of its own, which prints {@code RESULT name median min max}, MB/s. */
final class ProcessPeer implements Peer {
    /** Finds out how to start it. */
    @FunctionalInterface
    interface Setup {
        /** The command line, with {file}, {cols}, {rows}, {warm}, {passes}, {pass}; or a reason why there is none. */
        Start start(Path scratch) throws IOException;
    }

    /**
     * How to start it, or why not.
     *
     * @param command words of the command line, or none
     * @param missing null, or the reason
     * @param environment more variables
     */
    record Start(List<String> command, String missing, Map<String, String> environment) {
        static Start of(List<String> command) {
            return new Start(command, null, Map.of());
        }

        static Start missing(String why) {
            return new Start(List.of(), why, Map.of());
        }
    }

    private static final long MINUTES = 5;

    private final String name;
    private final Path scratch;
    private final Setup setup;
    private Start start;

    ProcessPeer(String name, Path scratch, Setup setup) {
        this.name = name;
        this.scratch = scratch;
        this.setup = setup;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String missing() throws IOException {
        if (start == null) {
            start = setup.start(scratch);
        }
        return start.missing();
    }

    @Override
    public Spread feed(Input input, ThroughputPlan plan) throws IOException {
        Path file = scratch.resolve("input.bin");
        Files.write(file, input.bytes());
        List<String> command = new ArrayList<>();
        for (String word : start.command()) {
            command.add(word.replace("{file}", file.toString())
                    .replace("{cols}", Integer.toString(plan.columns()))
                    .replace("{rows}", Integer.toString(plan.rows()))
                    .replace("{warm}", seconds(plan.warmUpNanos()))
                    .replace("{passes}", Integer.toString(plan.passes()))
                    .replace("{pass}", seconds(plan.passNanos())));
        }
        return result(name, run(command, start.environment(), scratch));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
    }

    /** Reads the last RESULT line. */
    static Spread result(String name, String text) throws IOException {
        String found = null;
        for (String line : text.split("\n")) {
            if (line.startsWith("RESULT ")) {
                found = line.strip();
            }
        }
        String[] words = found == null ? new String[0] : found.split(" +");
        if (words.length < 5) {
            throw new IOException(name + " printed no 'RESULT name median min max' but: " + head(text));
        }
        try {
            int last = words.length;
            return new Spread(
                    Double.parseDouble(words[last - 3]),
                    Double.parseDouble(words[last - 2]),
                    Double.parseDouble(words[last - 1]));
        } catch (NumberFormatException e) {
            throw new IOException(name + " printed no figures: " + found, e);
        }
    }

    private static String head(String text) {
        String line = text.strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    /** Runs a program to its end; fails where it does. */
    static String run(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text;
        try (InputStream out = process.getInputStream()) {
            text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command.get(0) + " failed: " + head(text));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
