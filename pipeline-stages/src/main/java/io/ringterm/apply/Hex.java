package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

/** Strings as hexadecimal digits (xterm ctlseqs: XTGETTCAP, XTSMTITLE). */
final class Hex {
    private Hex() {}

    /** The text that the digits stand for, up to the first that is none. */
    static String text(StringArgument argument) {
        byte[] decoded = new byte[argument.length() / 2];
        int length = 0;
        for (int i = argument.from(); i + 1 < argument.to(); i += 2) {
            int high = digit(argument.bytes()[i]);
            int low = digit(argument.bytes()[i + 1]);
            if (high < 0 || low < 0) {
                break;
            }
            decoded[length++] = (byte) (high << 4 | low);
        }
        return StringArgument.printable(new String(decoded, 0, length, StandardCharsets.UTF_8));
    }

    /** Adds a constant's digits to a reply. */
    static ReplyBuffer add(ReplyBuffer reply, String constant) {
        for (int i = 0; i < constant.length(); i++) {
            reply.hex(constant.charAt(i), 2);
        }
        return reply;
    }

    private static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
