package io.ringterm.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the programs that the peers need. */
final class Programs {
    private Programs() {}

    /** What a command prints, without the last line end; empty where it is not installed or fails. */
    static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text.stripTrailing())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A file of the tests' resources, as a file. */
    static Path resource(String file, Path scratch) throws IOException {
        Path copy = scratch.resolve(file);
        try (InputStream in = Programs.class.getResourceAsStream("/differential/" + file)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Compiles a C program of the tests' resources; empty where there is no compiler or a library is missing. */
    static Optional<Path> compiled(String file, Path scratch, String... libraries) throws IOException {
        Path program = scratch.resolve(file.replace(".c", ""));
        String[] command = new String[5 + libraries.length];
        command[0] = "cc";
        command[1] = "-O1";
        command[2] = "-o";
        command[3] = program.toString();
        command[4] = resource(file, scratch).toString();
        System.arraycopy(libraries, 0, command, 5, libraries.length);
        return output(command).map(nothing -> program);
    }
}
