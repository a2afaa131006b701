package io.ringterm;

import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;

import io.ringterm.apply.CellPatch;
import io.ringterm.apply.HostEvents;
import io.ringterm.apply.ReplyBuffer;
import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameDiffer;
import io.ringterm.diff.View;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.grid.GraphemeTable;
import io.ringterm.grid.HistorySource;
import io.ringterm.grid.LinkTable;
import io.ringterm.grid.Row;
import io.ringterm.grid.Scrollback;
import io.ringterm.grid.StateWriter;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * A terminal on the caller's thread: parse, apply and diff, one after the other. Replay and tests use it, and so may an
 * embedder that needs neither threads nor a journal.
 *
 * <pre>{@code
 * Terminal terminal = new Terminal(80, 24);
 * terminal.write(bytes);
 * show(terminal.cut());
 * send(terminal.replies().take());
 * }</pre>
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Terminal {
    /** What most writes are no longer than. */
    private static final int SMALL = 4_096;

    private static final byte[] NOTHING = {};

    private final CellPatch patch = new CellPatch();
    private final FrameDiffer differ;
    private final View view;
    private Stages stages;
    private int opBytes = SMALL;
    private OpBuffer ops = new OpBuffer(opBytes);
    private boolean frozen;

    /**
     * A terminal with the defaults of this release.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     */
    public Terminal(int columns, int rows) {
        this(OpenPayload.of(columns, rows));
    }

    /**
     * A terminal at the beginning of a session.
     *
     * @param open what it begins with
     */
    public Terminal(OpenPayload open) {
        this(new Stages(open));
    }

    private Terminal(Stages stages) {
        this.stages = stages;
        differ = new FrameDiffer(state().columns(), state().rows());
        view = differ.newView();
    }

    /**
     * A terminal that goes on where another was.
     *
     * @param snapshot as {@link #snapshot()} made it
     * @return the terminal; nothing of its screen has been in a frame
     */
    public static Terminal restore(byte[] snapshot) {
        return new Terminal(new Stages(snapshot));
    }

    /**
     * A terminal that goes on where another was, from a snapshot of its screen.
     *
     * @param snapshot as {@link #screenSnapshot(StateWriter)} made it
     * @param history has the lines of history; asked when somebody needs them, which may be never
     * @return the terminal; nothing of its screen has been in a frame
     * @throws io.ringterm.snapshot.SnapshotException if it is damaged or of another version
     */
    public static Terminal restore(byte[] snapshot, HistorySource history) {
        return new Terminal(new Stages(snapshot, history));
    }

    /**
     * Bytes from the program.
     *
     * @param bytes the bytes
     */
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /**
     * Bytes from the program.
     *
     * @param bytes array that holds them
     * @param offset where they begin
     * @param length how many
     */
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int end = offset + length; offset < end; offset += Limits.MAX_EVENT_BYTES) {
            onEvent(EventKind.OUTPUT, 0, bytes, offset, Math.min(Limits.MAX_EVENT_BYTES, end - offset));
        }
    }

    /**
     * The terminal's size changes.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     */
    public void resize(int columns, int rows) {
        byte[] payload = new ResizePayload(columns, rows).encode();
        onEvent(EventKind.RESIZE, 0, payload, 0, payload.length);
    }

    /**
     * An event of a session, as the engine applies it. An OPEN begins a new session; what comes after a QUARANTINE is
     * ignored, as it was when it was recorded.
     *
     * @param kind what happened
     * @param flags bits of {@link io.ringterm.event.EventFlags}
     * @param payload array that holds the payload
     * @param offset where it begins
     * @param length its length in bytes
     * @return true if a frame ends with this event, to be had from {@link #cut()}
     */
    public boolean onEvent(EventKind kind, int flags, byte[] payload, int offset, int length) {
        if (kind == EventKind.OPEN) {
            stages = new Stages(OpenPayload.decode(payload, offset, length));
            frozen = false;
        }
        frozen |= kind == EventKind.QUARANTINE;
        if (frozen) {
            return false;
        }
        if (length > opBytes) {
            opBytes = checkLength(length);
            ops = new OpBuffer(opBytes);
        }
        stages.parse(kind, payload, offset, length, ops);
        return stages.apply(kind, flags, payload, offset, length, ops);
    }

    private static int checkLength(int length) {
        if (length > Limits.MAX_EVENT_BYTES) {
            throw new IllegalArgumentException(
                    "an event's payload must be at most " + Limits.MAX_EVENT_BYTES + " bytes: length=" + length);
        }
        return Limits.MAX_EVENT_BYTES;
    }

    /**
     * Ends a frame: what has changed since the last one. The caller decides when; a player does so when
     * {@link #onEvent} says so.
     *
     * @return the terminal's own frame, valid until the next call; null where nothing has changed
     */
    public Frame cut() {
        stages.takePatch(patch);
        differ.take(patch);
        return differ.next(view);
    }

    /** Has the next frame be whole, for someone who has seen none. */
    public void repaint() {
        differ.repaint(view);
    }

    /**
     * Tells whether a synchronized update (mode 2026) is open, so that what is on the screen is not meant to be shown.
     *
     * @return true between its begin and its end
     */
    public boolean holdsFrames() {
        return stages.applied().holdsFrames();
    }

    /**
     * What the terminal answers to the program.
     *
     * @return the terminal's own buffer, to be emptied by the caller
     */
    public ReplyBuffer replies() {
        return stages.applied().replies();
    }

    /**
     * What is for the host to know or to do.
     *
     * @return the terminal's own queue, to be emptied by the caller
     */
    public HostEvents hostEvents() {
        return stages.applied().hostEvents();
    }

    /**
     * Everything the terminal knows.
     *
     * @return the terminal's own state
     */
    public TerminalState state() {
        return stages.applied().state();
    }

    /**
     * A hash of everything that can be observed of the terminal now or later, its parser included.
     *
     * @return 64 bits
     */
    public long fingerprint() {
        takeParserState();
        return stages.fingerprint();
    }

    /**
     * Everything the terminal knows, its parser included.
     *
     * @return a new array, as {@link #restore(byte[])} reads it
     */
    public byte[] snapshot() {
        takeParserState();
        return stages.snapshot();
    }

    /**
     * Everything the terminal knows but the lines of its history: some kilobytes.
     *
     * @param into takes the snapshot, as {@link #restore(byte[], HistorySource)} reads it, and forgets what it held
     */
    public void screenSnapshot(StateWriter into) {
        takeParserState();
        stages.screenSnapshot(into);
    }

    private void takeParserState() {
        ops.clear();
        stages.parserState(ops);
        stages.takeParserState(ops, NOTHING);
    }

    /**
     * The text of a row of the screen.
     *
     * @param row from 0 to rows - 1
     * @return its characters, without the blanks at its end
     */
    public String line(int row) {
        return RowText.of(state().screen().row(row), state().graphemes());
    }

    /**
     * The text of the screen.
     *
     * @return all rows, with a line feed between two
     */
    public String screenText() {
        StringJoiner text = new StringJoiner("\n");
        for (int row = 0; row < state().rows(); row++) {
            text.add(line(row));
        }
        return text.toString();
    }

    /**
     * The text of history, oldest line first.
     *
     * @param lines takes each line, without the blanks at its end
     */
    public void historyText(Consumer<String> lines) {
        Scrollback history = state().history();
        Limits limits = state().open().limits();
        GraphemeTable graphemes = new GraphemeTable(limits.clusterCodePoints());
        LinkTable links = new LinkTable(limits.hyperlinks(), limits.uriBytes());
        Row row = new Row(state().columns());
        for (long line = history.firstLine(); line < history.endLine(); line++) {
            history.read(line, row, graphemes, links);
            lines.accept(RowText.of(row, graphemes));
        }
    }
}
