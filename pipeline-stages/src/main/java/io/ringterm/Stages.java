package io.ringterm;

import java.util.Arrays;

import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.StateWriter;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.parse.VtParser;
import io.ringterm.snapshot.SnapshotException;

/**
 * What events do to one session: the only place that knows. Two halves, {@code parse} and {@code apply}, which may run
 * on two threads as long as each event passes through both in order.
 *
 * <p>A frame ends with an event that has the cut flag, and with one that ends a synchronized update (mode 2026), where
 * cuts had been held back, and with the session's end. All follow from events alone.
 */
public class Stages {
    private static final byte[] QUIET = TimerPayload.QUIET.encode();

    private final VtParser parser;
    private final ApplyStage apply;

    /**
     * The stages of a session that begins.
     *
     * @param open what it begins with
     */
    public Stages(OpenPayload open) {
        this(open, new ApplyStage(open));
    }

    /**
     * The stages of a session that goes on.
     *
     * @param snapshot as {@link #snapshot()} made it
     * @throws SnapshotException if it is damaged or of another version
     */
    public Stages(byte[] snapshot) {
        this(new ApplyStage(snapshot));
    }

    /**
     * The stages of a session that goes on from a snapshot of its screen.
     *
     * @param snapshot as {@link #screenSnapshot(StateWriter)} made it
     * @param history has the lines of history, should somebody need them
     * @throws SnapshotException if it is damaged or of another version
     */
    public Stages(byte[] snapshot, HistorySource history) {
        this(new ApplyStage(snapshot, history));
    }

    private Stages(ApplyStage apply) {
        this(apply.state().open(), apply);
        int[] words = apply.parserState();
        try {
            parser.readState(words, 0, words.length);
        } catch (IllegalArgumentException e) {
            throw new SnapshotException("snapshot cannot be read: " + e.getMessage(), e);
        }
    }

    private Stages(OpenPayload open, ApplyStage apply) {
        this.parser = new VtParser(CharWidth.of(open.widthVersion(), open.widthFlags()));
        this.apply = apply;
    }

    /**
     * First half: bytes become ops. Whatever was in {@code ops} is forgotten.
     *
     * @param kind the event's kind
     * @param payload array that holds its payload
     * @param offset where the payload begins
     * @param length the payload's length, at most what {@code ops} was made for
     * @param ops takes the ops
     */
    public void parse(EventKind kind, byte[] payload, int offset, int length, OpBuffer ops) {
        ops.clear();
        if (kind == EventKind.OUTPUT) {
            parser.parse(payload, offset, length, ops);
        }
    }

    /**
     * First half, for OUTPUT events in a row whose payloads lie side by side: bytes of as many of them become ops as can
     * be applied as if they were one. That is up to the first with something to be heard outside the screen: an answer,
     * something for the host, frames that are held back or shown. Whatever was in {@code ops} is forgotten.
     *
     * @param bytes array that holds the payloads
     * @param offset where the first begins; ranges of ops count from here
     * @param ends where each ends
     * @param first index in {@code ends} of the first
     * @param end index in {@code ends} after the last
     * @param ops takes the ops, with room for all
     * @return index in {@code ends} of the last of which the ops are there
     */
    public int parseInRow(byte[] bytes, int offset, int[] ends, int first, int end, OpBuffer ops) {
        ops.clear();
        int stop = parser.parseUntilHeard(bytes, offset, ends[end - 1] - offset, ops);
        int last = first;
        while (ends[last] < stop) {
            last++;
        }
        parser.parse(bytes, offset, stop, ends[last], ops);
        return stop == ends[end - 1] ? end - 1 : last;
    }

    /**
     * First half, for a checkpoint: adds the parser's state, which {@link #fingerprint()} and {@link #snapshot()} need,
     * to the ops of the event.
     *
     * @param ops takes one op more
     */
    public void parserState(OpBuffer ops) {
        parser.writeState(ops);
    }

    /**
     * Second half of {@link #parserState(OpBuffer)}, where no event goes with it.
     *
     * @param ops what the first half made
     * @param payload any array
     */
    public void takeParserState(OpBuffer ops, byte[] payload) {
        apply.output(ops, payload, 0);
    }

    /**
     * Second half: the event changes the terminal.
     *
     * @param kind the event's kind
     * @param flags bits of {@link EventFlags}
     * @param payload array that holds its payload
     * @param offset where the payload begins
     * @param length the payload's length
     * @param ops what the first half made of it
     * @return true if a frame ends with this event
     */
    public boolean apply(EventKind kind, int flags, byte[] payload, int offset, int length, OpBuffer ops) {
        boolean held = apply.holdsFrames();
        if (ops.size() > 0) {
            apply.output(ops, payload, offset);
        }
        if (kind == EventKind.RESIZE) {
            ResizePayload size = ResizePayload.decode(payload, offset, length);
            apply.resize(size.columns(), size.rows());
        } else if (kind == EventKind.TIMER && !isQuiet(payload, offset, length)) {
            apply.timer(TimerPayload.decode(payload, offset, length));
        }
        return kind == EventKind.CLOSE || (held || EventFlags.isCut(flags)) && !apply.holdsFrames();
    }

    /** The common timer, which only ends a frame, is told without making an object of it. */
    private static boolean isQuiet(byte[] payload, int offset, int length) {
        return Arrays.equals(payload, offset, offset + length, QUIET, 0, QUIET.length);
    }

    /**
     * Second half: the terminal's state after the last event.
     *
     * @return what owns the state; read only where the second half runs
     */
    public ApplyStage applied() {
        return apply;
    }

    /**
     * Second half: moves what changed since the last time into a patch.
     *
     * @param into is overwritten
     */
    public void takePatch(CellPatch into) {
        apply.takePatch(into);
    }

    /**
     * Second half: does a small part of what {@link #fingerprint} will have to do, so that it does not take a millisecond at
     * once. Worth it where output comes in short events; makes no difference to anything but time.
     */
    public void prepareFingerprint() {
        apply.prepareFingerprint();
    }

    /**
     * Second half: the fingerprint of the state, parser included as it was at the last {@link #parserState(OpBuffer)}.
     *
     * @return 64 bits
     */
    public long fingerprint() {
        return apply.fingerprint();
    }

    /**
     * Second half: the state, parser included as it was at the last {@link #parserState(OpBuffer)}.
     *
     * @return a new array, as {@link #Stages(byte[])} reads it
     */
    public byte[] snapshot() {
        return apply.snapshot();
    }

    /**
     * Second half: the same in a buffer that is used again and again.
     *
     * @param into takes the snapshot, and forgets what it held
     */
    public void snapshot(StateWriter into) {
        apply.snapshot(into);
    }

    /**
     * Second half: the state without the lines of history, some kilobytes, in a buffer that is used again and again.
     *
     * @param into takes the snapshot, and forgets what it held
     */
    public void screenSnapshot(StateWriter into) {
        apply.screenSnapshot(into);
    }
}
