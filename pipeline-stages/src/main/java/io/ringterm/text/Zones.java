package io.ringterm.text;

import java.util.List;
import java.util.Optional;

import io.ringterm.grid.Anchor;
import io.ringterm.grid.Command;
import io.ringterm.grid.Cursor;

/**
 * Prompts, command lines and their output, as the shell has marked them (OSC 133).
 *
 * <p>What was begun and has not ended goes on to the cursor.
 */
public final class Zones {
    /** What a zone is. */
    public enum Kind {
        /** The prompt. */
        PROMPT,
        /** The command line. */
        COMMAND_LINE,
        /** What the command has printed. */
        OUTPUT
    }

    /**
     * A part of a command's text.
     *
     * @param kind what it is
     * @param span from where to where
     * @param command whose it is
     */
    public record Zone(Kind kind, Span span, Command command) {}

    private final Lines lines;

    /**
     * The zones of a terminal.
     *
     * @param lines where to look
     */
    public Zones(Lines lines) {
        this.lines = lines;
    }

    /**
     * The zone at a cell.
     *
     * @param place the place before the cell
     * @return the zone, or nothing: so on the alternate screen
     */
    public Optional<Zone> at(Position place) {
        if (lines.state().isAlternate()) {
            return Optional.empty();
        }
        Command command = lines.state().shell().commands().at(place.line(), place.column());
        if (command != null) {
            for (Kind kind : Kind.values()) {
                Optional<Span> span = span(command, kind);
                if (span.isPresent() && span.get().contains(place)) {
                    return Optional.of(new Zone(kind, span.get(), command));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A part of a command's text.
     *
     * @param command one of {@link io.ringterm.grid.CommandIndex}
     * @param kind which part
     * @return from where to where; nothing where it was not marked or is gone
     */
    public Optional<Span> span(Command command, Kind kind) {
        Anchor[] marks = {command.promptStart(), command.commandStart(), command.outputStart(), command.outputEnd()};
        Position start = place(marks[kind.ordinal()]);
        if (start == null) {
            return Optional.empty();
        }
        Position end = null;
        for (int i = kind.ordinal() + 1; i < marks.length && end == null; i++) {
            end = place(marks[i]);
        }
        end = end == null ? next(command) : end;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private static Position place(Anchor anchor) {
        return anchor == null || anchor.isDropped() ? null : new Position(anchor.line(), anchor.column());
    }

    /** Where the next prompt begins, or else the cursor is. */
    private Position next(Command command) {
        List<Command> commands = lines.state().shell().commands().list();
        int index = commands.indexOf(command);
        if (index >= 0 && index + 1 < commands.size()) {
            return place(commands.get(index + 1).promptStart());
        }
        Cursor cursor = lines.state().cursor();
        int column = cursor.column() + (cursor.pendingWrap() ? 1 : 0);
        return new Position(lines.state().primary().anchors().screenLine() + cursor.row(), column);
    }
}
