package io.ringterm.journal;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/**
 * Gives events and checkpoints to whom they concern. All records are checked: a block whose records go wrong somewhere
 * gives what is before that, whoever reads it.
 */
final class Delivery implements RecordVisitor {
    private final SnapshotAssembler snapshot = new SnapshotAssembler();
    private final SnapshotAssembler screen = new SnapshotAssembler();
    private EventHandler events;
    private JournalListener listener;

    void to(EventHandler toEvents, JournalListener toListener) {
        events = toEvents;
        listener = toListener;
    }

    @Override
    public void record(int type, int session, long sequence, long nanos, int flags, byte[] b, int offset, int length) {
        if (RecordLayout.isEvent(type)) {
            events.onEvent(session, sequence, nanos, EventKind.ofCode(type), flags, b, offset, length);
        } else if (type == RecordLayout.CHECKPOINT) {
            checkpoint(session, sequence, new FieldReader(b, offset, length));
        } else if (type == RecordLayout.SNAPSHOT) {
            snapshot(session, sequence, new FieldReader(b, offset, length), b);
        } else if (type == RecordLayout.SCREEN) {
            screen(session, sequence, new FieldReader(b, offset, length), b);
        } else if (type == RecordLayout.META) {
            JournalHeader.check(new FieldReader(b, offset, length));
        } else if (type == RecordLayout.FOOTER) {
            FooterRecord.read(new FieldReader(b, offset, length));
        }
    }

    private void checkpoint(int session, long sequence, FieldReader in) {
        long fingerprint = in.int64("fingerprint");
        int length = (int) in.bounded("snapshot's length", SnapshotAssembler.MAX_SNAPSHOT_BYTES);
        if (length == 0) {
            listener.onCheckpoint(session, sequence, fingerprint, null, 0, 0);
        } else {
            snapshot.begin(session, sequence, fingerprint, length);
        }
    }

    private void snapshot(int session, long sequence, FieldReader in, byte[] b) {
        if (snapshot.piece(session, sequence, in, b)) {
            listener.onCheckpoint(session, sequence, snapshot.fingerprint(), snapshot.bytes(), 0, snapshot.length());
            snapshot.giveUp();
        }
    }

    private void screen(int session, long sequence, FieldReader in, byte[] b) {
        int length = screenBytes(in);
        if (!screen.isOf(session, sequence)) {
            screen.begin(session, sequence, 0, length);
        }
        if (screen.piece(session, sequence, in, b)) {
            listener.onScreen(session, sequence, screen.bytes(), 0, screen.length());
            screen.giveUp();
        }
    }

    private static int screenBytes(FieldReader in) {
        return (int) in.bounded("length of a snapshot of the screen", SnapshotAssembler.MAX_SNAPSHOT_BYTES);
    }

    /** Tells whether the piece of a snapshot of the screen is its first. */
    static boolean beginsScreen(FieldReader in) {
        screenBytes(in);
        return in.bounded("offset of a snapshot's piece", Integer.MAX_VALUE) == 0;
    }

    /** A snapshot does not go on after a gap. */
    void gap() {
        snapshot.giveUp();
        screen.giveUp();
    }
}
