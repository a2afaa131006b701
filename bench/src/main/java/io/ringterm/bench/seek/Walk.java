package io.ringterm.bench.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

import io.ringterm.bench.load.Series;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Replay;

/**
 * Random places in a session: what the straight way there shows, how long the short one takes, whether both are the same.
 * Comparing is not timed.
 */
final class Walk {
    /** Steps from a place, back and on again. */
    private static final int STEPS = 8;

    private final Recording recording;
    private final int session;
    private final long first;
    private final int checks;
    private final long[] seekTo;
    private final long[] stepFrom;
    /** By sequence, what the terminal is like after the event. */
    private final NavigableMap<Long, Long> expected = new TreeMap<>();

    private final Series seek = Series.of("seek", "seek to a random event");
    private final Series firstBack = Series.of("firstBack", "step back, the first after a seek");
    private final Series back = Series.of("back", "step back, the next ones");
    private final Series on = Series.of("on", "step on");
    private final List<Long> differing = new ArrayList<>();
    private int checked;

    Walk(Recording recording, SessionInfo info, SeekPlan plan) {
        this.recording = recording;
        session = info.session();
        first = info.firstSequence();
        checks = plan.checks();
        Random random = new Random(plan.seed());
        seekTo = random.longs(plan.seeks(), first, info.lastSequence() + 1).toArray();
        stepFrom = random.longs(plan.steps(), first, info.lastSequence() + 1).toArray();
        for (int i = 0; i < checks; i++) {
            expected.put(seekTo[i], null);
            if (i < stepFrom.length) {
                expected.put(stepFrom[i], null);
                expected.put(behind(stepFrom[i]), null);
            }
        }
    }

    private long behind(long place) {
        return Math.max(first, place - STEPS);
    }

    /** From beginning to end; how long that takes. */
    long straight() {
        Replay replay = new Replay(recording, session);
        long nanos = 0;
        for (long place : List.copyOf(expected.keySet())) {
            nanos += on(replay, place);
            expected.put(place, replay.terminal().fingerprint());
        }
        return nanos + on(replay, Long.MAX_VALUE);
    }

    private static long on(Replay replay, long place) {
        long start = System.nanoTime();
        while (replay.next().hasNext() && replay.next().sequence() <= place) {
            replay.step();
        }
        return System.nanoTime() - start;
    }

    void seeks() {
        Replay replay = new Replay(recording, session);
        for (int i = 0; i < seekTo.length; i++) {
            seek.add(to(replay, seekTo[i]));
            if (i < checks) {
                check(replay, seekTo[i]);
            }
        }
    }

    /** From each place some steps back, and on to it again. */
    void steps() {
        Replay replay = new Replay(recording, session);
        for (int i = 0; i < stepFrom.length; i++) {
            long from = stepFrom[i];
            to(replay, from);
            for (long place = from - 1; place >= behind(from); place--) {
                (place == from - 1 ? firstBack : back).add(to(replay, place));
            }
            if (i < checks) {
                check(replay, behind(from));
            }
            for (long place = behind(from) + 1; place <= from; place++) {
                on.add(on(replay, place));
            }
            if (i < checks) {
                check(replay, from);
            }
        }
    }

    private static long to(Replay replay, long sequence) {
        long start = System.nanoTime();
        replay.to(Place.sequence(sequence));
        return System.nanoTime() - start;
    }

    private void check(Replay replay, long place) {
        checked++;
        if (replay.sequence() != place || replay.terminal().fingerprint() != expected.get(place)) {
            differing.add(place);
        }
    }

    List<Series> times() {
        return List.of(seek, firstBack, back, on);
    }

    int checked() {
        return checked;
    }

    List<Long> differing() {
        return differing;
    }
}
