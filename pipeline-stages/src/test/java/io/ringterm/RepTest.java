package io.ringterm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import io.ringterm.grid.GridInvariants;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** REP fills whole rows at once; it must leave what the same characters leave one by one. */
class RepTest {
    private static final String[] BEFORE = {
        "\u001b[?7l",
        "\u001b[4h",
        "\u001b[?2027h",
        "\u001b[?69h\u001b[3;7s",
        "\u001b[2;4r",
        "\u001b[1;44m",
        "\u001b[1\"q",
        "\u001b#6",
        "\u001b(0",
        "\u001b[?1049h",
        "\u001b]8;;http://a/\u0007",
        "\u001b[2;3H",
        "\u001b[99;99H",
        "\u001b[1;8H",
        "\u001b[HABCDEFGHIJ世界世界\u001b[H",
        "世界世界世界世界世界世界",
        "e\u0301",
        "👩\u200d"
    };

    private static final String[] CHARACTERS = {"x", "q", "é", "世", "😀", "❤", "\ud83c\uddef", "ᄀ", "한"};

    @Test
    void leavesWhatTheCharactersLeave() {
        Seeds.check(4_000, random -> {
            int columns = 1 + random.nextInt(12);
            int rows = 1 + random.nextInt(5);
            int count = 1 + random.nextInt(columns * rows);
            String before = before(random);
            String character = CHARACTERS[random.nextInt(CHARACTERS.length)];
            Terminal repeated = written(columns, rows, before + "." + character + "\u001b[" + count + "b");
            Terminal printed = written(columns, rows, before + "." + character.repeat(1 + count));
            String what = columns + "x" + rows + " " + before + "." + character + " " + count;
            assertEquals(List.of(), GridInvariants.check(repeated.state()), what);
            assertEquals(printed.fingerprint(), repeated.fingerprint(), what);
        });
    }

    private static String before(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(BEFORE[random.nextInt(BEFORE.length)]);
        }
        return text.toString();
    }

    private static Terminal written(int columns, int rows, String text) {
        Terminal terminal = new Terminal(columns, rows);
        terminal.write(text.getBytes(StandardCharsets.UTF_8));
        return terminal;
    }
}
