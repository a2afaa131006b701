package io.ringterm.bench.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

import io.ringterm.Stages;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineBuilder;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.LaneFailedException;
import io.ringterm.engine.LaneStalledException;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;

/** R9: a stage's thread that dies or hangs turns health red and is told to publishers within a second. */
final class StageFaults implements Row {
    private static final long LIMIT_NANOS = 1_000_000_000;
    private static final long GIVE_UP_NANOS = 20_000_000_000L;
    private static final Duration STALL = Duration.ofMillis(600);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Where handlers read the clock. */
    private static final Set<String> END_OF_BATCH = Set.of("pause", "commit", "drain");

    private static final Layout[] THREADED = {Layout.SINGLE, Layout.FUSED, Layout.STAGED};

    /** Which stage hangs. */
    private enum Stuck {
        JOURNAL,
        PARSE,
        APPLY,
        DELIVERY
    }

    private long slowestDeath;
    private long slowestHang;
    private int deaths;

    @Override
    public String name() {
        return "R9";
    }

    @Override
    public String title() {
        return "each stage's thread killed or hung: health red, publishers told within 1 s";
    }

    @Override
    public void run(Trial trial) throws Exception {
        long rounds = trial.scale().of(1, 3, 40);
        int hangs = 0;
        deaths = 0;
        slowestDeath = 0;
        slowestHang = 0;
        for (long round = 0; round < rounds; round++) {
            for (Layout layout : THREADED) {
                for (Stuck stuck : Stuck.values()) {
                    hang(trial, layout, stuck);
                    hangs++;
                }
                for (int thread = 0; thread < threads(layout); thread++) {
                    interrupt(trial, layout, thread);
                    dieAtWork(trial, layout, thread);
                }
            }
            trial.progress(round + 1 + " of " + rounds + " rounds");
        }
        trial.tally()
                .done(hangs, "hung stages, told after at most " + slowestHang / 1_000_000 + " ms, all recovered")
                .done(deaths, "killed threads, told after at most " + slowestDeath / 1_000_000 + " ms")
                .note("stallTimeout " + STALL.toMillis() + " ms");
    }

    private static int threads(Layout layout) {
        return switch (layout) {
            case SINGLE -> 1;
            case FUSED -> 2;
            default -> 4;
        };
    }

    private void hang(Trial trial, Layout layout, Stuck stuck) throws Exception {
        String what = layout + ", " + stuck + " hangs";
        Trap trap = new Trap();
        Trap none = new Trap();
        EngineBuilder builder = Engine.builder()
                .layout(layout)
                .ringSize(64)
                .stallTimeout(STALL)
                .journal(lane -> new FaultyLog(stuck == Stuck.JOURNAL ? trap : none));
        if (stuck == Stuck.PARSE || stuck == Stuck.APPLY) {
            FaultyStages.Where where = stuck == Stuck.PARSE ? FaultyStages.Where.PARSE : FaultyStages.Where.APPLY;
            builder.stages((session, open) -> new FaultyStages(open, where, trap::pass));
        } else {
            builder.stages((session, open) -> new Stages(open));
        }
        try (Engine engine = builder.build()) {
            Session session = engine.open(80, 24);
            session.view((from, sequence, nanos, frame) -> {
                if (stuck == Stuck.DELIVERY) {
                    trap.pass();
                }
            });
            session.write(new byte[] {'a'});
            session.flush(TIMEOUT);
            trial.tally().require(engine.health().get(0).works(), what + ": red before");
            trap.arm();
            session.write(new byte[] {'b'});
            long begin = trap.awaitSprung();
            FutureTask<Long> blocked = new FutureTask<>(() -> untilTold(session));
            new Thread(blocked, "publisher").start();
            long red = until(() -> !engine.health().get(0).works()) - begin;
            long told = untilTold(session) - begin;
            long blockedTold = blocked.get() - begin;
            String stage = engine.health().get(0).stalled();
            trap.release();
            long slowest = Math.max(red, Math.max(told, blockedTold));
            slowestHang = Math.max(slowestHang, slowest);
            trial.tally()
                    .require(
                            trial.inTime(slowest, LIMIT_NANOS),
                            what + ": red after " + red / 1_000_000 + " ms, told after " + told / 1_000_000
                                    + ", blocked " + blockedTold / 1_000_000);
            trial.tally().require(isNamed(stage, stuck), what + ": blamed is " + stage);
            until(() -> engine.health().get(0).works());
            session.write(new byte[] {'c'});
            session.flush(TIMEOUT);
            trial.tally().require(engine.health().get(0).works(), what + ": does not recover");
        }
    }

    private static boolean isNamed(String stage, Stuck stuck) {
        return stage != null
                && (stuck == Stuck.PARSE || stuck == Stuck.APPLY
                        ? stage.contains("parse") || stage.contains("apply")
                        : stage.equalsIgnoreCase(stuck.name()));
    }

    /** When a publisher hears that the lane is stuck, in {@link System#nanoTime()}. */
    private static long untilTold(Session session) throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < GIVE_UP_NANOS) {
            try {
                session.write(new byte[] {'x'});
                Thread.sleep(1);
            } catch (LaneStalledException e) {
                return System.nanoTime();
            }
        }
        return System.nanoTime();
    }

    private static long until(BooleanSupplier holds) throws InterruptedException {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean() && System.nanoTime() - begin < GIVE_UP_NANOS) {
            Thread.sleep(2);
        }
        return System.nanoTime();
    }

    /** An idle thread is killed by an interrupt. */
    private void interrupt(Trial trial, Layout layout, int index) throws InterruptedException {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Engine engine = Engine.builder()
                .layout(layout)
                .threads(run -> collect(threads, run))
                .journal(lane -> new FaultyLog(new Trap()))
                .build();
        Session session = engine.open(80, 24);
        session.flush(TIMEOUT);
        Thread victim = threads.get(index);
        long begin = System.nanoTime();
        victim.interrupt();
        // Nothing is written meanwhile: on one busy core a thread that gets something each millisecond is never idle.
        until(() -> engine.health().get(0).failure() != null);
        judgeDeath(trial, layout + ", interrupted " + victim.getName(), engine, session, begin);
    }

    private static Thread collect(List<Thread> threads, Runnable run) {
        Thread thread = new Thread(run);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** A thread at work is killed by an error that no stage expects; those that read the clock, that is. */
    private void dieAtWork(Trial trial, Layout layout, int index) throws InterruptedException {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Thread[] victim = new Thread[1];
        NanoClock system = NanoClock.system();
        Engine engine = Engine.builder()
                .layout(layout)
                .threads(run -> collect(threads, run))
                .clock(() -> {
                    if (Thread.currentThread() == victim[0] && isEndOfBatch()) {
                        throw new InternalError("killed at work");
                    }
                    return system.nanos();
                })
                .journal(lane -> new FaultyLog(new Trap()))
                .build();
        Session session = engine.open(80, 24);
        session.view((from, sequence, nanos, frame) -> {});
        session.flush(TIMEOUT);
        if (threads.get(index).getName().endsWith("parse")) {
            engine.close();
            return;
        }
        victim[0] = threads.get(index);
        long begin = System.nanoTime();
        judgeDeath(trial, layout + ", killed at work " + victim[0].getName(), engine, session, begin);
    }

    /** Elsewhere what fails is taken for the fault of a session, which is quarantined. */
    private static boolean isEndOfBatch() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.skip(2).limit(1).anyMatch(frame -> END_OF_BATCH.contains(frame.getMethodName())));
    }

    private void judgeDeath(Trial trial, String what, Engine engine, Session session, long begin)
            throws InterruptedException {
        deaths++;
        long told = untilFailed(session) - begin;
        long red = until(() -> engine.health().get(0).failure() != null) - begin;
        slowestDeath = Math.max(slowestDeath, Math.max(red, told));
        trial.tally()
                .require(
                        trial.inTime(Math.max(red, told), LIMIT_NANOS),
                        what + ": red after " + red / 1_000_000 + " ms, told after " + told / 1_000_000);
        try {
            engine.close();
            trial.tally().fail(what + ": closes as if nothing had been");
        } catch (EngineException e) {
            trial.tally().require(e instanceof LaneFailedException, what + ": " + e);
        }
    }

    private static long untilFailed(Session session) throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < GIVE_UP_NANOS) {
            try {
                session.write(new byte[] {'x'});
                Thread.sleep(1);
            } catch (LaneFailedException e) {
                return System.nanoTime();
            }
        }
        return System.nanoTime();
    }
}
