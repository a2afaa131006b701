package io.ringterm.journal;

import io.ringterm.event.EventKind;

/** Finds a session's blocks inside the stretches that an index tells. */
final class BlockSearch {
    /** Whether a block is not yet behind what is looked for. */
    interface Test {
        /** The block's first event of the session: its sequence, its time, the session's bytes of output before it. */
        boolean accepts(long sequence, long nanos, long bytes);
    }

    private static final int OUTPUT = EventKind.OUTPUT.code();

    private final RecordingIndex index;
    private final BlockStore store;
    private final BlockDecoder decoder = new BlockDecoder();
    private final byte[] block = new byte[BlockLayout.MAX_BLOCK_BYTES];

    private boolean seen;
    private boolean accepted;
    private long bytes;

    BlockSearch(RecordingIndex index, BlockStore store) {
        this.index = index;
        this.store = store;
    }

    /** The last block of an entry's stretch whose first event passes a test, or the first block of the entry. */
    long last(SessionIndex session, int entry, Test test) {
        long found = session.block(entry);
        if (session.events() == 0) {
            return found;
        }
        bytes = session.bytesBefore(entry);
        long end = index.first(index.stretchOf(found) + 1);
        for (long p = found; p < end; p++) {
            if (!look(p, session.session(), test)) {
                break;
            }
            found = seen ? p : found;
        }
        return found;
    }

    /** Says no if the block begins behind what is looked for. */
    private boolean look(long position, int session, Test test) {
        seen = false;
        accepted = true;
        store.fetch(position, block);
        try {
            decoder.decode(block, 0, (type, of, sequence, nanos, flags, b, offset, length) -> {
                if (of == session && RecordLayout.isEvent(type)) {
                    if (!seen) {
                        seen = true;
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
