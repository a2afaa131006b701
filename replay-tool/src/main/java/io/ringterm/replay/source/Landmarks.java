package io.ringterm.replay.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import io.ringterm.event.EventKind;
import io.ringterm.journal.Recording;

/** Places in a session that a person looks for: frames and marks. */
public final class Landmarks {
    private final Recording recording;
    private final int session;
    private final EventBlock block;
    private TreeMap<Long, String> marks;
    private long blocksRead;
    /** The block that was looked at last. */
    private long loaded = -1;

    /**
     * The landmarks of a session.
     *
     * @param recording where it is
     * @param session its number
     */
    public Landmarks(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
        block = new EventBlock(recording, session);
    }

    /**
     * The end of the last frame before an event.
     *
     * @param sequence the event's sequence
     * @return the sequence of an event with the cut flag, -1 where there is none
     */
    public long cutBefore(long sequence) {
        long from =
                block.find(sequence - 1) >= 0 ? loaded : recording.blockOfSequence(session, Math.max(0, sequence - 1));
        for (long p = from; p >= 0; p--) {
            load(p);
            for (int event = block.count() - 1; event >= 0; event--) {
                if (block.isCut(event) && block.sequence(event) < sequence) {
                    return block.sequence(event);
                }
            }
        }
        return -1;
    }

    private void load(long position) {
        if (position != loaded) {
            block.load(position);
            loaded = position;
        }
    }

    /**
     * The next mark behind an event.
     *
     * @param sequence the event's sequence
     * @return the mark's sequence, -1 where there is none
     */
    public long markAfter(long sequence) {
        Long found = marks().higherKey(sequence);
        return found == null ? -1 : found;
    }

    /**
     * The last mark before an event.
     *
     * @param sequence the event's sequence
     * @return the mark's sequence, -1 where there is none
     */
    public long markBefore(long sequence) {
        Long found = marks().lowerKey(sequence);
        return found == null ? -1 : found;
    }

    /**
     * All marks. The recording is read through when they are first asked for.
     *
     * @return labels by rising sequence
     */
    public Map<Long, String> allMarks() {
        return Collections.unmodifiableMap(marks());
    }

    private TreeMap<Long, String> marks() {
        if (marks == null || blocksRead < recording.blocks()) {
            blocksRead = recording.blocks();
            marks = new TreeMap<>();
            EventCursor cursor = new EventCursor(recording, session);
            for (; cursor.hasNext(); cursor.advance()) {
                if (cursor.kind() == EventKind.MARK) {
                    marks.put(cursor.sequence(), cursor.text());
                }
            }
        }
        return marks;
    }
}
