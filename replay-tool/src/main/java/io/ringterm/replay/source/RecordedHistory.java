package io.ringterm.replay.source;

import io.ringterm.grid.HistorySource;
import io.ringterm.grid.Scrollback;
import io.ringterm.grid.StateFormatException;
import io.ringterm.journal.Recording;

/**
 * Has the lines of history that a snapshot of the screen left out: replays what printed them, from a snapshot that was
 * taken before the first of them.
 *
 * <pre>
 *  snapshot        lines that are asked for            snapshot without them
 *  ----|------------[==================================]-----|------
 * </pre>
 *
 * <p>Which snapshot that is decides how long it takes and nothing else: one that lacks lines itself has them fetched in
 * the same way, should the replay come to need them.
 */
final class RecordedHistory implements HistorySource {
    /** How many snapshots of the screen are looked at for one that is far enough back. */
    private static final int MOST_LOOKS = 256;
    /** How many histories may wait for each other; the next one begins at a whole snapshot. */
    private static final int MOST_DEPTH = 8;

    private final Recording recording;
    private final int session;
    private final Bases bases;
    private final long sequence;
    private final int depth;

    RecordedHistory(Recording recording, int session, Bases bases, long sequence, int depth) {
        this.recording = recording;
        this.session = session;
        this.bases = bases;
        this.sequence = sequence;
        this.depth = depth;
    }

    @Override
    public Scrollback history(long firstLine, long endLine) {
        Base base = bases.before(sequence, Long.MAX_VALUE);
        int looks = depth < MOST_DEPTH ? MOST_LOOKS : 0;
        while (true) {
            Replay aside = new Replay(recording, session, bases, depth + 1);
            Base older = older(base);
            while (base != null && !reaches(aside, base, firstLine, looks--)) {
                base = older;
                older = older(base);
            }
            if (base == null) {
                aside.rewind();
            }
            try {
                return replayed(aside, firstLine, endLine);
            } catch (StateFormatException e) {
                if (base == null || base.isWhole()) {
                    throw e;
                }
                bases.reject(base);
                base = older;
            }
        }
    }

    private Base older(Base base) {
        return base == null ? null : bases.before(base);
    }

    private Scrollback replayed(Replay aside, long firstLine, long endLine) {
        aside.on(sequence);
        if (aside.sequence() != sequence || aside.missing() > 0) {
            throw new StateFormatException(
                    "events that the history after event " + sequence + " comes from are missing");
        }
        Scrollback found = aside.terminal().state().history();
        if (found.firstLine() > firstLine || found.endLine() < endLine) {
            throw new StateFormatException("a replay has other lines than the snapshot after event " + sequence
                    + " says: lines=" + firstLine + " to " + (endLine - 1) + ", replay=" + found.firstLine() + " to "
                    + (found.endLine() - 1));
        }
        return found;
    }

    /** Whether all the lines are printed behind a snapshot, or are in it; the replay is there then. */
    private boolean reaches(Replay aside, Base base, long firstLine, int looks) {
        boolean usable = base.isWhole() || looks > 0 && base.sequence() < sequence;
        return usable
                && aside.begin(base)
                && (base.isWhole() || aside.terminal().state().history().endLine() <= firstLine);
    }
}
