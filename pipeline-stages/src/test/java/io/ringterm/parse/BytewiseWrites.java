package io.ringterm.parse;

import io.ringterm.Terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Bytes written at once against the same bytes one at a time, which no fast way ever gets to see. */
final class BytewiseWrites {
    private BytewiseWrites() {}

    /** Asserts that both leave the same state. */
    static void assertSame(int columns, int rows, byte[] bytes) {
        Terminal whole = new Terminal(columns, rows);
        whole.write(bytes);
        Terminal single = new Terminal(columns, rows);
        for (int i = 0; i < bytes.length; i++) {
            single.write(bytes, i, 1);
        }
        assertEquals(single.fingerprint(), whole.fingerprint());
    }
}
