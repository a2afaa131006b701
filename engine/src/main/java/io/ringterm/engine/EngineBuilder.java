package io.ringterm.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;

import io.ringterm.CheckpointPolicy;
import io.ringterm.Stages;
import io.ringterm.event.EventLog;
import io.ringterm.event.Limits;
import io.ringterm.event.NanoClock;

/** Sets up an {@link Engine}. What is not set has a default that fits most machines. */
public final class EngineBuilder {
    private static final int MAX_LANES = 256;
    /** Bytes of payload that a slot takes unless told. */
    public static final int DEFAULT_SLOT_BYTES = 4_096;

    private static final int MIN_SLOT_BYTES = 64;
    private static final int DEFAULT_RING_SIZE = 1_024;
    private static final int MAX_RING_SIZE = 1 << 20;

    private int lanes = 1;
    private int ringSize = DEFAULT_RING_SIZE;
    private int slotBytes = DEFAULT_SLOT_BYTES;
    private Layout layout = Layout.automatic();
    private WaitMode waitMode = WaitMode.BLOCKING;
    private IntFunction<? extends EventLog> journal;
    private NanoClock clock = NanoClock.system();
    private CutPolicy cuts = CutPolicy.DEFAULT;
    private CheckpointPolicy checkpoints = CheckpointPolicy.DEFAULT;
    private Duration publishTimeout = Duration.ofSeconds(30);
    private Duration stallTimeout = Duration.ofSeconds(10);
    private ThreadFactory threads = EngineBuilder::daemon;
    private StageFactory stages = (session, open) -> new Stages(open);

    EngineBuilder() {}

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Sets the number of lanes; sessions are spread over them in turn. Default: 1.
     *
     * @param number 1 to 256
     * @return this
     */
    public EngineBuilder lanes(int number) {
        lanes = check("lanes", number, 1, MAX_LANES);
        return this;
    }

    /**
     * Sets the number of slots of a ring. Default: 1,024; see {@link #ringSizeFor(int)} where there are many sessions.
     *
     * @param slots a power of two, 4 to 2^20
     * @return this
     */
    public EngineBuilder ringSize(int slots) {
        ringSize = check("ringSize", slots, 4, MAX_RING_SIZE);
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("ringSize must be a power of two: ringSize=" + slots);
        }
        return this;
    }

    /**
     * Sets the number of slots of a ring by how many sessions of a lane write at the same time: two for each, 1,024 at
     * least. A session's short outputs share a slot while it waits for its turn; where the ring has come round to it before
     * the session writes again, each takes one of its own, and costs the stages several times as much. A slot takes {@link
     * #slotBytes(int)} of memory and some 500 bytes.
     *
     * @param sessions 1 to 2^19
     * @return this
     */
    public EngineBuilder ringSizeFor(int sessions) {
        int slots = 2 * check("sessions", sessions, 1, MAX_RING_SIZE / 2);
        return ringSize(Math.max(DEFAULT_RING_SIZE, Integer.highestOneBit(2 * slots - 1)));
    }

    /**
     * Sets the payload that a slot takes; longer writes become several events, short ones
     * may share a slot. Default: {@link #DEFAULT_SLOT_BYTES}.
     *
     * @param bytes 64 to {@link Limits#MAX_EVENT_BYTES}
     * @return this
     */
    public EngineBuilder slotBytes(int bytes) {
        slotBytes = check("slotBytes", bytes, MIN_SLOT_BYTES, Limits.MAX_EVENT_BYTES);
        return this;
    }

    /**
     * Sets which threads run the stages. Default: {@link Layout#automatic()}.
     *
     * @param choice the layout
     * @return this
     */
    public EngineBuilder layout(Layout choice) {
        layout = Objects.requireNonNull(choice, "layout");
        return this;
    }

    /**
     * Sets how the lanes' threads wait. Default: {@link WaitMode#BLOCKING}.
     *
     * @param choice the mode
     * @return this
     */
    public EngineBuilder waitMode(WaitMode choice) {
        waitMode = Objects.requireNonNull(choice, "waitMode");
        return this;
    }

    /**
     * Sets where events are kept: a log for each lane, closed with the engine. Default: nowhere.
     *
     * @param logOfLane makes the log of a lane, given its number from 0
     * @return this
     */
    public EngineBuilder journal(IntFunction<? extends EventLog> logOfLane) {
        journal = Objects.requireNonNull(logOfLane, "journal");
        return this;
    }

    /**
     * Sets the clock of the publishing edge. Default: {@link NanoClock#system()}.
     *
     * @param edge the clock, safe for use by many threads
     * @return this
     */
    public EngineBuilder clock(NanoClock edge) {
        clock = Objects.requireNonNull(edge, "clock");
        return this;
    }

    /**
     * Sets where frames end. Default: {@link CutPolicy#DEFAULT}.
     *
     * @param policy the policy
     * @return this
     */
    public EngineBuilder cuts(CutPolicy policy) {
        cuts = Objects.requireNonNull(policy, "cuts");
        return this;
    }

    /**
     * Sets how often the state is put on record. Default: {@link CheckpointPolicy#DEFAULT}.
     *
     * @param policy the policy
     * @return this
     */
    public EngineBuilder checkpoints(CheckpointPolicy policy) {
        checkpoints = Objects.requireNonNull(policy, "checkpoints");
        return this;
    }

    /**
     * Sets how long a publish waits for room, and a close for the lanes, before it throws. Default: 30 seconds.
     *
     * @param timeout at least a millisecond
     * @return this
     */
    public EngineBuilder publishTimeout(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("publishTimeout must be at least 1 ms: publishTimeout=" + timeout);
        }
        publishTimeout = timeout;
        return this;
    }

    /**
     * Sets how long a stage may have something to do and not move before publishers are told: each call then throws
     * {@link LaneStalledException} until the stage moves again. {@link LaneHealth#stalled()} says so after 600 ms in any
     * case. Default: 10 seconds, since a slow disk is no reason to give up.
     *
     * @param timeout at least 600 ms; counted in looks, 100 ms apart
     * @return this
     */
    public EngineBuilder stallTimeout(Duration timeout) {
        long least = Watchdog.STALL_LOOKS * Watchdog.LOOK_NANOS / 1_000_000;
        if (timeout.toMillis() < least) {
            throw new IllegalArgumentException(
                    "stallTimeout must be at least " + least + " ms: stallTimeout=" + timeout);
        }
        stallTimeout = timeout;
        return this;
    }

    /**
     * Sets what makes the lanes' threads. Default: daemon threads.
     *
     * @param factory makes threads; the engine names them
     * @return this
     */
    public EngineBuilder threads(ThreadFactory factory) {
        threads = Objects.requireNonNull(factory, "threads");
        return this;
    }

    /**
     * Sets what makes the stages of a session: a way to have one fail on purpose, and see what the host makes of it.
     * Default: {@link Stages}.
     *
     * @param factory called by the thread that opens the session
     * @return this
     */
    public EngineBuilder stages(StageFactory factory) {
        stages = Objects.requireNonNull(factory, "stages");
        return this;
    }

    /**
     * Starts the engine.
     *
     * @return an engine without sessions
     * @throws RuntimeException what the journal throws
     */
    public Engine build() {
        return Engine.start(config(), null);
    }

    /**
     * Starts the engine with the sessions that its journals say were live when their last writers stopped: each from its
     * newest snapshot and the events behind it, so that it goes on as if nothing had happened. The journals must be
     * {@linkplain io.ringterm.event.RecoverableLog recoverable} for that; as many lanes as before are needed to find them all.
     *
     * @param listener told of each session, and who hears it
     * @return an engine with the sessions that could be restored
     * @throws RuntimeException what the journal throws
     */
    public Engine recover(RecoveryListener listener) {
        return Engine.start(config(), Objects.requireNonNull(listener, "listener"));
    }

    private EngineConfig config() {
        return new EngineConfig(
                lanes,
                ringSize,
                slotBytes,
                layout,
                waitMode,
                journal,
                clock,
                cuts,
                checkpoints,
                publishTimeout.toNanos(),
                stallTimeout.toNanos(),
                threads,
                stages);
    }

    private static int check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ": " + name + "=" + value);
        }
        return value;
    }
}
