package io.ringterm.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What programs might write: text, lines, motion, colours, synchronized updates, questions, and plain noise. */
final class Scripts {
    private Scripts() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] random(Random random, int pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < pieces; i++) {
            byte[] piece = piece(random);
            out.write(piece, 0, piece.length);
        }
        return out.toByteArray();
    }

    private static byte[] piece(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> ascii("word" + random.nextInt(100_000) + " ");
            case 3, 4 -> ascii("\r\n");
            case 5 -> ascii("\033[" + (1 + random.nextInt(30)) + ";" + (1 + random.nextInt(90)) + "H");
            case 6 -> ascii("\033[3" + random.nextInt(8) + "m");
            case 7 -> ascii("\033[" + "JKLMPSTX@".charAt(random.nextInt(9)));
            case 8 -> ascii("\u00e4\u4e2d\u6587e\u0301\ud83d\ude00");
            case 9 -> ascii(random.nextBoolean() ? "\033[?2026h" : "\033[?2026l");
            case 10 -> ascii(new String[] {"\033[c", "\033[6n", "\007", "\033]0;title\007"}[random.nextInt(4)]);
            default -> noise(random);
        };
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        return noise;
    }
}
