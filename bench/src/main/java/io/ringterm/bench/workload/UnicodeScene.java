package io.ringterm.bench.workload;

import java.util.Random;

/** Lines in many scripts: wide, accented (composed and combining), emoji of one and of several code points, boxes. */
final class UnicodeScene implements Scene {
    private static final String[] ACCENTED = {
        "á",
        "č",
        "ď",
        "ê",
        "ğ",
        "ï",
        "ł",
        "ñ",
        "ö",
        "ø",
        "ř",
        "ß",
        "ů",
        "ž",
        "u\u0308",
        "a\u0301",
        "s\u030c",
        "o\u0323\u0302"
    };
    private static final String[] EMOJI = {
        "\ud83d\ude42",
        "\ud83d\udd25",
        "\ud83d\udce6",
        "\u2714\ufe0f",
        "\ud83d\udc69\u200d\ud83d\udd2c",
        "\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d\udc66",
        "\ud83e\udd1d\ud83c\udffd",
        "\ud83c\uddf5\ud83c\uddf9"
    };
    private static final String BOXES = "╭╮╰╯─│┼┤├┬┴═║█▉▊▋▌░▒▓";

    private final Random random;

    UnicodeScene(Random random) {
        this.random = random;
    }

    @Override
    public void draw(Script out, int step) {
        int runs = 2 + random.nextInt(6);
        for (int i = 0; i < runs; i++) {
            int length = 1 + random.nextInt(11);
            int kind = random.nextInt(100);
            for (int j = 0; j < length; j++) {
                out.text(character(kind));
            }
            out.text(" ");
        }
        out.line();
    }

    private String character(int kind) {
        if (kind < 30) {
            return Character.toString(0x4e00 + random.nextInt(3_000));
        } else if (kind < 42) {
            return random.nextInt(7) == 0
                    ? Character.toString(0x3041 + random.nextInt(86))
                    : Character.toString(0xac00 + random.nextInt(500));
        } else if (kind < 54) {
            return ACCENTED[random.nextInt(ACCENTED.length)];
        } else if (kind < 70) {
            return Character.toString(0x410 + random.nextInt(64));
        } else if (kind < 78) {
            return EMOJI[random.nextInt(EMOJI.length)];
        } else if (kind < 88) {
            return String.valueOf(BOXES.charAt(random.nextInt(BOXES.length())));
        }
        return Character.toString('a' + random.nextInt(26));
    }
}
