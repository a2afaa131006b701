package io.ringterm.replay.record;

import java.io.IOException;

import io.ringterm.engine.EngineException;
import io.ringterm.engine.Session;
import io.ringterm.replay.pty.PtyProcess;

/** Carries what a program writes to its session, until the program has ended. */
final class OutputPump {
    private static final int BUFFER_BYTES = 16_384;

    private final PtyProcess program;
    private final Session session;
    private final Thread thread = new Thread(this::run, "ringterm-program-output");
    private volatile int status = -1;
    private volatile Exception failure;

    OutputPump(PtyProcess program, Session session) {
        this.program = program;
        this.session = session;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int n = program.read(buffer, 0, buffer.length); n >= 0; n = program.read(buffer, 0, buffer.length)) {
                session.write(buffer, 0, n);
            }
            status = program.waitFor();
            session.exit(status);
        } catch (IOException | EngineException e) {
            failure = e;
            program.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the program's end; throws what has ended the pump early. */
    int await() throws InterruptedException, IOException {
        thread.join();
        if (failure instanceof EngineException engine) {
            throw engine;
        }
        if (failure instanceof IOException io) {
            throw io;
        }
        return status;
    }
}
