package io.ringterm.journal;

import io.ringterm.event.EventKind;

/** Finds a session's blocks inside the stretches that an index tells. */
final class BlockSearch {
    /** Whether a block is not yet behind what is looked for. */
    private interface Test {
        /** The block's first event of the session: its sequence, its time, the session's bytes of output before it. */
        boolean accepts(long sequence, long nanos, long bytes);
    }

    private static final int OUTPUT = EventKind.OUTPUT.code();

    private final RecordingIndex index;
    private final BlockStore store;
    private final BlockDecoder decoder = new BlockDecoder();
    private byte[] block;

    private boolean seen;
    private boolean accepted;
    private long bytes;
    /** Output before the block that was found, and before the one that is looked at. */
    private long found;

    private long here;

    BlockSearch(RecordingIndex index, BlockStore store) {
        this.index = index;
        this.store = store;
    }

    /** The last block of a session that begins at or before a sequence. */
    long ofSequence(SessionIndex session, long sequence) {
        return last(session, session.entryOfSequence(sequence), (first, nanos, bytes) -> first <= sequence);
    }

    /** The same for a time. */
    long ofTime(SessionIndex session, long nanos) {
        return last(session, session.entryOfTime(nanos), (sequence, first, bytes) -> first <= nanos);
    }

    /** The same for a byte of the session's output. */
    long ofByte(SessionIndex session, long position) {
        return last(session, session.entryOfByte(position), (sequence, nanos, first) -> first <= position);
    }

    /** The session's output before what it has in the block of a byte. */
    long outputBefore(SessionIndex session, long position) {
        ofByte(session, position);
        return found;
    }

    /** The last block of an entry's stretch whose first event passes a test, or the first block of the entry. */
    private long last(SessionIndex session, int entry, Test test) {
        long first = session.block(entry);
        found = 0;
        if (session.events() == 0) {
            return first;
        }
        bytes = session.bytesBefore(entry);
        found = bytes;
        long last = first;
        long end = index.first(index.stretchOf(first) + 1);
        for (long p = first; p < end; p++) {
            if (!look(p, session.session(), test)) {
                break;
            }
            if (seen) {
                last = p;
                found = here;
            }
        }
        return last;
    }

    /** Says no if the block begins behind what is looked for. */
    private boolean look(long position, int session, Test test) {
        seen = false;
        accepted = true;
        if (block == null) {
            block = new byte[BlockLayout.MAX_BLOCK_BYTES];
        }
        store.fetch(position, block);
        try {
            decoder.decode(block, 0, (type, of, sequence, nanos, flags, b, offset, length) -> {
                if (of == session && RecordLayout.isEvent(type)) {
                    if (!seen) {
                        seen = true;
                        here = bytes;
                        accepted = test.accepts(sequence, nanos, bytes);
                    }
                    bytes += type == OUTPUT ? length : 0;
                }
            });
        } catch (BlockException e) {
            return accepted;
        }
        return accepted;
    }
}
