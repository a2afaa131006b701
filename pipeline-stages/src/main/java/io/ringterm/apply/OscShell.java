package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.grid.Pen;
import io.ringterm.grid.TerminalState;

/**
 * What shells tell: links (OSC 8), the working directory (OSC 7), and iTerm2's OSC 1337.
 */
final class OscShell {
    private final TerminalState state;
    private final Pen pen;
    private final HostEvents events;
    private final ShellMarks marks;
    private final ItermImages images;

    OscShell(TerminalState state, HostEvents events, ShellMarks marks, ItermImages images) {
        this.state = state;
        this.events = events;
        this.marks = marks;
        this.images = images;
        pen = state.pen();
    }

    /** OSC 7. */
    void directory(StringArgument argument) {
        directory(argument.text());
    }

    private void directory(String uri) {
        state.shell().directory(uri);
        events.add(new HostEvent.WorkingDirectory(uri));
    }

    /** OSC 8: parameters, of which {@code id} is known, then the URI; without a URI the link ends. */
    void link(StringArgument argument) {
        String parameters = argument.takeUntil(';');
        String uri = argument.text();
        pen.link(uri.isEmpty() ? 0 : state.links().intern(id(parameters), uri));
    }

    private static String id(String parameters) {
        for (String parameter : parameters.split(":")) {
            if (parameter.startsWith("id=")) {
                return parameter.substring(3);
            }
        }
        return "";
    }

    /** OSC 1337: SetMark, CurrentDir, SetUserVar, files. */
    void iterm(StringArgument argument) {
        String key = argument.takeUntil('=');
        switch (key) {
            case "SetMark" -> marks.userMark();
            case "CurrentDir" -> directory(argument.text());
            case "SetUserVar" -> userVariable(argument);
            case "File" -> images.file(argument);
            case "MultipartFile" -> images.begin(argument);
            case "FilePart" -> images.part(argument);
            case "FileEnd" -> images.end(argument);
            default -> {}
        }
    }

    private void userVariable(StringArgument argument) {
        String name = argument.takeUntil('=');
        byte[] decoded = new byte[argument.length()];
        int length = Base64Text.decode(argument.bytes(), argument.from(), argument.to(), decoded);
        if (length >= 0) {
            String value = new String(decoded, 0, length, StandardCharsets.UTF_8);
            events.add(new HostEvent.UserVariable(name, value));
        }
    }

    /** OSC 22. */
    void pointerShape(StringArgument argument) {
        events.add(new HostEvent.PointerShape(argument.text()));
    }
}
