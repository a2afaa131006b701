package io.ringterm.engine;

import java.io.IOException;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.TextPayload;
import io.ringterm.event.TimerPayload;

/**
 * The publishing edge of one session: under its lock a place in the ring and a number in the session are given together,
 * so that both have the same order, and it is decided where frames end. Short output that is added to the session's last
 * place needs no lock, but has that {@linkplain OpenSlot place} to itself.
 *
 * <p>Hosts publish here, and so do the stages and the ticker when something has to be put on record: the end of a frame
 * that nobody else ended, a quarantine, an update that took too long. Those never wait.
 */
final class Edge {
    private static final byte[] QUIET = TimerPayload.QUIET.encode();
    private static final byte[] NOTHING = {};

    private final Session session;
    private final Lane lane;
    private final SessionFault fault;
    private final OpenSlot open;
    private final EdgeLock lock;

    // Under the lock, or while the open slot is held.
    private final CutState cuts;
    private final Quota quota = new Quota();
    private long nextSequence;
    private long lastPlace = -1;
    private boolean closed;

    private volatile boolean quarantineRecorded;
    /** There is something that only the edge may publish; whoever has the lock sees to it. */
    private volatile boolean tailWanted;
    /** Left to who publishes next where the ring has no room. */
    private volatile boolean snapshotWanted;

    Edge(Session session, Lane lane, SessionFault fault) {
        this(session, lane, fault, new CutState(lane.config().cuts()), 0);
    }

    /** The edge of a session that goes on. */
    Edge(Session session, Lane lane, SessionFault fault, Restored restored) {
        this(session, lane, fault, restored.cuts, restored.nextSequence);
    }

    private Edge(Session session, Lane lane, SessionFault fault, CutState cuts, long nextSequence) {
        this.session = session;
        this.lane = lane;
        this.fault = fault;
        this.cuts = cuts;
        this.nextSequence = nextSequence;
        this.open = new OpenSlot(lane.joinedBytes());
        this.lock = new EdgeLock(session, lane, open);
    }

    void event(EventKind kind, byte[] payload) {
        lock.lock();
        try {
            checkOpen();
            put(kind, payload);
        } finally {
            unlock();
        }
    }

    /** Publishes bytes, as several events where one slot is too small. Waits for room, and where others want some too. */
    void write(EventKind kind, byte[] bytes, int offset, int length) {
        if (kind != EventKind.OUTPUT || !join(bytes, offset, length)) {
            pieces(kind, bytes, offset, length);
        }
    }

    private void pieces(EventKind kind, byte[] bytes, int offset, int length) {
        int slotBytes = lane.config().slotBytes();
        lock.lock();
        try {
            for (int done = 0; done < length; ) {
                checkOpen();
                int piece = Math.min(length - done, slotBytes);
                awaitTurn();
                long nanos = lane.clock().nanos();
                fill(lane.claim(), nanos, kind, bytes, offset + done, piece, done + piece == length);
                done += piece;
            }
            serveSnapshot();
        } finally {
            unlock();
        }
    }

    /** Publishes output as far as there is room. Returns how many bytes that were. */
    int tryWrite(byte[] bytes, int offset, int length) {
        if (join(bytes, offset, length)) {
            return length;
        }
        if (!lock.tryLock()) {
            return 0;
        }
        int taken = 0;
        try {
            checkOpen();
            while (taken < length && hasTurn()) {
                int piece = Math.min(length - taken, lane.config().slotBytes());
                long at = lane.tryClaim();
                if (at < 0) {
                    break;
                }
                fill(at, lane.clock().nanos(), EventKind.OUTPUT, bytes, offset + taken, piece, taken + piece == length);
                taken += piece;
            }
        } finally {
            unlock();
        }
        return taken;
    }

    /** Publishes what a source reads into one slot. Waits for room, and where others want some too. */
    int writeFrom(ByteSource source) throws IOException {
        lock.lock();
        try {
            checkOpen();
            awaitTurn();
            int count = fill(lane.claim(), source);
            serveSnapshot();
            return count;
        } finally {
            unlock();
        }
    }

    /** Publishes a control. Returns its place. */
    long control(Control control) {
        lock.lock();
        try {
            checkOpen();
            long at = lane.claim();
            last(at).control(session, control);
            lane.publish(at);
            return at;
        } finally {
            unlock();
        }
    }

    /** Ends the frame. Returns the place of the last event. */
    long cut() {
        lock.lock();
        try {
            if (cuts.uncut() && !closed && fault.get() == null) {
                put(EventKind.TIMER, QUIET);
            }
            return lastPlace;
        } finally {
            unlock();
        }
    }

    /** Publishes the session's last event. Returns its place, or -1 where that was done before. */
    long close() {
        lock.lock();
        try {
            if (closed) {
                return -1;
            }
            closed = true;
            put(EventKind.CLOSE, NOTHING);
            return lastPlace;
        } finally {
            unlock();
        }
    }

    private void put(EventKind kind, byte[] payload) {
        fill(lane.claim(), lane.clock().nanos(), kind, payload, 0, payload.length, true);
    }

    /**
     * Publishes short output in the slot of the event before, where the stages have not come to that yet. Takes no lock:
     * nobody else gets at what belongs to it while the slot is held.
     */
    private boolean join(byte[] bytes, int offset, int length) {
        if (!open.suits(length) || !open.isOpen()) {
            return false;
        }
        long nanos = lane.clock().nanos();
        if (!open.hold()) {
            return false;
        }
        boolean joins = false;
        try {
            checkOpen();
            joins = !snapshotWanted && hasTurn() && join(bytes, offset, length, nanos);
        } finally {
            open.release(joins);
        }
        if (joins) {
            lane.help();
        }
        return joins;
    }

    private boolean join(byte[] bytes, int offset, int length, long nanos) {
        boolean cut = cuts.isDue(lane.lagNanos(), nanos, length);
        boolean joins = open.add(bytes, offset, length, nanos, cut);
        if (joins) {
            cuts.observe(EventKind.OUTPUT, cut ? EventFlags.CUT : 0, nanos, length);
            nextSequence++;
            quota.count(lastPlace, length);
        }
        return joins;
    }

    /** Publishes a claimed slot, as a tombstone if the filling fails: a claim that dies would stall the lane. */
    private void fill(long at, long nanos, EventKind kind, byte[] bytes, int offset, int length, boolean last) {
        Slot slot = last(at);
        boolean opens = last && kind == EventKind.OUTPUT && open.suits(length) && !lane.idleBefore(at);
        boolean filled = false;
        try {
            slot.event(session, kind, bytes, offset, length, opens ? open.room() : length);
            number(slot, at, nanos, last);
            if (opens && !EventFlags.isCut(slot.flags)) {
                open.open(slot, at);
            }
            filled = true;
        } finally {
            publish(slot, at, filled);
        }
    }

    /** The same of bytes that are read into the slot, at a time that is known when they are there. */
    private int fill(long at, ByteSource source) throws IOException {
        Slot slot = last(at);
        boolean filled = false;
        try {
            int count = slot.read(source, lane.config().slotBytes());
            if (count > 0) {
                slot.output(session);
                number(slot, at, lane.clock().nanos(), true);
                filled = true;
            }
            return count;
        } finally {
            publish(slot, at, filled);
        }
    }

    /** The slot of a claimed place, which is the session's last from now on: nothing is added to the one before. */
    private Slot last(long at) {
        open.shut();
        return lane.slot(at);
    }

    private void number(Slot slot, long at, long nanos, boolean last) {
        slot.nanos = nanos;
        slot.sequence = nextSequence;
        boolean cut = cuts.decide(slot.kind, lane.idleBefore(at), lane.lagNanos(), last, nanos, slot.length);
        slot.flags = cut ? EventFlags.CUT : 0;
        nextSequence++;
        lastPlace = at;
        quota.count(at, slot.length);
        lane.neighbours().publishes(session, nanos);
    }

    private void publish(Slot slot, long at, boolean filled) {
        if (!filled) {
            slot.tombstone();
        }
        lane.publish(at);
    }

    /** Whether the session may be further ahead of the stages than it is. */
    private boolean hasTurn() {
        if (quota.awaited() != Quota.NOTHING && lane.isThrough(quota.awaited())) {
            quota.passed();
        }
        return quota.awaited() == Quota.NOTHING || !lane.isShared();
    }

    private void awaitTurn() {
        if (!hasTurn()) {
            lane.awaitThrough(quota.awaited());
            quota.passed();
        }
    }

    private void checkOpen() {
        Throwable failed = fault.get();
        if (failed != null) {
            throw new SessionQuarantinedException(session + " is quarantined: " + failed, failed);
        }
        if (closed) {
            throw new SessionClosedException(session + " is closed");
        }
        lane.checkAlive();
    }

    private void unlock() {
        lock.unlock();
        serveTail();
        lane.help();
    }

    /** Publishes what the stages found missing. Never waits: called by the stages' own thread. */
    void requestTail() {
        tailWanted = true;
        serveTail();
    }

    /** Has the session's whole state be put on record. Never waits: called by the journal's own thread. */
    boolean requestSnapshot() {
        snapshotWanted = fault.get() == null;
        requestTail();
        return !snapshotWanted;
    }

    /** Who fails to get the lock leaves it to the one who has it, and who comes by here after unlocking. */
    private void serveTail() {
        while (tailWanted && lock.tryLock()) {
            try {
                tailWanted = false;
                tail();
            } finally {
                lock.unlock();
            }
        }
    }

    private void tail() {
        Throwable failed = fault.get();
        if (failed != null && wantsQuarantineEvent()) {
            quarantineRecorded = tryPut(EventKind.QUARANTINE, TextPayload.encode(String.valueOf(failed)));
        } else if (failed == null && snapshotWanted) {
            snapshotWanted = !putSnapshot(closed || lane.failed() ? -1 : lane.tryClaim());
        } else if (failed == null && cuts.uncut() && (lane.isIdle() || lane.isOverdue(cuts))) {
            tryPut(EventKind.TIMER, QUIET);
        }
    }

    /** Publishes an update's end unless the session has ended or is frozen. Returns false where it has to be tried again. */
    boolean tryExpire(int generation) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            byte[] payload = new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, generation).encode();
            return closed || fault.get() != null || lane.failed() || tryPut(EventKind.TIMER, payload);
        } finally {
            unlock();
        }
    }

    /** Called by hosts, who may wait for room where the journal's thread could not. */
    private void serveSnapshot() {
        if (snapshotWanted && !closed && fault.get() == null) {
            snapshotWanted = !putSnapshot(lane.claim());
        }
    }

    private boolean putSnapshot(long at) {
        if (at >= 0) {
            last(at).control(session, new TakeSnapshot(lane, at));
            lane.publish(at);
        }
        return at >= 0;
    }

    private boolean tryPut(EventKind kind, byte[] payload) {
        long at = closed || lane.failed() ? -1 : lane.tryClaim();
        if (at >= 0) {
            fill(at, lane.clock().nanos(), kind, payload, 0, payload.length, true);
        }
        return at >= 0;
    }

    /** Whether the session is frozen and its journal does not say so yet. */
    boolean wantsQuarantineEvent() {
        return !quarantineRecorded && fault.get() != null;
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            unlock();
        }
    }
}
