package io.ringterm.journal;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/**
 * Gives events and checkpoints to whom they concern. All records are checked: a block whose records go wrong somewhere
 * gives what is before that, whoever reads it.
 */
final class Delivery implements RecordVisitor {
    private final SnapshotAssembler snapshot = new SnapshotAssembler();
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
            snapshot.piece(session, sequence, new FieldReader(b, offset, length), b, listener);
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

    /** A snapshot does not go on after a gap. */
    void gap() {
        snapshot.giveUp();
    }
}
