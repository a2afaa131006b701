package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.Json;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Alacritty's reference recordings: text, colours, flags and links of each cell, history too. */
class AlacrittyRefTest {
    private static final CorpusExceptions EXCEPTIONS = new CorpusExceptions("alacritty-ref");

    @TestFactory
    List<DynamicTest> showsWhatTheRecordingsSay() {
        return Corpora.list("alacritty-ref").stream()
                .map(folder ->
                        DynamicTest.dynamicTest(name(folder), () -> EXCEPTIONS.run(name(folder), () -> check(folder))))
                .collect(Collectors.toList());
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static void check(Path folder) {
        Map<String, Object> expected =
                Json.object(new String(Corpora.bytes(folder.resolve("expected.json")), StandardCharsets.UTF_8));
        int history = Json.integer(expected.get("history_size"));
        TestTerminal terminal = new TestTerminal(
                OpenPayload.of(Json.integer(expected.get("columns")), Json.integer(expected.get("lines")))
                        .withLimits(Limits.DEFAULT.withHistoryLines(history)));
        terminal.write(Corpora.bytes(folder.resolve("recording")));

        List<Object> rows = Json.list(expected.get("rows"));
        List<Row> actual = rows(terminal.state());
        assertEquals(rows.size(), actual.size(), "rows of history and screen");
        for (int i = 0; i < rows.size(); i++) {
            List<String> wanted = ReferenceRow.expected(Json.object(rows.get(i)));
            List<String> found = ReferenceRow.actual(terminal.state(), actual.get(i));
            for (int column = 0; column < Math.max(wanted.size(), found.size()); column++) {
                assertEquals(
                        cell(wanted, column),
                        cell(found, column),
                        "row " + i + ", column " + column + ":\n" + TestTerminal.text(terminal.state(), actual.get(i)));
            }
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : ReferenceRow.BLANK;
    }

    private static List<Row> rows(TerminalState state) {
        List<Row> rows = new ArrayList<>();
        for (long line = state.history().firstLine(); line < state.history().endLine(); line++) {
            Row row = new Row(state.columns());
            state.history().read(line, row, state.graphemes(), state.links());
            rows.add(row);
        }
        for (int row = 0; row < state.rows(); row++) {
            rows.add(state.screen().row(row));
        }
        return rows;
    }

    @AfterAll
    static void summarize() {
        EXCEPTIONS.summarize();
    }
}
