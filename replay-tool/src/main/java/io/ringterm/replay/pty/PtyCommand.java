package io.ringterm.replay.pty;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.ringterm.event.Limits;

/**
 * A program to start.
 *
 * @param arguments the program and its arguments, at least one
 * @param environment all of its environment
 * @param columns 1 to {@link Limits#MAX_COLUMNS}
 * @param rows 1 to {@link Limits#MAX_ROWS}
 */
public record PtyCommand(List<String> arguments, Map<String, String> environment, int columns, int rows) {
    /** Checks the ranges. */
    public PtyCommand {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one argument: its program");
        }
        Limits.checkSize(columns, rows);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /**
     * The command as a person would type it in a shell.
     *
     * @return its arguments, quoted where a shell would want it
     */
    public String text() {
        return arguments.stream().map(PtyCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        if (argument.matches("[A-Za-z0-9_./:=@%+,-]+")) {
            return argument;
        }
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
