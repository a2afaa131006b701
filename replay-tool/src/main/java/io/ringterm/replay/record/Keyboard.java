package io.ringterm.replay.record;

import java.io.IOException;

import io.ringterm.replay.console.Screen;

/** Carries what a person types to the program; a terminal that goes away hangs up on it. */
final class Keyboard implements AutoCloseable {
    private static final long POLL_MILLIS = 100;

    private final Screen screen;
    private final LiveProgram program;
    private final Thread thread = new Thread(this::run, "ringterm-keyboard");
    private volatile boolean closed;

    Keyboard(Screen screen, LiveProgram program) {
        this.screen = screen;
        this.program = program;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        byte[] buffer = new byte[1_024];
        try {
            while (!closed) {
                int n = screen.read(buffer, POLL_MILLIS);
                if (n < 0) {
                    program.hangUp();
                    return;
                }
                if (n > 0) {
                    program.type(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            program.hangUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
