package io.ringterm.replay;

import java.util.Map;
import java.util.function.Supplier;

import io.ringterm.replay.console.Streams;

/**
 * Sub-commands from another module, found with {@link java.util.ServiceLoader}.
 *
 * <p>Asked only when the command line names no command of the tool's own, or asks for help. The suppliers are cheap; what
 * they make is an object with picocli's annotations that implements {@code Callable<Integer>} and returns one of
 * {@link io.ringterm.replay.console.ExitStatus}.
 */
public interface CommandProvider {
    /**
     * The commands.
     *
     * @param streams where a command reads and writes
     * @return makers of the commands by name, in the order of the help
     */
    Map<String, Supplier<Object>> commands(Streams streams);
}
