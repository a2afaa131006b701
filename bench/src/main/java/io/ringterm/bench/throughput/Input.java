package io.ringterm.bench.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.ringterm.bench.workload.Workload;

/**
 * Terminal output to feed, again and again.
 *
 * @param name the workload's label or the file's name
 * @param bytes at least one; not to be written to
 */
public record Input(String name, byte[] bytes) {
    private static final int WORKLOAD_BYTES = 4 << 20;

    /** Checks that there is something to feed. */
    public Input {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("nothing to feed: " + name + " is empty");
        }
    }

    /**
     * A generated one, 4 MiB long.
     *
     * @param workload its kind
     * @param columns the terminal's columns
     * @param rows the terminal's rows
     * @return the input
     */
    public static Input of(Workload workload, int columns, int rows) {
        return new Input(workload.label(), workload.bytes(columns, rows, WORKLOAD_BYTES));
    }

    /**
     * A file.
     *
     * @param file what a program wrote to a terminal
     * @return the input
     * @throws IOException if it cannot be read
     */
    public static Input of(Path file) throws IOException {
        return new Input(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
