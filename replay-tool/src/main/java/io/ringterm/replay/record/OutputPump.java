package io.ringterm.replay.record;

import java.io.IOException;

import io.ringterm.engine.ByteSource;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.Session;
import io.ringterm.replay.pty.PtyProcess;
import io.ringterm.replay.pty.ReadyOutput;

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
        try {
            if (program instanceof ReadyOutput output) {
                carry(output);
            } else {
                carry();
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

    /** From the system into the ring: nothing in between. */
    private void carry(ReadyOutput output) throws IOException {
        ByteSource source = output::readReady;
        while (output.awaitOutput()) {
            session.writeFrom(source);
        }
    }

    /** Whoever reads waits, and a place in the ring is not held while waiting. */
    private void carry() throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = program.read(buffer, 0, buffer.length); n >= 0; n = program.read(buffer, 0, buffer.length)) {
            session.write(buffer, 0, n);
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
