package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Command;
import io.ringterm.grid.CommandIndex;
import io.ringterm.grid.CommandText;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Pen;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;

/**
 * Prompts, command lines and their output as shells mark them (OSC 133, FinalTerm's, with kitty's additions): in the
 * cells, in the {@link CommandIndex}, and as events. The alternate screen has no index.
 */
final class ShellMarks {
    private static final String COMMAND_LINE = "cmdline_url=";

    private final TerminalState state;
    private final CommandIndex commands;
    private final Pen pen;
    private final Cursor cursor;
    private final HostEvents events;

    ShellMarks(TerminalState state, HostEvents events) {
        this.state = state;
        this.events = events;
        commands = state.shell().commands();
        pen = state.pen();
        cursor = state.cursor();
    }

    /** OSC 133: A and P a prompt, B the command line, C its output, D its end with the exit status. */
    void mark(StringArgument argument) {
        String kind = argument.takeUntil(';');
        if (kind.length() != 1) {
            return;
        }
        switch (kind.charAt(0)) {
            case 'A' -> prompt(argument.text());
            case 'P' -> pen.semantic(CellLayout.PROMPT);
            case 'B' -> commandLine();
            case 'C' -> output(argument.text());
            case 'D' -> end(argument.takeNumber());
            default -> {}
        }
    }

    /** OSC 1337 SetMark. */
    void userMark() {
        told('M', Command.UNKNOWN_STATUS);
    }

    /** A; with {@code k=s} the prompt of a further line of the same command. */
    private void prompt(String options) {
        pen.semantic(CellLayout.PROMPT);
        if ((";" + options + ";").contains(";k=s;")) {
            return;
        }
        state.screen().flag(cursor.row(), Row.PROMPT_START, true);
        if (isIndexed()) {
            commands.prompt(line(), column(), state.shell().directory());
        }
        told('A', Command.UNKNOWN_STATUS);
    }

    private void commandLine() {
        pen.semantic(CellLayout.INPUT);
        if (isIndexed()) {
            commands.commandLine(line(), column());
        }
        told('B', Command.UNKNOWN_STATUS);
    }

    private void output(String options) {
        pen.semantic(CellLayout.OUTPUT);
        if (isIndexed()) {
            String text = commandLine(options);
            commands.output(line(), column(), text, state.shell().directory());
        }
        told('C', Command.UNKNOWN_STATUS);
    }

    private void end(int exitStatus) {
        pen.semantic(0);
        if (isIndexed()) {
            commands.end(line(), column(), exitStatus);
        }
        told('D', exitStatus);
    }

    /** What the shell says it runs, or else what is on the screen. */
    private String commandLine(String options) {
        for (String option : options.split(";")) {
            if (option.startsWith(COMMAND_LINE)) {
                return StringArgument.printable(percentDecoded(option.substring(COMMAND_LINE.length())));
            }
        }
        return CommandText.read(state, line(), column());
    }

    private static String percentDecoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (bytes[i] == '%' && low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private boolean isIndexed() {
        return !state.isAlternate();
    }

    private long line() {
        return state.screen().anchors().screenLine() + cursor.row();
    }

    /** A pending wrap is behind the last column. */
    private int column() {
        return cursor.column() + (cursor.pendingWrap() ? 1 : 0);
    }

    private void told(char kind, int exitStatus) {
        events.add(new HostEvent.ShellMark(kind, cursor.row(), cursor.column(), exitStatus));
    }
}
