package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Unicode's break and emoji data under mode 2027: a cluster is one cell or one wide pair. */
class UnicodeCorpusTest {
    private static final int BLANK = ' ';

    /** The corpus is of Unicode 15.0, and so is the table of widths. */
    private static TestTerminal terminal() {
        OpenPayload open = OpenPayload.of(80, 4);
        OpenPayload old =
                new OpenPayload(80, 4, open.parserVersion(), 1500, 0, open.capabilities(), open.limits(), "", "");
        return new TestTerminal(old).write("\u001b[?2027h");
    }

    @Test
    void putsEachClusterOfTheBreakTestIntoOneCellOrPair() {
        CorpusExceptions exceptions = new CorpusExceptions("unicode-breaks");
        int number = 0;
        for (String line : lines("GraphemeBreakTest.txt")) {
            number++;
            String data = line.substring(0, (line + "#").indexOf("#")).strip();
            if (!data.isEmpty() && hasControls(data)) {
                exceptions.skip();
            } else if (!data.isEmpty()) {
                exceptions.run("line " + number, () -> assertEquals(clusters(data), cells(text(data)), data));
            }
        }
        exceptions.summarize();
    }

    @Test
    void showsFullyQualifiedEmojiInTwoCells() {
        CorpusExceptions exceptions = new CorpusExceptions("unicode-emoji");
        int number = 0;
        for (String line : lines("emoji-test.txt")) {
            number++;
            if (line.contains("; fully-qualified")) {
                String text = text(line.split(";")[0].strip());
                exceptions.run("line " + number, () -> {
                    TestTerminal terminal = terminal().write(text);
                    assertEquals(2, terminal.state().cursor().column(), line);
                    assertEquals(List.of(text), cells(text), line);
                });
            } else if (!line.isBlank() && !line.startsWith("#")) {
                exceptions.skip();
            }
        }
        exceptions.summarize();
    }

    private static List<String> lines(String file) {
        return new String(Corpora.bytes(Corpora.path("unicode-15.0", file)), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static boolean hasControls(String data) {
        for (String word : data.split("[ ÷×]+")) {
            if (!word.isEmpty()) {
                int code = Integer.parseInt(word, 16);
                if (code < 0x20 || code >= 0x7f && code < 0xa0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(String data) {
        StringBuilder text = new StringBuilder();
        for (String word : data.split("[ ÷×]+")) {
            if (!word.isEmpty()) {
                text.appendCodePoint(Integer.parseInt(word, 16));
            }
        }
        return text.toString();
    }

    /** The clusters of a line of the break test. */
    private static List<String> clusters(String data) {
        List<String> clusters = new ArrayList<>();
        for (String cluster : data.split("÷")) {
            if (!cluster.isBlank()) {
                clusters.add(text(cluster.strip()));
            }
        }
        return clusters;
    }

    /** What the cells of the first row show, up to the cursor. */
    private static List<String> cells(String text) {
        TestTerminal terminal = terminal().write(text);
        Row row = terminal.state().screen().row(0);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < terminal.state().cursor().column(); column++) {
            int glyph = row.glyph(column);
            if ((glyph & CellLayout.WIDTH_MASK) != CellLayout.SPACER) {
                cells.add(TestTerminal.cell(terminal.state(), glyph == 0 ? BLANK : glyph));
            }
        }
        return cells;
    }
}
