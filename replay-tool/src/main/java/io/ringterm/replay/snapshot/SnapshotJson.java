package io.ringterm.replay.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.Terminal;
import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalState;

/**
 * A terminal as one JSON object: {@code columns}, {@code lines}, {@code cursor}, {@code alternate}, {@code title}, {@code
 * modes}, {@code sequence}, {@code fingerprint}, {@code history}, {@code rows}. Rows and columns count from 0; rows are
 * as {@link RowJson} writes them; the fingerprint is 16 hexadecimal digits.
 */
public final class SnapshotJson {
    private SnapshotJson() {}

    /**
     * Writes a terminal.
     *
     * @param terminal the terminal
     * @param sequence the last event that it has seen
     * @param historyLines at most how many lines of history, the newest
     * @param out where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    public static void write(Terminal terminal, long sequence, int historyLines, OutputStream out) throws IOException {
        TerminalState state = terminal.state();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField("columns", state.columns());
            json.writeNumberField("lines", state.rows());
            writeCursor(state, json);
            json.writeBooleanField("alternate", state.isAlternate());
            json.writeStringField("title", state.display().titles().title());
            writeModes(state, json);
            json.writeNumberField("sequence", sequence);
            json.writeStringField("fingerprint", hex(terminal.fingerprint()));
            writeHistory(state, historyLines, json);
            writeRows(state, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /**
     * A fingerprint as it is written everywhere.
     *
     * @param fingerprint 64 bits
     * @return 16 hexadecimal digits
     */
    public static String hex(long fingerprint) {
        return String.format("%016x", fingerprint);
    }

    private static void writeCursor(TerminalState state, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cursor");
        json.writeNumberField("row", state.cursor().row());
        json.writeNumberField("column", state.cursor().column());
        json.writeBooleanField("visible", state.modes().is(Mode.DECTCEM));
        json.writeStringField("shape", state.cursor().shape().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("blink", state.modes().is(Mode.CURSOR_BLINK));
        json.writeEndObject();
    }

    private static void writeModes(TerminalState state, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("modes");
        for (Mode mode : Mode.values()) {
            json.writeBooleanField(mode.name(), state.modes().is(mode));
        }
        json.writeEndObject();
    }

    private static void writeHistory(TerminalState state, int lines, JsonGenerator json) throws IOException {
        HistoryRows history = new HistoryRows(state);
        RowJson rows = new RowJson(json, history.graphemes(), history.links());
        json.writeArrayFieldStart("history");
        for (int line = Math.max(0, history.size() - lines); line < history.size(); line++) {
            rows.write(history.row(line));
        }
        json.writeEndArray();
    }

    private static void writeRows(TerminalState state, JsonGenerator json) throws IOException {
        RowJson rows = new RowJson(json, state.graphemes(), state.links());
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < state.rows(); row++) {
            rows.write(state.screen().row(row));
        }
        json.writeEndArray();
    }
}
