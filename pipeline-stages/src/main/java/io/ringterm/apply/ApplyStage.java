package io.ringterm.apply;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.Mode;
import io.ringterm.grid.StateWriter;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.parse.VtParser;
import io.ringterm.snapshot.Fingerprint;
import io.ringterm.snapshot.Snapshot;
import io.ringterm.snapshot.SnapshotCodec;

/**
 * The second stage of a session: ops change the {@link TerminalState}, which it owns.
 *
 * <p>Fingerprint and snapshot have the parser's state in them as the last {@link OpCode#PARSER_STATE} told it. Not safe
 * for use by several threads at once; between two calls it may move to another thread by hand-off.
 */
public final class ApplyStage {
    private final TerminalState state;
    private final ReplyBuffer replies;
    private final HostEvents events = new HostEvents();
    private final OpApplier applier;
    private final ParserState parser;

    /**
     * The stage of a session that begins.
     *
     * @param open what the session begins with
     */
    public ApplyStage(OpenPayload open) {
        this(new TerminalState(open), freshParser(open));
    }

    /**
     * The stage of a session that goes on.
     *
     * @param snapshot as {@link #snapshot()} made it
     * @throws io.ringterm.snapshot.SnapshotException if it is damaged or of another version
     */
    public ApplyStage(byte[] snapshot) {
        this(SnapshotCodec.decode(snapshot));
    }

    /**
     * The stage of a session that goes on from a snapshot of its screen.
     *
     * @param snapshot as {@link #screenSnapshot(StateWriter)} made it
     * @param history has the lines of history, should somebody need them
     * @throws io.ringterm.snapshot.SnapshotException if it is damaged or of another version
     */
    public ApplyStage(byte[] snapshot, HistorySource history) {
        this(SnapshotCodec.decodeScreen(snapshot, history));
    }

    private ApplyStage(Snapshot snapshot) {
        this(snapshot.state(), snapshot.parserState());
    }

    private ApplyStage(TerminalState state, int[] parserState) {
        this.state = state;
        parser = new ParserState(parserState);
        replies = new ReplyBuffer(state.open().limits().queuedReplyBytes(), state.settings());
        applier = new OpApplier(state, replies, events, parser);
    }

    private static int[] freshParser(OpenPayload open) {
        OpBuffer ops = new OpBuffer(1);
        new VtParser(CharWidth.of(open.widthVersion(), open.widthFlags())).writeState(ops);
        int[] words = new int[ops.size() - 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = ops.word(i + 1);
        }
        return words;
    }

    /**
     * Carries out the ops of an OUTPUT event.
     *
     * @param ops what the parser made of it
     * @param payload array that holds the event's bytes
     * @param offset where they begin
     */
    public void output(OpBuffer ops, byte[] payload, int offset) {
        applier.run(ops, payload, offset);
    }

    /**
     * Carries out a RESIZE event.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     */
    public void resize(int columns, int rows) {
        applier.resize(columns, rows);
    }

    /**
     * Carries out a TIMER event. One that is for a synchronized update that has ended in the meantime does nothing.
     *
     * @param timer the event's payload
     */
    public void timer(TimerPayload timer) {
        if (timer.reason() == TimerPayload.Reason.SYNC_EXPIRED
                && timer.generation() == state.display().syncGeneration()) {
            applier.endSynchronizedUpdate();
        }
    }

    /**
     * Tells whether a synchronized update (mode 2026) holds frames back.
     *
     * @return true if so
     */
    public boolean holdsFrames() {
        return state.modes().is(Mode.SYNCHRONIZED);
    }

    /**
     * Which synchronized update was begun last.
     *
     * @return a count since the session began, modulo 2^32; as in {@link TimerPayload}
     */
    public int syncGeneration() {
        return state.display().syncGeneration();
    }

    /**
     * Moves what changed since the last time into a patch.
     *
     * @param into is overwritten
     */
    public void takePatch(CellPatch into) {
        into.fill(state);
    }

    /**
     * What is to be sent to the program.
     *
     * @return the buffer, which the caller empties
     */
    public ReplyBuffer replies() {
        return replies;
    }

    /**
     * What is for the host.
     *
     * @return the queue, which the caller empties
     */
    public HostEvents hostEvents() {
        return events;
    }

    /**
     * The terminal.
     *
     * @return its state, for reading
     */
    public TerminalState state() {
        return state;
    }

    /**
     * The parser's state as the last {@link OpCode#PARSER_STATE} told it.
     *
     * @return a new array, as {@link VtParser#readState(int[], int, int)} takes it
     */
    public int[] parserState() {
        return parser.copy();
    }

    /** Does a small part of what {@link #fingerprint} will have to do. */
    public void prepareFingerprint() {
        state.history().prepareHash();
    }

    /**
     * A hash of all that can make a difference later.
     *
     * @return 64 bits, the same for equal states
     */
    public long fingerprint() {
        return Fingerprint.of(state, parser.words(), 0, parser.count());
    }

    /**
     * The state, to go on from.
     *
     * @return a new array
     */
    public byte[] snapshot() {
        return SnapshotCodec.encode(state, parser.words(), 0, parser.count());
    }

    /**
     * The state, to go on from, in a buffer that is used again and again.
     *
     * @param into takes the snapshot, and forgets what it held
     */
    public void snapshot(StateWriter into) {
        SnapshotCodec.encode(state, parser.words(), 0, parser.count(), into);
    }

    /**
     * The state without the lines of history, to go on from, in a buffer that is used again and again.
     *
     * @param into takes the snapshot, and forgets what it held
     */
    public void screenSnapshot(StateWriter into) {
        SnapshotCodec.encodeScreen(state, parser.words(), 0, parser.count(), into);
    }
}
