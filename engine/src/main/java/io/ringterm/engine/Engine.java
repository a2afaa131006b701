package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.ringterm.event.EventLog;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.RecoverableLog;

/**
 * Terminals by the dozen: sessions spread over lanes, each lane a ring with its journal and its threads.
 *
 * <pre>{@code
 * try (Engine engine = Engine.builder().build();
 *         Session session = engine.open(80, 24)) {
 *     session.view((from, sequence, nanos, frame) -> show(frame));
 *     session.write(bytes);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Engine implements AutoCloseable {
    private final EngineConfig config;
    private final List<Lane> lanes = new ArrayList<>();
    private final ConcurrentHashMap<Integer, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger nextSession = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SyncTicker ticker;
    private final Watchdog watchdog;

    Engine(EngineConfig config) {
        this.config = config;
        this.ticker = new SyncTicker(config.clock(), "ringterm-ticker");
        this.watchdog = new Watchdog(lanes, "ringterm-watchdog");
    }

    /**
     * An engine yet to be set up.
     *
     * @return a builder with the defaults
     */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /**
     * Goes on with the sessions that a journal says were live when its last writer stopped, closed or killed: one lane, the
     * other settings as {@link #builder()} has them.
     *
     * @param journal opened for writing, closed with the engine
     * @return an engine that has those sessions
     * @throws io.ringterm.event.EventLogException if the journal cannot be read
     */
    public static Engine recover(RecoverableLog journal) {
        return builder().journal(lane -> journal).recover(RecoveryListener.NONE);
    }

    /** Recovers if there is a listener to tell. */
    static Engine start(EngineConfig config, RecoveryListener recovery) {
        Engine engine = new Engine(config);
        try {
            for (int i = 0; i < config.lanes(); i++) {
                engine.addLane(i, recovery);
            }
        } catch (RuntimeException | Error e) {
            engine.abandon(e);
            throw e;
        }
        engine.ticker.start();
        engine.watchdog.start();
        return engine;
    }

    private void addLane(int number, RecoveryListener listener) {
        EventLog log = config.journal() == null ? null : config.journal().apply(number);
        Recovery recovery = new Recovery(config, listener);
        if (log instanceof RecoverableLog before) {
            nextSession.accumulateAndGet(before.freeSession(), Math::max);
            if (listener != null) {
                before.recover(recovery);
            }
        }
        Lane lane = Lane.start(number, config, watchdog, log, this::requestSnapshot);
        lanes.add(lane);
        recovery.sessions().forEach((session, restored) -> goOn(lane, session, restored, listener));
    }

    /** Called by a lane for its log. Says no where it has to be tried again. */
    private boolean requestSnapshot(int number) {
        Session session = sessions.get(number);
        return session == null || session.requestSnapshot();
    }

    private void goOn(Lane lane, int number, Restored restored, RecoveryListener listener) {
        SessionListener hears = listener.onRecovered(number, restored.open());
        Session session = new Session(this, lane, number, hears, restored);
        sessions.put(number, session);
        session.goOn(restored);
    }

    /** A lane could not be made: the ones before it are closed again. */
    private void abandon(Throwable why) {
        for (Lane lane : lanes) {
            try {
                lane.close(config.publishTimeout());
            } catch (EngineException e) {
                why.addSuppressed(e);
            }
        }
    }

    /**
     * Begins a session with the defaults of this release.
     *
     * @param columns 1 to {@code Limits.MAX_COLUMNS}
     * @param rows 1 to {@code Limits.MAX_ROWS}
     * @return the session
     */
    public Session open(int columns, int rows) {
        return open(OpenPayload.of(columns, rows), SessionListener.NONE);
    }

    /**
     * Begins a session.
     *
     * @param open what it begins with
     * @param listener hears replies and host events
     * @return the session
     */
    public Session open(OpenPayload open, SessionListener listener) {
        if (closed.get()) {
            throw new SessionClosedException("the engine is closed");
        }
        int number = nextSession.getAndIncrement();
        Session session = new Session(this, lanes.get(number % lanes.size()), number, open, listener);
        session.begin();
        sessions.put(number, session);
        return session;
    }

    /**
     * The sessions that are open.
     *
     * @return a copy, in no order
     */
    public List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    /**
     * How the lanes are doing.
     *
     * @return one a lane
     */
    public List<LaneHealth> health() {
        return lanes.stream().map(Lane::health).toList();
    }

    /**
     * What the lanes have done.
     *
     * @return one a lane
     */
    public List<LaneStats> stats() {
        return lanes.stream().map(Lane::stats).toList();
    }

    void forget(Session session) {
        sessions.remove(session.number());
    }

    void watch(Session session) {
        ticker.watch(session);
    }

    /**
     * Closes all sessions, waits until all is journaled, applied and handed out, checks that it is, seals the journals
     * and ends the threads. Everything is let go of even if that fails. Does nothing the second time.
     *
     * @throws LaneFailedException if a lane has stopped before
     * @throws EngineTimeoutException if a lane takes too long
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List<Runnable> steps = new ArrayList<>();
        sessions().forEach(session -> steps.add(session::close));
        lanes.forEach(lane -> steps.add(() -> lane.close(config.publishTimeout())));
        steps.add(ticker::close);
        steps.add(watchdog::close);
        EngineException first = null;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (EngineException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
