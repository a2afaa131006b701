package io.ringterm.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

import io.ringterm.CheckpointCounter;
import io.ringterm.CheckpointPolicy;
import io.ringterm.SnapshotBudget;
import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.ExitPayload;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.event.TextPayload;
import io.ringterm.grid.TerminalState;

/**
 * One terminal of an engine, as its host sees it: bytes and other events go in here, frames, replies and host events come
 * out of views and of the {@link SessionListener}.
 *
 * <p>Safe for use by many threads; what one thread writes in one call stays together. Each call works, or waits a bounded
 * time, or throws: {@link LaneFailedException} where the lane has stopped, {@link LaneStalledException} where it is stuck,
 * {@link SessionQuarantinedException}, {@link SessionClosedException}, {@link EngineTimeoutException}, {@link
 * EngineInterruptedException}.
 */
public final class Session implements AutoCloseable {
    private final Engine engine;
    private final Lane lane;
    private final int number;
    private final OpenPayload open;
    private final SessionListener listener;
    private final SessionFault fault = new SessionFault();
    private final SyncWatch sync;

    private final Edge edge;
    private Pipe pipe;

    Session(Engine engine, Lane lane, int number, OpenPayload open, SessionListener listener) {
        this.engine = engine;
        this.lane = lane;
        this.number = number;
        this.open = open;
        this.listener = listener;
        this.edge = new Edge(this, lane, fault);
        this.sync = new SyncWatch(open.limits().syncNanos());
        Stages stages = lane.config().stages().stages(number, open);
        CheckpointPolicy policy = lane.config().checkpoints();
        Display display = new Display(open.columns(), open.rows());
        this.pipe = new Pipe(this, stages, new CheckpointCounter(policy), new SnapshotBudget(policy), display);
    }

    /** A session that goes on. */
    Session(Engine engine, Lane lane, int number, SessionListener listener, Restored restored) {
        this.engine = engine;
        this.lane = lane;
        this.number = number;
        this.open = restored.open();
        this.listener = listener;
        this.edge = new Edge(this, lane, fault, restored);
        this.sync = new SyncWatch(open.limits().syncNanos());
        TerminalState state = restored.stages.applied().state();
        Display display = new Display(state.columns(), state.rows());
        SnapshotBudget budget = new SnapshotBudget(lane.config().checkpoints());
        this.pipe = new Pipe(this, restored.stages, restored.checkpoints, budget, display);
        pipe.lastSequence = restored.nextSequence - 1;
        pipe.lastNanos = restored.lastNanos;
        pipe.uncut = restored.uncut();
    }

    /**
     * The session's number, unique in its engine and in its journals.
     *
     * @return at least 0
     */
    public int number() {
        return number;
    }

    /**
     * What the session began with.
     *
     * @return as it was recorded
     */
    public OpenPayload open() {
        return open;
    }

    /**
     * The lane that the session is on.
     *
     * @return from 0
     */
    public int lane() {
        return lane.number();
    }

    /**
     * Bytes from the program to the terminal. Waits while the ring is full, or while the session is too far ahead of others
     * of its lane: flow control for whoever feeds it.
     *
     * @param bytes the bytes, copied before the call returns
     */
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /**
     * Bytes from the program to the terminal. Waits while the ring is full, or while the session is too far ahead of others
     * of its lane: flow control for whoever feeds it.
     *
     * @param bytes array that holds them, copied before the call returns
     * @param offset where they begin
     * @param length how many; more than a slot takes become several events
     */
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        edge.write(EventKind.OUTPUT, bytes, offset, length);
    }

    /**
     * Bytes from the program to the terminal, as far as there is room now.
     *
     * @param bytes array that holds them, copied before the call returns
     * @param offset where they begin
     * @param length how many
     * @return how many were taken, 0 where the session has to wait as in {@link #write(byte[])}, or for another thread
     */
    public int tryWrite(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return edge.tryWrite(bytes, offset, length);
    }

    /**
     * Bytes from the program to the terminal, read by their source into the place where the stages and the journal find
     * them: what {@link #write(byte[])} copies there is not copied here. Waits as that does before it calls the source.
     *
     * @param source called once, by this thread, for as much as a slot takes; must not wait
     * @return what it returned: how many bytes were published as one event; 0 or -1 for none
     * @throws IOException if the source throws it; nothing is published then
     */
    public int writeFrom(ByteSource source) throws IOException {
        return edge.writeFrom(Objects.requireNonNull(source, "source"));
    }

    /**
     * Bytes typed at the terminal, for the record; they change no state. A host that does not want typing recorded does
     * not call this.
     *
     * @param bytes array that holds them, copied before the call returns
     * @param offset where they begin
     * @param length how many
     */
    public void input(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        edge.write(EventKind.INPUT, bytes, offset, length);
    }

    /**
     * The terminal's size changes.
     *
     * @param columns 1 to {@code Limits.MAX_COLUMNS}
     * @param rows 1 to {@code Limits.MAX_ROWS}
     */
    public void resize(int columns, int rows) {
        edge.event(EventKind.RESIZE, new ResizePayload(columns, rows).encode());
    }

    /**
     * Marks a place to come back to.
     *
     * @param label what to call it; what is longer than {@code Limits.MAX_TEXT_BYTES} in UTF-8 is cut off
     */
    public void mark(String label) {
        edge.event(EventKind.MARK, TextPayload.encode(label));
    }

    /**
     * The program has ended.
     *
     * @param status its exit status, or 128 plus the number of the signal that ended it
     */
    public void exit(int status) {
        edge.event(EventKind.EXIT, new ExitPayload(status).encode());
    }

    /**
     * Waits until all that was published before is journaled, applied, and handed out to views and listeners.
     *
     * @param timeout how long to wait
     */
    public void flush(Duration timeout) {
        lane.awaitDelivered(edge.cut(), timeout.toNanos());
    }

    /**
     * A view with a listener, which gets the screen as it is and then a frame at every cut.
     *
     * @param frames called by the session's lane
     * @return the view, to be closed when no longer wanted
     */
    public SessionView view(FrameListener frames) {
        return attach(new SessionView(this, Objects.requireNonNull(frames, "frames")));
    }

    /**
     * A view that is polled.
     *
     * @return the view, to be closed when no longer wanted
     */
    public SessionView view() {
        return attach(new SessionView(this, null));
    }

    /**
     * Asks something of the terminal's state after all that was published before. The answer must not be the state
     * itself, nor a part of it that changes.
     *
     * @param <T> what is asked for
     * @param question called by the thread that owns the state; be quick
     * @param timeout how long to wait for the answer
     * @return the answer
     */
    public <T> T inspect(Function<? super TerminalState, ? extends T> question, Duration timeout) {
        return ask(stages -> question.apply(stages.applied().state()), timeout);
    }

    /**
     * The fingerprint of the terminal's state after all that was published before.
     *
     * @param timeout how long to wait for it
     * @return as in {@link io.ringterm.Terminal#fingerprint()}
     */
    public long fingerprint(Duration timeout) {
        return ask(Stages::fingerprint, timeout);
    }

    /**
     * The terminal's state after all that was published before.
     *
     * @param timeout how long to wait for it
     * @return as {@link io.ringterm.Terminal#restore(byte[])} reads it
     */
    public byte[] snapshot(Duration timeout) {
        return ask(Stages::snapshot, timeout);
    }

    /** Ends the session and waits until all of it is journaled, applied and handed out. Does nothing the second time. */
    @Override
    public void close() {
        long last;
        try {
            last = edge.close();
        } finally {
            engine.forget(this);
        }
        lane.awaitDelivered(last, lane.config().publishTimeout());
    }

    @Override
    public String toString() {
        return "session " + number;
    }

    /** The session's first event. */
    void begin() {
        edge.event(EventKind.OPEN, open.encode());
    }

    /** Has what was open when the session stopped be ended: a frame, a synchronized update. */
    void goOn(Restored restored) {
        if (restored.stages.applied().holdsFrames()) {
            syncOpen(restored.stages.applied().syncGeneration(), restored.lastNanos);
        } else if (restored.uncut()) {
            requestTail();
        }
    }

    SessionListener listener() {
        return listener;
    }

    Pipe pipe() {
        return pipe;
    }

    void closedBehindTheRing() {
        pipe = null;
    }

    void detach(SessionView view) {
        if (!edge.isClosed() && !lane.failed() && fault.get() == null) {
            control(new DetachView(view), lane.config().publishTimeout());
        }
    }

    private SessionView attach(SessionView view) {
        control(new AttachView(view), lane.config().publishTimeout());
        return view;
    }

    private <T> T ask(Function<Stages, T> question, Duration timeout) {
        Question<T> asked = new Question<>(question);
        control(asked, timeout.toNanos());
        return asked.answer();
    }

    private void control(Control control, long timeoutNanos) {
        lane.awaitDelivered(edge.control(control), timeoutNanos);
    }

    /** Has the edge publish what the stages found missing. */
    void requestTail() {
        edge.requestTail();
    }

    /** Has the session's state be put on record behind what was published so far. Never waits, and says no instead. */
    boolean requestSnapshot() {
        return edge.requestSnapshot();
    }

    Throwable fault() {
        return fault.get();
    }

    boolean wantsQuarantineEvent() {
        return edge.wantsQuarantineEvent();
    }

    /** Freezes the session. Returns false if it was frozen before. */
    boolean fail(Throwable cause) {
        boolean first = fault.set(cause);
        if (first) {
            requestTail();
        }
        return first;
    }

    /** Called by apply after an event while a synchronized update is open. */
    void syncOpen(int generation, long nanos) {
        if (sync.open(generation, nanos)) {
            engine.watch(this);
        }
    }

    /** Called by apply after an event while none is open. */
    void syncEnded() {
        sync.ended();
    }

    SyncWatch sync() {
        return sync;
    }

    /** Called by the ticker: publishes the end of an update that took too long. Returns false where it has to try again. */
    boolean expireSync(int generation) {
        return edge.tryExpire(generation);
    }
}
