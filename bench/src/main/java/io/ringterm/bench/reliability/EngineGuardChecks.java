package io.ringterm.bench.reliability;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.ringterm.Stages;
import io.ringterm.Terminal;
import io.ringterm.engine.Engine;
import io.ringterm.engine.LaneHealth;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.engine.SessionQuarantinedException;
import io.ringterm.event.OpenPayload;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What the guards of a running engine are for. Each is null where it holds, otherwise what does not. */
final class EngineGuardChecks {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private EngineGuardChecks() {}

    /**
     * A reply waits for the journal. The second event comes when the first has been applied, so that apply has come by the
     * gate with it before it takes the second.
     */
    static String gate() throws InterruptedException {
        Trap trap = new Trap();
        AtomicInteger replies = new AtomicInteger();
        SessionListener listener = new SessionListener() {
            @Override
            public void onReply(Session session, byte[] bytes, int offset, int length) {
                replies.incrementAndGet();
            }
        };
        try (Engine engine = Engine.builder()
                .layout(Layout.FUSED)
                .journal(lane -> new FaultyLog(trap))
                .build()) {
            Session session = engine.open(OpenPayload.of(80, 24), listener);
            session.flush(TIMEOUT);
            trap.arm();
            try {
                session.write("\033[c".getBytes(US_ASCII));
                trap.awaitSprung();
                awaitApplied(engine);
                session.write("b".getBytes(US_ASCII));
                awaitApplied(engine);
                return replies.get() == 0 ? null : "a reply was sent before its question was journaled";
            } finally {
                trap.release();
            }
        }
    }

    private static void awaitApplied(Engine engine) throws InterruptedException {
        LaneHealth health = engine.health().get(0);
        while (health.applied() < health.published()) {
            Thread.sleep(1);
            health = engine.health().get(0);
        }
    }

    /** A session that failed takes nothing more. */
    static String quarantine() {
        try (Engine engine = Engine.builder()
                .layout(Layout.FUSED)
                .stages((number, open) ->
                        number == 0 ? FaultyStages.failing(open, FaultyStages.Where.APPLY, 2) : new Stages(open))
                .build()) {
            Session poisoned = engine.open(80, 24);
            Session healthy = engine.open(80, 24);
            for (int i = 0; i < 3; i++) {
                poisoned.write(new byte[] {'x'});
                poisoned.flush(TIMEOUT);
            }
            healthy.flush(TIMEOUT);
            return "a session that failed goes on";
        } catch (SessionQuarantinedException e) {
            return null;
        }
    }

    /** No address is beside the screen. */
    static String clamp() {
        Terminal terminal = new Terminal(80, 24);
        terminal.write("\033[999;999Hx".getBytes(US_ASCII));
        int row = terminal.state().cursor().row();
        int column = terminal.state().cursor().column();
        return row == 23 && column == 79 ? null : "the cursor is at row " + row + ", column " + column;
    }

    /** What was not granted is not done. */
    static String capability() {
        Terminal terminal = new Terminal(80, 24);
        terminal.write("\033]52;c;YWFh\007".getBytes(US_ASCII));
        return terminal.hostEvents().poll() == null ? null : "the clipboard was set, which was not granted";
    }
}
