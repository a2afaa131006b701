package io.ringterm.bench.workload;

import java.util.Locale;
import java.util.Random;

/** Full-screen programs after each other: an editor that types and scrolls, a pager, a monitor that redraws itself. */
final class TuiScene implements Scene {
    private final int columns;
    private final int rows;
    private final Random random;
    private final Vocabulary vocabulary;

    TuiScene(int columns, int rows, Random random) {
        this.columns = columns;
        this.rows = rows;
        this.random = random;
        this.vocabulary = new Vocabulary(random);
    }

    @Override
    public void draw(Script out, int step) {
        out.csi("?", 'h', 1049);
        switch (step % 3) {
            case 0 -> editor(out);
            case 1 -> pager(out);
            default -> monitor(out);
        }
        out.csi("", 'r').csi("?", 'l', 1049);
    }

    private void editor(Script out) {
        out.csi("", 'r', 1, rows).csi("", 'H').csi("", 'J', 2);
        for (int row = 1; row < rows; row++) {
            source(out, row, row);
        }
        status(out, "edit", 1);
        for (int line = 1; line <= 30; line++) {
            out.csi("?", 'l', 25)
                    .csi("", 'r', 1, Math.max(2, rows - 1))
                    .cup(Math.max(2, rows - 1), 1)
                    .text("\r\n");
            out.csi("", 'r');
            source(out, rows - 1, rows + line);
            status(out, "edit", line);
            out.cup(Math.max(1, rows / 2), 5).csi("?", 'h', 25);
        }
        for (int key = 0; key < Math.min(40, columns - 8); key++) {
            out.repeat((char) ('a' + random.nextInt(26)), 1);
            if (key % 8 == 7) {
                out.cup(Math.max(1, rows / 2), 6).csi("", '@').text("x").csi("", 'P');
                status(out, "insert", key);
                out.cup(Math.max(1, rows / 2), 6 + key);
            }
        }
    }

    private void source(Script out, int row, int number) {
        out.cup(row, 1).sgr(33).text(String.format(Locale.ROOT, "%4d ", number)).csi("", 'm');
        out.repeat(' ', 4 * (number % 4))
                .sgr(34, 1)
                .text("return ")
                .csi("", 'm')
                .text(vocabulary.words(3))
                .text("(");
        out.sgr(35)
                .text("\"" + vocabulary.word() + "\"")
                .csi("", 'm')
                .text(");")
                .csi("", 'K');
    }

    private void status(Script out, String mode, int line) {
        out.cup(rows, 1)
                .sgr(7)
                .text(" " + mode + "  " + vocabulary.path() + "  " + line + ",1 ")
                .csi("", 'm');
        out.csi("", 'K');
    }

    private void pager(Script out) {
        for (int page = 0; page < 8; page++) {
            for (int row = 0; row < rows - 1; row++) {
                String text = vocabulary.words(10);
                out.text("\r")
                        .csi("", 'K')
                        .text(text.substring(0, Math.min(text.length(), columns - 1)))
                        .line();
            }
            out.sgr(7)
                    .text(":" + vocabulary.path() + " " + 12 * page + "%")
                    .sgr(27)
                    .csi("", 'K');
        }
        for (int key = 0; key < 15; key++) {
            out.csi("", 'H')
                    .esc('M')
                    .sgr(1)
                    .text(vocabulary.words(4))
                    .sgr(22)
                    .cup(rows, 1)
                    .csi("", 'K')
                    .text(":");
        }
    }

    private void monitor(Script out) {
        out.csi("", 'H').csi("", 'J', 2);
        for (int tick = 0; tick < 12; tick++) {
            for (int meter = 1; meter <= Math.min(4, rows); meter++) {
                int width = Math.max(1, columns / 2 - 12);
                int used = random.nextInt(width);
                out.cup(meter, 3)
                        .sgr(36)
                        .text(meter + "")
                        .sgr(1)
                        .csi("", 'm')
                        .text("[")
                        .sgr(32)
                        .repeat('|', used);
                out.csi("", 'm')
                        .csi("", 'C', Math.max(1, width - used))
                        .sgr(90)
                        .text(used + "%")
                        .csi("", 'm')
                        .text("]");
            }
            for (int row = 6; row < rows; row++) {
                if (random.nextInt(3) == 0) {
                    String name = vocabulary.path();
                    out.csi("", 'd', row).text("\r").sgr(tick == row ? 46 : 39);
                    out.text(String.format(
                            Locale.ROOT, "%7d %5.1f ", random.nextInt(99_999), random.nextInt(999) / 10.0));
                    out.sgr(1, 32).text(name.substring(0, Math.min(name.length(), Math.max(0, columns - 16))));
                    out.sgr(0).csi("", 'K');
                }
            }
        }
    }
}
