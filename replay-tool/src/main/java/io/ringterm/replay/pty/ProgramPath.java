package io.ringterm.replay.pty;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.ringterm.replay.console.ToolException;

/** Finds a program as {@code execvp} would, so that a name that leads nowhere is told before a terminal is opened. */
public final class ProgramPath {
    private ProgramPath() {}

    /**
     * Finds a program.
     *
     * @param program a name, or a path if it has a slash
     * @param path directories, separated as in the PATH variable; null or empty for a system's usual ones
     * @return where it is
     */
    public static Optional<Path> find(String program, String path) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        if (program.indexOf('/') >= 0) {
            return Optional.of(Path.of(program)).filter(ProgramPath::runs);
        }
        String directories = path == null || path.isEmpty() ? "/usr/local/bin:/usr/bin:/bin" : path;
        for (String directory : directories.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(directory).resolve(program);
            if (runs(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Where a command's program is. Throws a {@link ToolException} where it is not. */
    static Path of(PtyCommand command) {
        String name = command.arguments().get(0);
        return find(name, command.environment().get("PATH"))
                .orElseThrow(() -> ToolException.usage("no such program: " + name));
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
