package io.ringterm.replay.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SnapshotCommandTest {
    private static Map<?, ?> raw(String output, String... options) {
        List<String> args = new ArrayList<>(List.of("snapshot", "--raw", "--format", "json"));
        args.addAll(List.of(options));
        args.add("-");
        Outcome outcome = Tool.feed(output, args.toArray(String[]::new));
        assertEquals(0, outcome.status(), outcome.talk());
        return outcome.json();
    }

    private static Map<?, ?> row(Map<?, ?> snapshot, int number) {
        return (Map<?, ?>) ((List<?>) snapshot.get("rows")).get(number);
    }

    @Test
    void hasTheNamesOfTheDesignInTheirOrder() {
        Map<?, ?> snapshot = raw("");
        assertEquals(
                List.of(
                        "columns",
                        "lines",
                        "cursor",
                        "alternate",
                        "title",
                        "modes",
                        "sequence",
                        "fingerprint",
                        "history",
                        "rows"),
                new ArrayList<>(snapshot.keySet()));
        assertEquals(80L, snapshot.get("columns"));
        assertEquals(24L, snapshot.get("lines"));
        assertEquals(24, ((List<?>) snapshot.get("rows")).size());
        assertEquals(Map.of(), row(snapshot, 0));
        assertTrue(((String) snapshot.get("fingerprint")).matches("[0-9a-f]{16}"));
    }

    @Test
    void tellsCursorTitleModesAndScreen() {
        Map<?, ?> snapshot = raw("\033]2;a title\007\033[?1049h\033[?25l\033[5 q\033[?7l\033[3;5H");
        Map<?, ?> cursor = (Map<?, ?>) snapshot.get("cursor");
        assertEquals(2L, cursor.get("row"));
        assertEquals(4L, cursor.get("column"));
        assertEquals(false, cursor.get("visible"));
        assertEquals("bar", cursor.get("shape"));
        assertEquals(true, cursor.get("blink"));
        assertEquals("a title", snapshot.get("title"));
        assertEquals(true, snapshot.get("alternate"));
        assertEquals(false, ((Map<?, ?>) snapshot.get("modes")).get("DECAWM"));
        assertEquals(1L, snapshot.get("sequence"));
    }

    @Test
    void groupsCellsThatLookTheSameIntoRuns() {
        Map<?, ?> snapshot = raw("ab\033[1;31mcd\033[0;4:3;48;2;1;2;255;58;5;9me \033[m x  ");
        assertEquals(
                List.of(
                        Map.of("text", "ab"),
                        Map.of("text", "cd", "fg", 1L, "flags", List.of("BOLD")),
                        Map.of("text", "e ", "bg", "#0102ff", "underline_color", 9L, "flags", List.of("UNDERCURL")),
                        Map.of("text", " x")),
                row(snapshot, 0).get("runs"));
    }

    @Test
    void wideCombinedLinkedProtectedAndDoubleCellsAreTold() {
        Map<?, ?> snapshot = raw("\u4e2de\u0301z\r\n\033]8;;https://example.org\033\\L\033]8;;\033\\\r\n"
                + "\033[1\"qP\033[\"q\033[5;53mB\033[m\r\n\033#6D\r\n\033#3T\r\n\033#4U");
        assertEquals(
                List.of(
                        Map.of("text", "\u4e2d", "flags", List.of("WIDE_CHAR")),
                        Map.of("text", " ", "flags", List.of("WIDE_CHAR_SPACER")),
                        Map.of("cells", List.of("e\u0301", "z"))),
                row(snapshot, 0).get("runs"));
        assertEquals(
                List.of(Map.of("text", "L", "link", "https://example.org")),
                row(snapshot, 1).get("runs"));
        assertEquals(
                List.of(
                        Map.of("text", "P", "flags", List.of("PROTECTED")),
                        Map.of("text", "B", "flags", List.of("BLINK", "OVERLINE"))),
                row(snapshot, 2).get("runs"));
        assertEquals("DoubleWidth", row(snapshot, 3).get("line"));
        assertEquals("DoubleHeightTop", row(snapshot, 4).get("line"));
        assertEquals("DoubleHeightBottom", row(snapshot, 5).get("line"));
    }

    @Test
    void wrappedRowsAndHistoryAreTold() {
        Map<?, ?> snapshot = raw("abcdefg\r\n1\r\n2\r\n3", "--size", "5x2");
        List<?> history = (List<?>) snapshot.get("history");
        assertEquals(3, history.size());
        assertEquals(Map.of("runs", List.of(Map.of("text", "abcde")), "wrapped", true), history.get(0));
        assertEquals(
                List.of(Map.of("runs", List.of(Map.of("text", "1")))),
                raw("abcdefg\r\n1\r\n2\r\n3", "--size", "5x2", "--history", "1").get("history"));
        assertEquals(
                List.of(),
                raw("abcdefg\r\n1\r\n2\r\n3", "--size", "5x2", "--history", "0").get("history"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgr",
                "csi_rep",
                "colored_reset",
                "indexed_256_colors",
                "region_scroll_down",
                "vttest_scroll",
                "delete_lines",
                "vim_large_window_scroll",
                "tmux_git_log",
                "zsh_tab_completion"
            })
    void agreesWithRecordingsOfAnotherTerminal(String name) {
        Path folder = Corpora.path("alacritty-ref", name);
        Map<?, ?> expected = (Map<?, ?>) Tool.parse(Corpora.bytes(folder.resolve("expected.json")));
        Outcome outcome = Tool.run(
                "snapshot",
                "--raw",
                "--size",
                expected.get("columns") + "x" + expected.get("lines"),
                "--history",
                expected.get("history_size").toString(),
                "--format",
                "json",
                folder.resolve("recording").toString());
        List<Object> rows = new ArrayList<>((List<?>) outcome.json().get("history"));
        rows.addAll((List<?>) outcome.json().get("rows"));
        List<?> wanted = (List<?>) expected.get("rows");
        for (int row = 0; row < wanted.size(); row++) {
            assertEquals(normal(wanted.get(row)), normal(rows.get(row)), name + " row " + row);
        }
        assertEquals(wanted.size(), rows.size());
    }

    /** A tab that was printed may stand in a cell of the other terminal; an empty row may have an empty list. */
    private static String normal(Object row) {
        Map<?, ?> map = (Map<?, ?>) row;
        List<String> runs = new ArrayList<>();
        for (Object run : map.get("runs") instanceof List<?> list ? list : List.of()) {
            runs.add(new TreeMap<Object, Object>((Map<?, ?>) run).toString().replace('\t', ' '));
        }
        return runs + (map.get("wrapped") == null ? "" : " wrapped");
    }

    @Test
    void randomBytesGiveValidJson() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        Outcome outcome = Tool.feed(noise, "snapshot", "--raw", "--size", "80x24", "--format", "json", "-");
        assertEquals(0, outcome.status());
        assertEquals(24, ((List<?>) outcome.json().get("rows")).size());
    }

    @Test
    void textIsTheScreenAndWithHistoryWhatWentBefore() {
        String output = "1\r\n2\r\n3\r\n\u00e94  \r\n\r\n";
        assertEquals(
                List.of("\u00e94"),
                Tool.feed(output, "snapshot", "--raw", "--size", "9x3", "-").lines());
        assertEquals(
                List.of("2", "3", "\u00e94"),
                Tool.feed(output, "snapshot", "--raw", "--size", "9x3", "--history", "2", "-")
                        .lines());
    }

    @Test
    void ansiPaintsTheSameScreenElsewhere() {
        String output = "\033[1;31mred\033[m\033[5;7Hthere\033[44m \u4e2d\033[2;2H";
        byte[] painting =
                Tool.feed(output, "snapshot", "--raw", "--format", "ansi", "-").data();
        Outcome painted = Tool.feed(painting, "snapshot", "--raw", "--format", "json", "-");
        Map<?, ?> original = raw(output);
        assertEquals(original.get("rows"), painted.json().get("rows"));
        assertEquals(original.get("cursor"), painted.json().get("cursor"));
    }

    @Test
    void stopsAfterSoManyBytes() {
        Outcome outcome = Tool.feed("abcdef", "snapshot", "--raw", "--byte", "4", "-");
        assertEquals(List.of("abcd"), outcome.lines());
    }

    @Test
    void onlyWhatIsAllowedIsDone() {
        String resize = "\033[8;10;40t";
        assertEquals(80L, raw(resize).get("columns"));
        assertEquals(40L, raw(resize, "--allow", "resize").get("columns"));
    }

    @Test
    void readsAFileToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("out"), "text");
        assertEquals(
                List.of("text"), Tool.run("snapshot", "--raw", file.toString()).lines());
        assertEquals(2, Tool.run("snapshot", "--raw", folder.toString()).status());
        Outcome missing = Tool.run("snapshot", "--raw", folder.resolve("none").toString());
        assertEquals(2, missing.status());
        assertFalse(missing.talk().contains("Exception"), missing.talk());
    }
}
