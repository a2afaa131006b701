package io.ringterm.journal;

import java.util.UUID;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;

/**
 * A log of blocks, wherever they go.
 *
 * <p>After a failure nothing more is taken, not even a footer: what was stored before stays as it is.
 */
final class LogWriter implements EventLog {
    /** A snapshot's piece is not worth beginning in less room than this. */
    private static final int SMALLEST_PIECE = 512;

    private final BlockEncoder encoder;
    private final BlockSink sink;
    private final SessionNumbers counts;
    private final FieldWriter fields = new FieldWriter();
    private final byte[] piece = new byte[BlockLayout.MAX_BODY_BYTES];

    private EventLogException failure;
    private boolean closed;

    /** Begins a journal. */
    LogWriter(JournalOptions options, BlockSink sink) {
        this(
                JournalHeader.of(options, options.id(), 1, 0, 0),
                new BlockEncoder(options.id(), options.lane()),
                new SessionNumbers(),
                sink);
    }

    /** Continues a journal. */
    LogWriter(JournalOptions options, UUID id, int run, Tail tail, BlockSink sink) {
        this(
                JournalHeader.of(options, id, run, tail.lastBlock() + 1, tail.tornBytes()),
                continued(id, options.lane(), tail),
                tail.counts(),
                sink);
    }

    private LogWriter(JournalHeader header, BlockEncoder encoder, SessionNumbers counts, BlockSink sink) {
        this.encoder = encoder;
        this.counts = counts;
        this.sink = sink;
        header.write(fields);
        encoder.beginAt(header.createdNanos());
        encoder.note(RecordLayout.META, 0, 0, fields.array(), 0, fields.length());
    }

    private static BlockEncoder continued(UUID id, int lane, Tail tail) {
        BlockEncoder encoder = new BlockEncoder(id, lane);
        encoder.continueAfter(tail.lastBlock(), tail.lastCrc(), tail.events());
        return encoder;
    }

    @Override
    public void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        requireOpen();
        if (length > Limits.MAX_EVENT_BYTES) {
            throw new IllegalArgumentException("length must be at most " + Limits.MAX_EVENT_BYTES + ": length=" + length
                    + ", session=" + session + ", sequence=" + sequence);
        }
        requireNext(session, sequence);
        counts.set(session, sequence + 1);
        if (!encoder.fits(length)) {
            flush();
        }
        encoder.event(kind.code(), session, sequence, nanos, flags, payload, offset, length);
    }

    /** Looks at what it is given once for all of them, where none of them can be too long and all fit. */
    @Override
    public void appendOutputs(
            int session,
            long sequence,
            long nanos,
            byte[] payload,
            int offset,
            int count,
            int[] ends,
            int[] delays,
            int from) {
        int bytes = ends[from + count - 1];
        if (bytes > Limits.MAX_EVENT_BYTES || !encoder.fits(count, bytes)) {
            EventLog.super.appendOutputs(session, sequence, nanos, payload, offset, count, ends, delays, from);
            return;
        }
        requireOpen();
        requireNext(session, sequence);
        counts.set(session, sequence + count);
        encoder.outputs(session, sequence, nanos, payload, offset, count, ends, delays, from);
    }

    private void requireNext(int session, long sequence) {
        if (session < 0 || sequence != counts.get(session)) {
            throw outOfSequence(session, sequence);
        }
    }

    private IllegalArgumentException outOfSequence(int session, long sequence) {
        return session < 0
                ? new IllegalArgumentException("session must be at least 0: session=" + session)
                : new IllegalArgumentException("a session's sequences must have no gaps: session=" + session
                        + ", sequence=" + sequence + ", expected=" + counts.get(session));
    }

    @Override
    public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        requireOpen();
        requireAppended("checkpoint", session, sequence);
        int bytes = snapshot == null ? 0 : length;
        fields.clear().int64(fingerprint).varint(bytes);
        note(RecordLayout.CHECKPOINT, session, sequence, fields.array(), fields.length());
        for (int done = 0; done < bytes; ) {
            done += piece(RecordLayout.SNAPSHOT, session, sequence, snapshot, offset, bytes, done, 0);
        }
    }

    @Override
    public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
        requireOpen();
        requireAppended("snapshot of the screen", session, sequence);
        for (int done = 0; done < length; ) {
            int head = Varint.put(piece, 0, length);
            done += piece(RecordLayout.SCREEN, session, sequence, snapshot, offset, length, done, head);
        }
    }

    /** Adds as much of a snapshot as there is room for, behind what the piece begins with; tells how much. */
    private int piece(
            int type, int session, long sequence, byte[] snapshot, int offset, int length, int done, int begun) {
        if (encoder.room() < SMALLEST_PIECE) {
            flush();
        }
        int head = Varint.put(piece, begun, done);
        int size = Math.min(length - done, encoder.room() - head);
        System.arraycopy(snapshot, offset + done, piece, head, size);
        encoder.note(type, session, sequence, piece, 0, head + size);
        return size;
    }

    private void requireAppended(String what, int session, long sequence) {
        if (session < 0 || sequence < 0 || sequence >= counts.get(session)) {
            throw new IllegalArgumentException("a " + what + " must be of an event that was appended: session="
                    + session + ", sequence=" + sequence + ", events=" + (session < 0 ? 0 : counts.get(session)));
        }
    }

    private void note(int type, int session, long sequence, byte[] payload, int length) {
        if (!encoder.fits(length)) {
            flush();
        }
        encoder.note(type, session, sequence, payload, 0, length);
    }

    @Override
    public void commit() {
        requireOpen();
        flush();
        sync();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            seal();
        } finally {
            sink.close();
        }
    }

    /** Stores what is left and no footer, and takes nothing more. */
    void leave() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (failure == null) {
                flush();
            }
        } finally {
            sink.close();
        }
    }

    /** Stores what is left and the footer, and takes nothing more; says no if it failed before or was closed. */
    boolean seal() {
        if (closed) {
            return false;
        }
        closed = true;
        if (failure != null) {
            return false;
        }
        writeFooter();
        flush();
        sync();
        return true;
    }

    /** In a block of its own, so that all blocks before it can be counted; in several, if there are very many sessions. */
    private void writeFooter() {
        flush();
        int[] sessions = counts.sessions();
        int pairBytes = 5 + Varint.MAX_BYTES;
        int most = (encoder.room() - 4 * Varint.MAX_BYTES) / pairBytes;
        int at = 0;
        do {
            flush();
            int n = Math.min(most, sessions.length - at);
            fields.clear()
                    .varint(encoder.eventsSoFar())
                    .varint(encoder.number())
                    .varint(n);
            for (int i = at; i < at + n; i++) {
                fields.varint(sessions[i]).varint(counts.get(sessions[i]));
            }
            at += n;
            fields.varint(at < sessions.length ? 1 : 0);
            encoder.note(RecordLayout.FOOTER, 0, 0, fields.array(), 0, fields.length());
        } while (at < sessions.length);
    }

    private void flush() {
        if (encoder.isEmpty()) {
            return;
        }
        int length = encoder.seal();
        try {
            sink.store(encoder.block(), length, encoder.output());
        } catch (RuntimeException | Error e) {
            throw fail("block " + encoder.number() + " could not be stored: ", e);
        }
        encoder.next();
    }

    @Override
    public boolean workAhead() {
        return failure == null && !closed && sink.workAhead();
    }

    @Override
    public int wantedSnapshot() {
        return sink.wantedSnapshot();
    }

    private void sync() {
        try {
            sink.sync();
        } catch (RuntimeException | Error e) {
            throw fail("blocks up to " + (encoder.number() - 1) + " could not be kept: ", e);
        }
    }

    private EventLogException fail(String what, Throwable e) {
        failure = e instanceof EventLogException ? (EventLogException) e : new EventLogException(what + e, e);
        return failure;
    }

    private void requireOpen() {
        if (failure != null) {
            throw new EventLogException("the journal takes nothing since it failed: " + failure.getMessage(), failure);
        }
        if (closed) {
            throw new EventLogException("the journal is closed", null);
        }
    }

    /** The next sequence of a session, 0 for one that is not there. */
    long nextSequence(int session) {
        return counts.get(session);
    }

    /** The lowest number above those of all sessions so far, and not below a given one. */
    int freeSession(int atLeast) {
        int[] sessions = counts.sessions();
        return sessions.length == 0 ? atLeast : Math.max(atLeast, sessions[sessions.length - 1] + 1);
    }
}
