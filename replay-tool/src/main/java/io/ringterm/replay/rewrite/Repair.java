package io.ringterm.replay.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.TextPayload;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.LostRange;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.source.GapMark;

/**
 * What is whole of a recording, with a mark where something is missing. Up to a session's first gap events keep their
 * sequences and checkpoints; behind it both are new, since no state there is known to be the one that was.
 */
public final class Repair implements EventHandler, JournalListener {
    private final RewrittenLog out;
    private final Map<Integer, Long> expected = new HashMap<>();
    private final Map<Integer, Boolean> changed = new HashMap<>();
    private final Map<Integer, Long> openEnds = new HashMap<>();
    private final List<LostRange> gaps = new ArrayList<>();
    private long events;

    private Repair(EventLog log) {
        out = new RewrittenLog(log);
    }

    /**
     * What a repair has come to.
     *
     * @param events events that were kept
     * @param gaps where events are missing, by the sequences of the damaged recording
     */
    public record Result(long events, List<LostRange> gaps) {}

    /**
     * Copies what is whole.
     *
     * @param recording a recording, damaged or not
     * @param log takes it; closing is left to the caller
     * @return what was kept and what is missing
     */
    public static Result run(Recording recording, EventLog log) {
        Repair repair = new Repair(log);
        recording.replay(repair, repair);
        for (SessionInfo session : recording.sessions()) {
            repair.end(session);
        }
        return new Result(repair.events, List.copyOf(repair.gaps));
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        long due = expected.getOrDefault(session, 0L);
        if (sequence < due) {
            return;
        }
        if (sequence > due) {
            gap(new LostRange(session, due, sequence - 1), nanos);
        }
        if (kind == EventKind.MARK && GapMark.isOpenEnd(TextPayload.decode(payload, offset, length))) {
            openEnds.put(session, sequence);
        }
        out.event(session, nanos, kind, flags, payload, offset, length);
        expected.put(session, sequence + 1);
        events++;
    }

    private void gap(LostRange lost, long nanos) {
        gaps.add(lost);
        changed.put(lost.session(), true);
        out.mark(lost.session(), nanos, GapMark.of(lost));
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        if (changed.getOrDefault(session, false)) {
            out.checkpoint(session, length > 0);
        } else if (sequence < out.next(session)) {
            out.copyCheckpoint(session, sequence, fingerprint, snapshot, offset, length);
        }
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        out.screen(session);
    }

    /** Nothing tells what came behind a session that was not closed; it is said once, however often that is repaired. */
    private void end(SessionInfo session) {
        boolean said = openEnds.getOrDefault(session.session(), LostRange.UNKNOWN) == session.lastSequence();
        if (!session.closed() && !said) {
            gap(new LostRange(session.session(), session.lastSequence() + 1, LostRange.UNKNOWN), session.lastNanos());
            out.checkpoint(session.session(), true);
        }
    }
}
