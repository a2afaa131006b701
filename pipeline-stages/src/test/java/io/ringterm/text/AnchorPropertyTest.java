package io.ringterm.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.Anchor;
import io.ringterm.grid.GridInvariants;
import io.ringterm.testkit.Seeds;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each place that is followed has a name in the text: where the name is, the place is, and nowhere else. */
class AnchorPropertyTest {
    private static final String[] SCROLLS = {
        "\u001b[S",
        "\u001b[2S",
        "\u001b[T",
        "\u001b[3T",
        "\u001b[L",
        "\u001b[2M",
        "\u001bM",
        "\n",
        "\u001b[1;3r",
        "\u001b[2;4r",
        "\u001b[2r",
        "\u001b[r",
        "\u001b[9;1H\n",
        "\u001b[3;1H"
    };

    private final Map<String, Anchor> followed = new LinkedHashMap<>();
    private TestTerminal terminal;

    @Test
    void placesStayWithTheirTextHoweverTheSizeChanges() {
        Seeds.check(150, random -> {
            open(random, 30 + random.nextInt(200));
            for (int step = 0; step < 12; step++) {
                for (int line = random.nextInt(20); line > 0; line--) {
                    terminal.write(filler(random));
                    name();
                    terminal.write(filler(random) + "\r\n");
                }
                terminal.resize(2 + random.nextInt(40), 1 + random.nextInt(9));
                check();
            }
        });
    }

    @Test
    void placesStayWithTheirTextHoweverRegionsScroll() {
        Seeds.check(300, random -> {
            open(random, random.nextInt(3) * 5);
            for (int step = 0; step < 60; step++) {
                if (random.nextInt(3) == 0) {
                    terminal.write("\r\u001b[2K");
                    name();
                } else {
                    terminal.write(SCROLLS[random.nextInt(SCROLLS.length)]);
                }
                check();
            }
        });
    }

    private void open(Random random, int history) {
        followed.clear();
        terminal = new TestTerminal(OpenPayload.of(8 + random.nextInt(20), 2 + random.nextInt(7))
                .withLimits(Limits.DEFAULT.withHistoryLines(history)));
    }

    private static String filler(Random random) {
        return ".".repeat(random.nextInt(30)) + (random.nextInt(4) == 0 ? "世".repeat(random.nextInt(9)) : "");
    }

    /** Prints a name and follows its first cell. */
    private void name() {
        String name = "<" + (100 + followed.size()) + ">";
        boolean pending = terminal.state().cursor().pendingWrap();
        terminal.write(name.substring(0, 1));
        Lines lines = new Lines(terminal.state());
        long line = lines.screenLine() + terminal.state().cursor().row();
        int behind =
                terminal.state().cursor().column() + (terminal.state().cursor().pendingWrap() ? 1 : 0);
        assertTrue(behind > 0 || pending, "a character was printed");
        followed.put(name, terminal.state().screen().anchors().at(line, behind - 1));
        terminal.write(name.substring(1));
    }

    private void check() {
        assertEquals(List.of(), GridInvariants.check(terminal.state()));
        Map<String, Position> found = new LinkedHashMap<>();
        Lines lines = new Lines(terminal.state());
        SpanText text = new SpanText(lines, false);
        for (Span hit : new Search(lines, Query.regex("<[0-9]+>", true)).all(1_000)) {
            found.put(text.of(hit), hit.start());
        }
        followed.forEach((name, anchor) -> {
            if (anchor.isDropped()) {
                assertNull(found.get(name), name + " is there, and its place is not");
            } else if (found.containsKey(name)) {
                assertEquals(found.get(name), new Position(anchor.line(), anchor.column()), name);
            }
        });
        long live =
                followed.values().stream().filter(anchor -> !anchor.isDropped()).count();
        assertTrue(live <= terminal.state().screen().anchors().size(), "live places are all followed: " + live);
    }

    @Test
    void placesThatAreReleasedAreFollowedNoMore() {
        Seeds.check(50, random -> {
            open(random, 50);
            for (int i = 0; i < 40; i++) {
                name();
                terminal.write("\r\n");
            }
            if (random.nextBoolean()) {
                // All are in history then, and known to be.
                terminal.write("\r\n".repeat(8) + "\u001b[L");
            }
            for (Anchor anchor : followed.values()) {
                if (random.nextBoolean()) {
                    anchor.release();
                    anchor.release();
                    assertTrue(anchor.isDropped());
                }
            }
            followed.values().removeIf(Anchor::isDropped);
            check();
            terminal.resize(terminal.state().columns() + 1, terminal.state().rows());
            check();
            followed.values().forEach(Anchor::release);
            assertEquals(0, terminal.state().screen().anchors().size());
        });
    }
}
