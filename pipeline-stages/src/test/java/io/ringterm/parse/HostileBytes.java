package io.ringterm.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random terminal output: half of it reasonable, half of it meant to hurt. */
final class HostileBytes {
    private static final String[] PIECES = {
        "\u001b[",
        "\u001b]",
        "\u001bP",
        "\u001b_",
        "\u001b^",
        "\u001bX",
        "\u001b\\",
        "\u001b",
        "\u0007",
        "\u0018",
        "\u001a",
        "\r\n",
        "\t",
        "\b",
        "\u0000",
        "\u007f",
        ";",
        ":",
        ";;;;",
        "?",
        ">",
        "<",
        "=",
        "!",
        "$",
        "\"",
        "'",
        "*",
        " ",
        "#",
        "%",
        "(",
        ")",
        "-",
        "0",
        "9",
        "65535",
        "99999999999",
        "38;2;1;2;3",
        "38:2::1:2:3",
        "38;5;",
        "4:3",
        "58:5:1",
        "m",
        "H",
        "h",
        "l",
        "c",
        "q",
        "$q",
        "+q",
        "u",
        "t",
        "r",
        "\u001b[?2l",
        "\u001b<",
        "\u001bY",
        "\u001b%@",
        "\u001b%G",
        "\u001bc",
        "\u001b[!p",
        "\u001b(0",
        "hello world, this is text",
        "a",
        "é",
        "中",
        "😀",
        "e\u0301",
        "\u0080",
        "\u0084",
        "\u0085",
        "\u0090",
        "\u0098",
        "\u009b",
        "\u009c",
        "\u009d",
        "\u009e",
        "\u009f",
        "\u00a0",
        "\u001b[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30;31;32;33;34m",
        "\u001b[31m",
        "\u001b[0m",
        "\u001b[5;10H",
        "\u001b[K",
        "\u001b]2;title\u0007",
        "\u001b]8;;http://x\u001b\\"
    };

    private HostileBytes() {}

    static byte[] mixed(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pieces = 1 + random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            append(out, random);
        }
        return out.toByteArray();
    }

    /** One short pattern over and over: what adds a word too many for a byte shows. */
    static byte[] repeated(Random random, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            append(out, random);
        }
        byte[] pattern = out.toByteArray();
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = pattern[i % pattern.length];
        }
        return bytes;
    }

    private static void append(ByteArrayOutputStream out, Random random) {
        if (random.nextInt(4) == 0) {
            out.write(random.nextInt(256));
        } else {
            byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            // Cut pieces leave half characters and half sequences.
            out.write(piece, 0, random.nextInt(5) == 0 ? 1 + random.nextInt(piece.length) : piece.length);
        }
    }
}
