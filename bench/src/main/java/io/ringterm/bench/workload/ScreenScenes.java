package io.ringterm.bench.workload;

import java.util.Random;

/** Programs that change parts of the screen. */
final class ScreenScenes {
    private ScreenScenes() {}

    /** Lines scrolled up and down between margins, lines inserted and deleted. */
    static Scene region(int rows, Random random) {
        Vocabulary vocabulary = new Vocabulary(random);
        return (out, step) -> {
            boolean narrow = step % 2 == 0;
            int top = narrow ? Math.max(1, rows / 3) : Math.min(2, rows);
            int bottom = narrow ? Math.max(top + 1, 2 * rows / 3) : Math.max(top + 1, rows - 1);
            out.csi("", 'r', top, bottom).cup(bottom, 1);
            for (int i = 0; i < 50; i++) {
                out.text("\r\nstep " + step + " line " + i + " " + vocabulary.word());
            }
            out.cup(top, 1);
            for (int i = 0; i < 15; i++) {
                out.esc('M').text(vocabulary.word() + "\r");
            }
            out.csi("", 'L', 2).csi("", 'M', 3).csi("", 'S', 5).csi("", 'T', 2).csi("", 'r');
        };
    }

    /** Short texts at random places of the alternate screen, some of them coloured. */
    static Scene scattered(int columns, int rows, Random random) {
        Vocabulary vocabulary = new Vocabulary(random);
        return (out, step) -> {
            if (step == 0) {
                out.csi("?", 'h', 1049);
            }
            int column = random.nextInt(columns);
            String text = vocabulary.words(4);
            int length = Math.min(1 + random.nextInt(23), Math.min(text.length(), columns - column));
            out.cup(1 + random.nextInt(rows), 1 + column);
            switch (random.nextInt(4)) {
                case 0 -> out.sgr(30 + random.nextInt(8));
                case 1 -> out.sgr(1, 30 + random.nextInt(8), 40 + random.nextInt(8));
                case 2 -> out.csi("", 'm');
                default -> {}
            }
            out.text(text.substring(0, length));
        };
    }
}
