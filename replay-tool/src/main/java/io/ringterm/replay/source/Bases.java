package io.ringterm.replay.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.LostRange;
import io.ringterm.journal.Recording;
import io.ringterm.journal.ScreenRef;
import io.ringterm.journal.SessionInfo;

/**
 * The snapshots of one session in a recording, by rising sequence. Those of the screen are left out where the lines of
 * their history cannot be had, because events behind the whole snapshot before them are not there.
 */
final class Bases {
    private static final Comparator<Base> BY_SEQUENCE = Comparator.comparingLong(Base::sequence);

    private static final int MOST_UNUSABLE = 16;

    private final Recording recording;
    private final int session;
    private final List<Base> bases = new ArrayList<>();
    private int checkpointsSeen;
    private int screensSeen;
    private int unusable;

    Bases(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
    }

    /** The newest one that is not behind a place, or null. Of two at one place it is that of the screen. */
    Base before(long maxSequence, long maxNanos) {
        takeNew();
        return at(count(maxSequence, maxNanos) - 1);
    }

    /** The one before another, or null. */
    Base before(Base base) {
        int at = count(base.sequence(), Long.MAX_VALUE) - 1;
        while (at >= 0
                && bases.get(at).sequence() == base.sequence()
                && !bases.get(at).equals(base)) {
            at--;
        }
        boolean there = at >= 0 && bases.get(at).equals(base);
        return at(there ? at - 1 : at);
    }

    private Base at(int index) {
        return index < 0 ? null : bases.get(index);
    }

    /** How many come before a place. */
    private int count(long maxSequence, long maxNanos) {
        int low = 0;
        int high = bases.size();
        while (low < high) {
            int middle = low + high >>> 1;
            Base base = bases.get(middle);
            if (base.sequence() <= maxSequence && base.nanos() <= maxNanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One that turned out to be none. After some of those, no snapshot of the screen is believed any more. */
    void reject(Base base) {
        if (bases.remove(base) && ++unusable == MOST_UNUSABLE) {
            bases.removeIf(other -> !other.isWhole());
        }
    }

    int unusable() {
        return unusable;
    }

    /** A recording that is followed gets more of them. */
    private void takeNew() {
        List<CheckpointRef> checkpoints = recording.checkpoints();
        List<ScreenRef> screens = recording.screens();
        if (checkpoints.size() == checkpointsSeen && screens.size() == screensSeen) {
            return;
        }
        checkpoints.subList(checkpointsSeen, checkpoints.size()).stream()
                .filter(checkpoint -> checkpoint.session() == session && checkpoint.snapshotBytes() > 0)
                .map(Base::of)
                .forEach(bases::add);
        List<Base> added = screens.subList(screensSeen, screens.size()).stream()
                .filter(screen -> screen.session() == session && unusable < MOST_UNUSABLE)
                .map(Base::of)
                .toList();
        bases.addAll(added);
        checkpointsSeen = checkpoints.size();
        screensSeen = screens.size();
        // The same snapshot twice says no more than once, and whoever goes back from one must come to another.
        Set<Base> different = new HashSet<>();
        bases.removeIf(base -> !different.add(base));
        bases.sort(BY_SEQUENCE);
        leaveOutBehindGaps();
    }

    private void leaveOutBehindGaps() {
        SessionInfo info = recording.session(session);
        List<LostRange> lost = recording.damage().stream()
                .flatMap(damage -> damage.lost().stream())
                .filter(range -> range.session() == session)
                .toList();
        long[] from = {info.firstSequence() > 0 ? Long.MIN_VALUE : 0};
        bases.removeIf(base -> {
            if (base.isWhole()) {
                from[0] = base.sequence() + 1;
                return false;
            }
            return from[0] == Long.MIN_VALUE
                    || lost.stream().anyMatch(range -> range.last() >= from[0] && range.first() <= base.sequence());
        });
    }
}
