package io.ringterm.replay.demo;

import java.util.List;
import java.util.Optional;

import io.ringterm.replay.pty.ProgramPath;

/**
 * A full-screen program that a machine may have.
 *
 * @param name its name
 * @param command what to type in a shell; {@code $F} is a file to look at
 * @param keys what to type then, one string after another
 */
record FullScreenProgram(String name, String command, List<String> keys) {
    private static final List<FullScreenProgram> KNOWN = List.of(
            new FullScreenProgram(
                    "vim", "vim -u NONE -N -n \"$F\"", List.of("Go", "Typed in vim.", "\033", "gg", ":q!\r")),
            new FullScreenProgram("vi", "vi \"$F\"", List.of("j", "j", ":q!\r")),
            new FullScreenProgram("less", "less \"$F\"", List.of("j", "/ring\r", "q")),
            new FullScreenProgram("top", "top", List.of("q")),
            new FullScreenProgram("nano", "nano \"$F\"", List.of("\030")));

    /** The first that the machine has. */
    static Optional<FullScreenProgram> find(String path) {
        return KNOWN.stream()
                .filter(program -> ProgramPath.find(program.name, path).isPresent())
                .findFirst();
    }
}
