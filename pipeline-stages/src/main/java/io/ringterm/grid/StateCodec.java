package io.ringterm.grid;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;

/**
 * A terminal's state as bytes; equal states give equal bytes.
 *
 * <pre>
 *  size | clusters | links | history | primary rows | alternate? rows | rest | commands
 * </pre>
 *
 * <p>Without history there are only the number of its first line, how many there are, and their bytes.
 *
 * <p>The tables come whole, dead entries too, so that a terminal that is restored makes room in them when the other would
 * have. Rows are by content, as {@link LineCodec} has them. Not safe for use by several threads at once.
 */
public final class StateCodec {
    /** Made when the first hash is asked for. */
    private StateWriter rest;

    /** A codec; it keeps buffers from one call to the next. */
    public StateCodec() {}

    /**
     * Writes a state.
     *
     * @param state what to write
     * @param out where to
     */
    public void write(TerminalState state, StateWriter out) {
        write(state, out, true);
    }

    /**
     * Writes a state without the lines of its history.
     *
     * @param state what to write
     * @param out where to
     */
    public void writeWithoutHistory(TerminalState state, StateWriter out) {
        write(state, out, false);
    }

    private static void write(TerminalState state, StateWriter out, boolean withHistory) {
        out.varint(state.columns());
        out.varint(state.rows());
        state.graphemes().write(out);
        state.links().write(out);
        if (withHistory) {
            HistoryCodec.write(state.history(), out);
        } else {
            HistoryCodec.writeAbsent(state.history(), out);
        }
        LineCodec lines = new LineCodec(state.widths());
        writeRows(lines, state, state.primary(), out);
        out.flag(state.alternate() != null);
        if (state.alternate() != null) {
            writeRows(lines, state, state.alternate(), out);
        }
        writeRest(state, out);
        state.shell().commands().write(out);
    }

    private static void writeRows(LineCodec lines, TerminalState state, Screen screen, StateWriter out) {
        for (int row = 0; row < screen.rows(); row++) {
            lines.encode(screen.row(row), state.graphemes(), state.links(), out);
        }
    }

    /**
     * Reads a state.
     *
     * @param open what the session began with
     * @param in where from
     * @return a new state, everything dirty
     * @throws StateFormatException if the bytes are not a state; the message says what is wrong
     */
    public TerminalState read(OpenPayload open, StateReader in) {
        return read(open, in, null);
    }

    /**
     * Reads a state that was written without history.
     *
     * @param open what the session began with
     * @param in where from
     * @param source has the lines of history, should somebody need them
     * @return a new state, everything dirty
     * @throws StateFormatException if the bytes are not such a state; the message says what is wrong
     */
    public TerminalState readWithoutHistory(OpenPayload open, StateReader in, HistorySource source) {
        return read(open, in, source);
    }

    private static TerminalState read(OpenPayload open, StateReader in, HistorySource source) {
        int columns = in.varint("columns", 1, Limits.MAX_COLUMNS);
        int rows = in.varint("rows", 1, Limits.MAX_ROWS);
        TerminalState state = fresh(open, columns, rows);
        state.graphemes().read(in);
        state.links().read(in);
        if (source == null) {
            HistoryCodec.read(state.history(), in, columns);
        } else {
            HistoryCodec.readAbsent(state.history(), in, source);
        }
        LineCodec lines = new LineCodec(state.widths());
        readRows(lines, state, state.primary(), in);
        if (in.flag("alternate screen")) {
            readRows(lines, state, state.alternateForWriting(), in);
        }
        readRest(state, in);
        state.shell().commands().read(in);
        return state;
    }

    private static TerminalState fresh(OpenPayload open, int columns, int rows) {
        try {
            return new TerminalState(open, columns, rows);
        } catch (IllegalArgumentException e) {
            throw new StateFormatException(e.getMessage());
        }
    }

    private static void readRows(LineCodec lines, TerminalState state, Screen screen, StateReader in) {
        for (int row = 0; row < screen.rows(); row++) {
            byte[] line = in.bytes("row", Integer.MAX_VALUE);
            Row cells = screen.row(row);
            lines.decode(line, 0, line.length, cells, state.graphemes(), state.links());
            in.require(cells.columns() == screen.columns(), "row is too long: columns=", cells.columns());
        }
        screen.look();
    }

    /** Everything but cells, history, tables and commands; links by content. */
    private static void writeRest(TerminalState state, StateWriter out) {
        out.flag(state.isAlternate());
        state.cursor().write(out);
        state.saved().cursor(false).write(out);
        state.saved().cursor(true).write(out);
        state.pen().write(out, state.links());
        state.saved().renditions().write(out);
        state.charsets().write(out);
        state.tabs().write(out);
        state.margins().write(out);
        state.modes().write(out);
        state.saved().modes().write(out);
        state.display().titles().write(out);
        state.display().colours().write(out);
        state.saved().colours().write(out);
        state.keyboard().write(out);
        state.print().write(out);
        state.pendingString().write(out);
        state.drops().write(out);
        state.settings().write(out);
        state.imageTransfer().write(out);
        out.text(state.shell().directory());
        out.varint(state.display().bells());
        out.int32(state.display().syncGeneration());
    }

    private static void readRest(TerminalState state, StateReader in) {
        if (in.flag("alternate screen shown")) {
            in.require(state.alternate() != null, "alternate screen is shown and not there: shown=", 1);
            state.showAlternate(true);
        }
        state.cursor().read(in, state.columns(), state.rows());
        state.saved().cursor(false).read(in);
        state.saved().cursor(true).read(in);
        state.pen().read(in, state.links());
        state.saved().renditions().read(in);
        state.charsets().read(in);
        state.tabs().read(in);
        state.margins().read(in);
        state.modes().read(in);
        state.saved().modes().read(in);
        state.display().titles().read(in);
        state.display().colours().read(in);
        state.saved().colours().read(in);
        state.keyboard().read(in);
        state.print().read(in);
        state.pendingString().read(in);
        state.drops().read(in);
        state.settings().read(in);
        state.imageTransfer().read(in);
        state.shell().directoryOf(in.text("directory", ShellState.MAX_DIRECTORY_BYTES));
        long bells = in.varint("bells");
        state.display().counters(bells, in.int32("sync generation"));
    }

    long restHash(TerminalState state) {
        if (rest == null) {
            rest = new StateWriter(1_024);
        }
        rest.clear();
        writeRest(state, rest);
        return Hash64.ofBytes(rest.buffer(), 0, rest.size());
    }
}
