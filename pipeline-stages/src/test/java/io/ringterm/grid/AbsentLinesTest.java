package io.ringterm.grid;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a snapshot says of a history that it does not have is not believed. */
class AbsentLinesTest {
    /** Nothing is made for lines that are only said to be there. */
    @Test
    void refusesAHistoryThatCannotBe() {
        String lines = refused(0, Limits.DEFAULT.historyLines() + 1L, 10);
        assertTrue(lines.contains("lines"), lines);
        long tooMany = Limits.DEFAULT.historyBytes() + 1;
        assertEquals("history has too many bytes: bytes=" + tooMany, refused(0, 100, tooMany));
        String first = refused(Long.MAX_VALUE, 1, 10);
        assertTrue(first.startsWith("first line is too large"), first);
        Scrollback most = saying(7, Limits.DEFAULT.historyLines(), Limits.DEFAULT.historyBytes(), HistorySource.NONE);
        assertEquals(Limits.DEFAULT.historyLines(), most.size());
        assertEquals(7, most.firstLine());
    }

    private static String refused(long firstLine, long lines, long bytes) {
        return assertThrows(StateFormatException.class, () -> saying(firstLine, lines, bytes, HistorySource.NONE))
                .getMessage();
    }

    @Test
    void refusesLinesThatTakeMoreThanWasSaid() {
        Scrollback real = history();
        for (int line = 0; line < 50; line++) {
            real.push(row(line));
        }
        assertEquals(
                real.hash(), saying(0, 50, real.bytes(), (first, end) -> real).hash());
        Scrollback lying = saying(0, 50, real.bytes() - 1, (first, end) -> real);
        StateFormatException thrown = assertThrows(StateFormatException.class, lying::bytes);
        assertTrue(thrown.getMessage().contains("said=" + (real.bytes() - 1)), thrown.getMessage());
    }

    private static Scrollback saying(long firstLine, long lines, long bytes, HistorySource source) {
        StateWriter out = new StateWriter(16);
        out.varint(firstLine);
        out.varint(lines);
        out.varint(bytes);
        Scrollback history = history();
        HistoryCodec.readAbsent(history, new StateReader(out.buffer(), 0, out.size()), source);
        return history;
    }

    private static Scrollback history() {
        return new TerminalState(OpenPayload.of(80, 24)).history();
    }

    private static Row row(int number) {
        TerminalState state = new TerminalState(OpenPayload.of(80, 24));
        byte[] text = ("line " + number).getBytes(StandardCharsets.US_ASCII);
        state.screen().putAscii(0, 0, text, 0, text.length, state.pen());
        return state.screen().row(0);
    }
}
