package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import io.ringterm.Terminal;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Styles beside a plain array: how they are kept must not show. */
class StyleCellsTest {
    private static final int COLUMNS = 60;

    @Test
    void showsTheSameHoweverARowIsWritten() {
        Seeds.check(3_000, random -> {
            Row row = new Row(COLUMNS);
            long[] model = new long[COLUMNS];
            for (int line = 0; line < 3; line++) {
                leftToRight(random, row, model);
                assertSame(random, model, row);
                if (random.nextBoolean()) {
                    anywhere(random, row, model);
                    assertSame(random, model, row);
                }
                row.clear(0);
                Arrays.fill(model, 0);
                assertSame(random, model, row);
            }
        });
    }

    /** Written twice a line is no longer kept as runs. */
    @Test
    void historyIsTheSameHoweverALineWasWritten() {
        Seeds.check(300, random -> {
            Terminal once = new Terminal(COLUMNS, 4);
            Terminal twice = new Terminal(COLUMNS, 4);
            for (int i = 0; i < 8; i++) {
                String line = colouredLine(random);
                once.write(bytes(line + "\r\n"));
                twice.write(bytes(line + "\r" + line + "\r\n"));
            }
            assertArrayEquals(twice.snapshot(), once.snapshot());
        });
    }

    @Test
    void keepsStylesWhenTheRowIsResized() {
        Seeds.check(1_000, random -> {
            Row row = new Row(COLUMNS);
            long[] model = new long[COLUMNS];
            leftToRight(random, row, model);
            int columns = 1 + random.nextInt(2 * COLUMNS);
            row.resize(columns);
            assertSame(random, Arrays.copyOf(model, columns), row);
        });
    }

    private static void leftToRight(Random random, Row row, long[] model) {
        int longest = 1 + random.nextInt(12);
        for (int at = 0; at < COLUMNS; ) {
            int to = Math.min(COLUMNS, at + 1 + random.nextInt(longest));
            long style = random.nextInt(3);
            row.fill(at, to, 'x', style, 0);
            Arrays.fill(model, at, to, style);
            at = random.nextInt(6) == 0 ? to + 1 + random.nextInt(4) : to;
        }
    }

    private static void anywhere(Random random, Row row, long[] model) {
        int from = random.nextInt(COLUMNS);
        int to = from + random.nextInt(COLUMNS - from + 1);
        long style = random.nextInt(3);
        row.fill(from, to, 'y', style, 0);
        Arrays.fill(model, from, to, style);
    }

    private static void assertSame(Random random, long[] model, Row row) {
        int last = -1;
        for (int column = 0; column < model.length; column++) {
            assertEquals(model[column], row.style(column), "column " + column);
            last = model[column] == 0 ? last : column;
        }
        assertEquals(last + 1, row.styles().end());
        for (int i = 0; i < 10; i++) {
            int column = random.nextInt(model.length);
            assertEquals(model[column], row.style(column), "column " + column);
        }
    }

    private static String colouredLine(Random random) {
        StringBuilder line = new StringBuilder("\033[m");
        int pieces = 1 + random.nextInt(25);
        for (int i = 0; i < pieces; i++) {
            int colour = random.nextInt(4);
            line.append(colour == 0 ? "\033[m" : "\033[" + (30 + colour) + "m");
            line.append("ab".repeat(2), 0, random.nextInt(3));
        }
        return line.append("\033[m").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
