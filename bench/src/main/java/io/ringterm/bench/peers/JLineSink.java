package io.ringterm.bench.peers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import io.ringterm.bench.throughput.Sink;
import org.jline.utils.ScreenTerminal;

/**
 * JLine's terminal: takes characters, so bytes are decoded first. Its history has no limit; it begins anew beyond 10,000
 * lines.
 */
final class JLineSink implements Sink {
    private static final int HISTORY = 10_000;
    private static final int MOST_OF_A_CHARACTER = 4;

    private final int columns;
    private final int rows;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer rest = ByteBuffer.allocate(2 * MOST_OF_A_CHARACTER);
    private ScreenTerminal terminal;

    JLineSink(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        terminal = new ScreenTerminal(columns, rows);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        CharBuffer characters = CharBuffer.allocate(length + 2 * MOST_OF_A_CHARACTER);
        int from = offset;
        int end = offset + length;
        while (rest.position() > 0 && from < end && (bytes[from] & 0xc0) == 0x80) {
            rest.put(bytes[from++]);
        }
        rest.flip();
        decoder.decode(rest, characters, false);
        rest.compact();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, end - from);
        decoder.decode(in, characters, false);
        rest.put(in);
        terminal.write(characters.flip());
        terminal.read();
        if (terminal.getHistorySize() > HISTORY) {
            terminal = new ScreenTerminal(columns, rows);
        }
    }

    ScreenTerminal terminal() {
        return terminal;
    }
}
