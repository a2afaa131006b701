package io.ringterm.bench.reliability;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.Stages;
import io.ringterm.Terminal;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.engine.SessionQuarantinedException;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReader;

/** R8: sessions whose stages fail leave the others alone, and their end is on record. */
final class PoisonedSessions implements Row {
    private static final int SESSIONS = 256;
    private static final int EACH = 16;
    private static final int LANES = 4;
    /** Ends whatever string or synchronized update is open, so that frames are cut again. */
    private static final byte[] AWAKE = "\030\033c\033[?2026lx".getBytes(StandardCharsets.US_ASCII);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "R8";
    }

    @Override
    public String title() {
        return "256 sessions, 16 of them poison: the others as if alone";
    }

    @Override
    public void run(Trial trial) {
        long rounds = trial.scale().of(1, 3, 60);
        List<byte[]> seeds = SeedInputs.find().all();
        for (int round = 0; round < rounds; round++) {
            Layout layout = Layout.values()[round % Layout.values().length];
            round(
                    trial,
                    layout,
                    new Mutator(seeds, trial.random()),
                    trial.folder().resolve("R" + round));
            trial.progress(round + 1 + " of " + rounds + " rounds");
        }
        trial.tally()
                .done(rounds * (SESSIONS - SESSIONS / EACH), "healthy sessions with the fingerprint of a solo run")
                .done(rounds * SESSIONS / EACH, "poison sessions quarantined, told and recorded");
    }

    private static boolean isPoison(int session) {
        return session % EACH == 7;
    }

    private static void round(Trial trial, Layout layout, Mutator mutator, Path folder) {
        // Time stands nearly still, so that no synchronized update runs out: a solo run has no timers either.
        NanoClock clock = new AtomicLong(1_000_000_000L)::incrementAndGet;
        AtomicInteger told = new AtomicInteger();
        SessionListener listener = new SessionListener() {
            @Override
            public void onQuarantine(Session session, Throwable cause) {
                told.incrementAndGet();
            }
        };
        try (Engine engine = Engine.builder()
                .lanes(LANES)
                .ringSize(256)
                .layout(layout)
                .clock(clock)
                .stages((session, open) -> stages(session, open))
                .journal(lane -> ChronicleJournal.open(
                        folder.resolve("lane" + lane), JournalOptions.now(clock).withLane(lane)))
                .build()) {
            List<Live> lives = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                lives.add(new Live(engine.open(OpenPayload.of(80, 24), listener), mutator.next()));
            }
            for (boolean more = true; more; ) {
                more = false;
                for (Live live : lives) {
                    more |= live.step(trial.random());
                }
            }
            lives.forEach(live -> live.check(trial, layout));
            trial.tally()
                    .require(
                            engine.health().stream().allMatch(health -> health.failure() == null), "a lane has failed");
        }
        trial.tally().require(told.get() == SESSIONS / EACH, layout + ": told of " + told + " quarantines");
        checkRecord(trial, folder);
    }

    private static Stages stages(int session, OpenPayload open) {
        FaultyStages.Where[] where = FaultyStages.Where.values();
        return isPoison(session)
                ? FaultyStages.failing(open, where[session / EACH % where.length], 2 + session / EACH)
                : new Stages(open);
    }

    private static void checkRecord(Trial trial, Path folder) {
        int[] quarantines = new int[1];
        for (int lane = 0; lane < LANES; lane++) {
            JournalReader.readAll(
                    folder.resolve("lane" + lane),
                    (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                        if (kind == EventKind.QUARANTINE) {
                            quarantines[0]++;
                            trial.tally()
                                    .require(isPoison(session), "session " + session + " is quarantined on record");
                        }
                    },
                    JournalListener.NONE);
        }
        trial.tally().require(quarantines[0] == SESSIONS / EACH, quarantines[0] + " quarantines on record");
    }

    private static final class Live {
        private final Session session;
        private final byte[] output;
        private int written;

        Live(Session session, byte[] output) {
            this.session = session;
            this.output = output;
            session.view((from, sequence, nanos, frame) -> {});
        }

        boolean step(Random random) {
            int length = Math.min(output.length - written, 1 + random.nextInt(3_000));
            try {
                session.write(output, written, length);
                written += length;
            } catch (SessionQuarantinedException e) {
                written = output.length;
            }
            return written < output.length;
        }

        void check(Trial trial, Layout layout) {
            String what = layout + " session " + session.number();
            if (isPoison(session.number())) {
                checkRefused(trial, what);
                return;
            }
            Terminal solo = new Terminal(80, 24);
            solo.write(output);
            trial.tally().require(session.fingerprint(TIMEOUT) == solo.fingerprint(), what + " is not as if alone");
        }

        /** Fewer events than its poison waits for may have come; then some more are written. */
        private void checkRefused(Trial trial, String what) {
            try {
                for (int i = 0; i < 1_000; i++) {
                    session.write(AWAKE);
                    session.flush(TIMEOUT);
                }
                trial.tally().fail(what + " takes poison and goes on");
            } catch (SessionQuarantinedException e) {
                trial.tally().require(e.getCause() instanceof IllegalStateException, what + ": cause " + e.getCause());
            }
        }
    }
}
