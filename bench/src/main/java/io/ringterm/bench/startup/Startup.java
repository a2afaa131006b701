package io.ringterm.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ringterm.event.EventLogException;
import io.ringterm.journal.Recording;

/** Starts the command and looks at the clock. */
public final class Startup {
    private static final long MOST_NANOS = 60_000_000_000L;
    /** A look at the journal takes processor time from what is timed: of so many parts of a processor one. */
    private static final int LOOKS_SHARE = 10;

    private static final long LEAST_PAUSE_NANOS = 1_000_000;

    private final List<String> command;

    /**
     * A command.
     *
     * @param command what starts {@code ringterm}: a launcher, or a JVM with its flags
     */
    public Startup(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * Runs {@code --version}.
     *
     * @return nanoseconds from its start to its end
     * @throws IOException if it cannot be started or fails
     */
    public long version() throws IOException {
        long start = System.nanoTime();
        Process process = start(List.of("--version"));
        if (await(process) != 0) {
            throw new IOException(command.get(0) + " --version ended with " + process.exitValue());
        }
        return System.nanoTime() - start;
    }

    /**
     * Begins to record a program that does nothing.
     *
     * @param scratch an existing folder
     * @return nanoseconds from its start until its journal holds an event that can be read
     * @throws IOException if it cannot be started or ends before
     */
    public long firstEvent(Path scratch) throws IOException {
        Path recording = Files.createTempDirectory(scratch, "startup-").resolve("R");
        long start = System.nanoTime();
        Process process = start(List.of("record", "--headless", "-q", "-o", recording.toString(), "--", "sleep", "60"));
        long looked = start;
        try {
            while (!hasEvent(recording)) {
                if (!process.isAlive()) {
                    throw new IOException(command.get(0) + " record ended with " + process.exitValue());
                }
                if (System.nanoTime() - start > MOST_NANOS) {
                    throw new IOException("no event was journaled within a minute");
                }
                pause(System.nanoTime() - looked);
                looked = System.nanoTime();
            }
            return System.nanoTime() - start;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
            await(process);
        }
    }

    private static void pause(long lookNanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(LEAST_PAUSE_NANOS, (LOOKS_SHARE - 1) * lookNanos));
    }

    private static boolean hasEvent(Path recording) {
        if (!Files.isDirectory(recording)) {
            return false;
        }
        try (Recording so = Recording.follow(recording)) {
            return !so.sessions().isEmpty();
        } catch (EventLogException e) {
            return false;
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return new ProcessBuilder(all)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(MOST_NANOS, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
