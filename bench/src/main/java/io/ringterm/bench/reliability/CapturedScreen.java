package io.ringterm.bench.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.ringterm.replay.console.Screen;

/** A screen that keeps what is drawn on it, and on which a few keys are pressed. */
final class CapturedScreen implements Screen {
    private static final byte[] KEYS = "\033[C\033[D.,][5+++".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final int columns;
    private final int rows;
    private int pressed;
    private Runnable resized = () -> {};

    CapturedScreen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    byte[] drawn() {
        return drawn.toByteArray();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        drawn.write(bytes, offset, length);
    }

    @Override
    public int read(byte[] buffer, long timeoutMillis) {
        if (pressed == KEYS.length) {
            buffer[0] = 'q';
            return 1;
        }
        if (pressed == KEYS.length / 2) {
            resized.run();
        }
        buffer[0] = KEYS[pressed++];
        return 1;
    }

    @Override
    public void onResize(Runnable action) {
        resized = action;
    }

    @Override
    public void close() {
        // nothing to put back
    }
}
