package io.ringterm.grid;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.Limits;

/**
 * The commands that a shell has marked on the primary screen (OSC 133), oldest first, in the order of their prompts.
 *
 * <p>At most {@link Limits#MAX_COMMANDS}; the oldest goes first. A prompt that begins where an older one did, or above
 * it, takes the older one's place: the screen was cleared, or the prompt drawn again. Part of the terminal's state. Not
 * safe for use by several threads at once.
 */
public final class CommandIndex {
    private final Anchors anchors;
    private final List<Command> commands = new ArrayList<>(0);

    CommandIndex(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * The commands whose prompts are still there.
     *
     * @return a new list, oldest first
     */
    public List<Command> list() {
        List<Command> live = new ArrayList<>(commands.size());
        for (Command command : commands) {
            if (!command.prompt.isDropped()) {
                live.add(command);
            }
        }
        return live;
    }

    /**
     * The newest command.
     *
     * @return the command, or null where there is none
     */
    public Command last() {
        return commands.isEmpty() ? null : commands.get(commands.size() - 1);
    }

    /**
     * The command that a place belongs to: the last one whose prompt begins there or before.
     *
     * @param line its line, as {@link Anchor#line()}
     * @param column its column
     * @return the command, or null where there is none
     */
    public Command at(long line, int column) {
        for (int i = commands.size() - 1; i >= 0; i--) {
            Command command = commands.get(i);
            if (!command.prompt.isDropped() && !isBehind(command.prompt, line, column)) {
                return command;
            }
        }
        return null;
    }

    /**
     * A prompt begins (OSC 133 A).
     *
     * @param line its line
     * @param column its column
     * @param directory where the shell is, as far as it told
     */
    public void prompt(long line, int column, String directory) {
        commands.removeIf(command -> {
            boolean gone = command.prompt.isDropped() || !isBefore(command.prompt, line, column);
            if (gone) {
                command.release();
            }
            return gone;
        });
        if (commands.size() == Limits.MAX_COMMANDS) {
            commands.remove(0).release();
        }
        commands.add(new Command(anchors.follow(line, column), directory));
    }

    /**
     * The command line begins (OSC 133 B). Where no prompt began, or the last command was run, or the command line had
     * begun before this place, as it has behind the prompt of a further line, nothing happens.
     *
     * @param line its line
     * @param column its column
     */
    public void commandLine(long line, int column) {
        Command command = last();
        if (command == null || command.output != null || command.end != null) {
            return;
        }
        if (command.input == null || command.input.isDropped() || !isBefore(command.input, line, column)) {
            Command.release(command.input);
            command.input = anchors.follow(line, column);
        }
    }

    /**
     * The output begins (OSC 133 C). Where no prompt began, or the last command was run, nothing happens.
     *
     * @param line its line
     * @param column its column
     * @param text the command line, cut to {@link Limits#MAX_COMMAND_CHARS}
     * @param directory where the shell is, as far as it told
     */
    public void output(long line, int column, String text, String directory) {
        Command command = last();
        if (command != null && command.output == null && command.end == null) {
            command.output = anchors.follow(line, column);
            command.text = cut(text);
            command.directory = directory;
            command.changed();
        }
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), Limits.MAX_COMMAND_CHARS);
        boolean half = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end);
    }

    /**
     * The command has ended (OSC 133 D). Where none was begun, nothing happens.
     *
     * @param line the line where its output ends
     * @param column the column where its output ends
     * @param exitStatus 0 or more, or {@link Command#UNKNOWN_STATUS}
     */
    public void end(long line, int column, int exitStatus) {
        Command command = last();
        if (command != null && command.end == null) {
            command.end = anchors.follow(line, column);
            command.exitStatus = exitStatus;
            command.changed();
        }
    }

    /** Lines were wrapped anew: where prompts have come to one place, as cut lines of double width make them, the newest has it. */
    void wrapped() {
        Command newer = null;
        for (int i = commands.size() - 1; i >= 0; i--) {
            Command command = commands.get(i);
            if (command.prompt.isDropped()) {
                continue;
            }
            if (newer != null && !isBefore(command.prompt, newer.prompt.line, newer.prompt.column)) {
                commands.remove(i).release();
            } else {
                newer = command;
            }
        }
    }

    private static boolean isBefore(Anchor anchor, long line, int column) {
        return anchor.line < line || anchor.line == line && anchor.column < column;
    }

    private static boolean isBehind(Anchor anchor, long line, int column) {
        return anchor.line > line || anchor.line == line && anchor.column > column;
    }

    void reset() {
        commands.forEach(Command::release);
        commands.clear();
    }

    int size() {
        return commands.size();
    }

    long hash() {
        long hash = commands.size();
        for (Command command : commands) {
            hash = Hash64.mix(hash, command.hash());
        }
        return hash;
    }

    void write(StateWriter out) {
        out.varint(commands.size());
        for (Command command : commands) {
            write(out, command.prompt);
            write(out, command.input);
            write(out, command.output);
            write(out, command.end);
            out.text(command.text);
            out.text(command.directory);
            out.varint(command.exitStatus + 1L);
        }
    }

    /** 0 where it was not told, 1 where its line is gone, then the line less the oldest one, and the column. */
    private void write(StateWriter out, Anchor anchor) {
        if (anchor == null) {
            out.varint(0);
        } else if (anchor.isDropped()) {
            out.varint(1);
        } else {
            out.varint(anchor.line - anchors.firstLine() + 2);
            out.varint(anchor.column);
        }
    }

    void read(StateReader in) {
        reset();
        int count = in.varint("commands", 0, Limits.MAX_COMMANDS);
        for (int i = 0; i < count; i++) {
            Anchor prompt = readAnchor(in);
            in.require(prompt != null, "command has no prompt: command=", i);
            Command command = new Command(prompt, "");
            command.input = readAnchor(in);
            command.output = readAnchor(in);
            command.end = readAnchor(in);
            command.text = in.text("command line", 3 * Limits.MAX_COMMAND_CHARS);
            in.require(
                    command.text.length() <= Limits.MAX_COMMAND_CHARS,
                    "command line is too long: length=",
                    command.text.length());
            command.directory = in.text("command's directory", ShellState.MAX_DIRECTORY_BYTES);
            command.exitStatus = in.varint("exit status", 0, Limits.MAX_PARAM_VALUE + 1) - 1;
            commands.add(command);
        }
    }

    private Anchor readAnchor(StateReader in) {
        long distance = in.varint("anchor line");
        if (distance == 0) {
            return null;
        }
        long lines = anchors.endLine() - anchors.firstLine();
        in.require(distance < lines + 2, "anchor is on no line: line=", distance - 2);
        int column = distance == 1 ? 0 : in.varint("anchor column", 0, anchors.width());
        Anchor anchor = anchors.follow(anchors.firstLine() + Math.max(0, distance - 2), column);
        if (distance == 1) {
            anchor.release();
        }
        return anchor;
    }
}
