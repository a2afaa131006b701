package io.ringterm.diff;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.apply.CellPatch;
import io.ringterm.diff.TerminalFeatures.Colours;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.Seeds;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A program's output, shown by one terminal, rendered frame by frame to a second: both show the same cells. */
class AnsiRoundTripTest {
    private static final String[] PIECES = {
        "plain text",
        "x",
        "\r\n",
        "\n",
        "\r",
        "\b",
        "\t",
        "é",
        "漢字",
        "e\u0301",
        "\u200d",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "\033[m",
        "\033[1;31m",
        "\033[7;44m",
        "\033[38;2;1;2;3m",
        "\033[4:3;58:5:9m",
        "\033[22;39m",
        "\033[48;5;200m",
        "\033[H",
        "\033[5;7H",
        "\033[3A",
        "\033[2B",
        "\033[4C",
        "\033[J",
        "\033[1J",
        "\033[K",
        "\033[1K",
        "\033[5X",
        "\033[3@",
        "\033[2P",
        "\033[2L",
        "\033[M",
        "\033[3S",
        "\033[2T",
        "\033[2;5r",
        "\033[r",
        "\033M",
        "\033D",
        "\033[?25l",
        "\033[?25h",
        "\033[?5h",
        "\033[?5l",
        "\033[?1049h",
        "\033[?1049l",
        "\033[?7l",
        "\033[?7h",
        "\033[4h",
        "\033[4l",
        "\033[4 q",
        "\033[0 q",
        "\033#6",
        "\033#5",
        "\033#3",
        "\033(0qqxx\033(B",
        "\033]8;;http://a/\033\\",
        "\033]8;;\033\\",
        "\033]2;title\007",
        "\033[?69h\033[3;9s",
        "\033[?69l",
        "\033[?2027h",
        "\033[?2027l",
        "\033[8b",
        "\033[1\"q",
        "\033[0\"q",
        "\033]133;A\007",
        "\033c"
    };

    @Test
    void randomOutputLooksTheSameInASecondTerminal() {
        Seeds.checkList(
                400,
                random -> random.ints(150, 0, PIECES.length)
                        .mapToObj(i -> PIECES[i])
                        .collect(Collectors.toList()),
                pieces -> {
                    Pair pair = new Pair(20, 7);
                    for (int i = 0; i < pieces.size(); i++) {
                        pair.write(pieces.get(i).getBytes(StandardCharsets.UTF_8));
                        if (i % 3 == 0) {
                            pair.show();
                        }
                    }
                    pair.show();
                });
    }

    @Test
    void recordedProgramsLookTheSameInASecondTerminal() throws Exception {
        List<Path> folders = Corpora.list("alacritty-ref");
        int checked = 0;
        for (Path folder : folders) {
            Path recording = folder.resolve("recording");
            if (Files.exists(recording)) {
                Random random = new Random(7);
                byte[] bytes = Files.readAllBytes(recording);
                Pair pair = new Pair(80, 24);
                for (int at = 0; at < bytes.length; ) {
                    int length = Math.min(bytes.length - at, 1 + random.nextInt(500));
                    pair.write(Arrays.copyOfRange(bytes, at, at + length));
                    pair.show();
                    at += length;
                }
                checked++;
            }
        }
        assertEquals(folders.size(), checked);
    }

    /** The two terminals, and what is between them. */
    private static final class Pair {
        private final TestTerminal source;
        private final TestTerminal screen;
        private final FrameDiffer differ;
        private final View view;
        private final CellPatch patch = new CellPatch();
        private final AnsiBytes out = new AnsiBytes();
        private final AnsiRenderer renderer;

        Pair(int columns, int rows) {
            source = new TestTerminal(columns, rows);
            screen = new TestTerminal(columns, rows);
            differ = new FrameDiffer(columns, rows);
            view = differ.newView();
            renderer = new AnsiRenderer(new TerminalFeatures(
                    columns, rows, Colours.DIRECT, true, true, true, true, true, true, false, true));
        }

        void write(byte[] bytes) {
            source.write(bytes);
        }

        void show() {
            source.apply().takePatch(patch);
            differ.take(patch);
            Frame frame = differ.next(view);
            if (frame == null) {
                return;
            }
            out.clear();
            renderer.render(frame, out);
            screen.write(out.toByteArray());
            ShadowGrid shown = FramesComposeTest.whole(screen.state());
            Looks.assertSame(differ.shadow(), shown, shown.columns(), shown.rows());
            int row = source.state().cursor().row();
            int last = RowPainter.visibleColumns(shown.columns(), shown.flags(row)) - 1;
            assertEquals(row, screen.state().cursor().row(), "cursor row");
            assertEquals(
                    Math.min(last, source.state().cursor().column()),
                    screen.state().cursor().column(),
                    "cursor column");
            assertEquals(
                    source.state().display().titles().title(),
                    screen.state().display().titles().title());
        }
    }
}
