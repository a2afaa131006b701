package io.ringterm.replay.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.ringterm.grid.TerminalState;
import io.ringterm.replay.record.LiveProgram;

/** Types like a person: key by key, and reads what came of it before going on. */
final class Typist {
    private static final long KEY_MILLIS = 20;
    private static final long LOOK_MILLIS = 30;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final LiveProgram program;
    private long seen;

    Typist(LiveProgram program) {
        this.program = program;
    }

    void type(String keys) throws InterruptedException {
        seen = look();
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            program.type(bytes, i, 1);
            TimeUnit.MILLISECONDS.sleep(KEY_MILLIS);
        }
    }

    /** Waits until the screen has changed and then stays as it is, but not for ever. */
    void watch() throws InterruptedException {
        long begin = System.nanoTime();
        long before = seen;
        long last = look();
        long since = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE_NANOS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            long now = look();
            if (now != last) {
                last = now;
                since = System.nanoTime();
            } else if (now != before && System.nanoTime() - since > QUIET_NANOS) {
                break;
            }
        }
        seen = last;
    }

    private long look() {
        return program.session().inspect(TerminalState::hash, ANSWER);
    }
}
