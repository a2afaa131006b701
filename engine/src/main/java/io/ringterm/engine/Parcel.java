package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.apply.ApplyStage;
import io.ringterm.apply.CellPatch;
import io.ringterm.apply.HostEvent;
import io.ringterm.apply.HostEvents;
import io.ringterm.apply.ReplyBuffer;
import io.ringterm.diff.Frame;

/** What one event has to show or to say, waiting for the journal. */
final class Parcel {
    /** The event's place in the ring: the journal has to have come as far. */
    long ringSequence;

    Session session;
    Pipe pipe;
    long sequence;
    long nanos;
    /** Time stamp of the oldest event that the frame shows. */
    long since;
    /** Of a frame, or null. */
    CellPatch patch;
    /** What listeners get one after another, of any session: what was used last is in the cache. */
    final Frame frame;

    Control control;
    Throwable quarantine;
    boolean closed;
    byte[] replies = new byte[256];
    int replyBytes;
    final List<HostEvent> hostEvents = new ArrayList<>();

    Parcel(Frame frame) {
        this.frame = frame;
    }

    void begin(long atRing, Slot slot, Pipe from) {
        ringSequence = atRing;
        session = slot.session;
        pipe = from;
        since = from.since;
        sequence = slot.sequence;
        nanos = slot.nanos;
        control = slot.control;
    }

    /** Moves what the terminal has to say. */
    void take(ApplyStage applied) {
        ReplyBuffer waiting = applied.replies();
        if (waiting.size() > 0) {
            if (replies.length < waiting.size()) {
                replies = new byte[waiting.size()];
            }
            replyBytes = waiting.copyTo(replies, 0);
            waiting.clear();
        }
        HostEvents events = applied.hostEvents();
        while (events.size() > 0) {
            hostEvents.add(events.poll());
        }
    }

    void clear() {
        session = null;
        pipe = null;
        patch = null;
        control = null;
        quarantine = null;
        closed = false;
        replyBytes = 0;
        hostEvents.clear();
    }
}
