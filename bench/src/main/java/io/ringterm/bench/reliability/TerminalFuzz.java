package io.ringterm.bench.reliability;

import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.GridInvariants;

/** What must hold of a terminal whatever it is given. */
final class TerminalFuzz {
    /** No UTF-8 has these two bytes. */
    private static final int RESIZE = 0xff;

    private static final int LOOK = 0xfe;

    private static final int MOST_COLUMNS = 0x7f;
    private static final int MOST_ROWS = 0x3f;
    private static final Limits LIMITS = Limits.DEFAULT.withHistoryLines(200);

    private TerminalFuzz() {}

    /** At once, or in pieces as long as their first byte has it: the same state. */
    static void parser(byte[] input) {
        Terminal whole = open(80, 24);
        whole.write(input);
        Terminal pieces = open(80, 24);
        for (int at = 0; at < input.length; ) {
            int length = Math.min(input.length - at, 1 + (input[at] & 3));
            pieces.write(input, at, length);
            at += length;
        }
        check(whole);
        require(whole.fingerprint() == pieces.fingerprint(), "pieces make another state");
    }

    /** A size, then output in which 0xff and two bytes are a new size and 0xfe is a look. */
    static void grid(byte[] input) {
        if (input.length < 2) {
            return;
        }
        Terminal terminal = open(columns(input[0]), rows(input[1]));
        int from = 2;
        for (int at = from; at <= input.length; at++) {
            int b = at == input.length ? LOOK : input[at] & 0xff;
            if (b < LOOK) {
                continue;
            }
            terminal.write(input, from, at - from);
            if (b == RESIZE && at + 2 < input.length) {
                terminal.resize(columns(input[at + 1]), rows(input[at + 2]));
                at += 2;
            } else {
                terminal.cut();
            }
            check(terminal);
            from = at + 1;
        }
    }

    private static Terminal open(int columns, int rows) {
        return new Terminal(OpenPayload.of(columns, rows)
                .withLimits(LIMITS)
                .withCapabilities(
                        Capabilities.of(Capability.TITLE_REPORT, Capability.CLIPBOARD, Capability.WINDOW_OPS)));
    }

    private static int columns(byte b) {
        return 1 + (b & MOST_COLUMNS);
    }

    private static int rows(byte b) {
        return 1 + (b & MOST_ROWS);
    }

    private static void check(Terminal terminal) {
        List<String> broken = GridInvariants.check(terminal.state());
        require(broken.isEmpty(), broken.toString());
        require(
                Terminal.restore(terminal.snapshot()).fingerprint() == terminal.fingerprint(),
                "a snapshot restores another state");
        terminal.replies().clear();
        while (terminal.hostEvents().poll() != null) {}
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
