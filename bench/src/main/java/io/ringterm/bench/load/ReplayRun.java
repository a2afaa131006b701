package io.ringterm.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.probe.Usage;
import io.ringterm.bench.probe.UsageProbe;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineBuilder;
import io.ringterm.engine.LaneStats;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.Limits;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import org.HdrHistogram.Histogram;

/** Sends a recording's events through an engine again and tells how late each was shown. */
public final class ReplayRun {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReplayPlan plan;
    private final RecordedEvents events;
    private final NanoClock time = NanoClock.system();
    private final PublishClock clock = new PublishClock(time);
    private final Histogram latency = Series.newHistogram();
    private final Histogram late = Series.newHistogram();
    private final PriorityQueue<SlowEvent> slowest = new PriorityQueue<>(Comparator.comparingLong(SlowEvent::nanos));
    private final long[] stamps;
    private final long[] intended;
    private final FrameLog frames;
    private int shown;

    /**
     * A run.
     *
     * @param plan how
     * @param events what
     */
    public ReplayRun(ReplayPlan plan, RecordedEvents events) {
        this.plan = plan;
        this.events = events;
        stamps = new long[events.count()];
        intended = new long[events.count()];
        frames = new FrameLog(events.count() + 1);
    }

    /**
     * Runs, with an engine of its own and a journal in a temporary directory, both gone afterwards.
     *
     * @return what it showed
     */
    public ReplayResult run() {
        try (GeneratorThread thread = new GeneratorThread();
                TemporaryDirectory directory = new TemporaryDirectory(plan.scratch());
                Engine engine = engine(directory)) {
            thread.call(TimerSlack::minimise);
            List<Series> floor = plan.pace() == ReplayPace.MAX ? List.of() : thread.call(this::floor);
            int measured = plan.passes();
            if (plan.passes() > 1) {
                thread.call(() -> pass(engine));
                forget();
                measured--;
            }
            LaneStats before = engine.stats().get(0);
            UsageProbe probe = UsageProbe.start();
            long nanos = 0;
            for (int i = 0; i < measured; i++) {
                nanos += thread.call(() -> pass(engine));
            }
            Usage usage = probe.stop();
            return result(before, engine.stats().get(0), nanos, measured, usage, floor);
        }
    }

    private Engine engine(TemporaryDirectory directory) {
        EngineBuilder builder =
                Engine.builder().clock(clock).layout(plan.layout()).slotBytes(Limits.MAX_EVENT_BYTES);
        if (plan.journal()) {
            builder.journal(lane -> ChronicleJournal.create(
                    directory.path().resolve("lane-" + lane),
                    JournalOptions.now(time).withLane(lane)));
        }
        return builder.build();
    }

    /** One time through, in a session of its own. */
    private long pass(Engine engine) {
        shown = 0;
        try (Session session = engine.open(events.open(), SessionListener.NONE)) {
            session.view((from, sequence, stamp, frame) -> frames.add(0, stamp, time.nanos()));
            session.flush(PATIENCE);
            frames.drain((number, stamp, when) -> {});
            long[] due = plan.due(events);
            long start = time.nanos();
            for (int i = 0; i < events.count(); i++) {
                intended[i] = due == null ? time.nanos() : await(start + due[i], i);
                Series.record(late, time.nanos() - intended[i]);
                clock.expect();
                send(session, i);
                stamps[i] = clock.stamp();
            }
            session.flush(PATIENCE);
            long nanos = time.nanos() - start;
            match(events.count());
            return nanos;
        }
    }

    private long await(long when, int sent) {
        long now = time.nanos();
        while (now < when) {
            match(sent);
            Pace.PARK.await(when - now, 0);
            now = time.nanos();
        }
        return when;
    }

    private void send(Session session, int event) {
        if (events.isResize(event)) {
            session.resize(events.columns(event), events.rows(event));
        } else {
            session.write(events.output(), events.start(event), events.length(event));
        }
    }

    /** A frame shows every event that is stamped no later than the event it ends with. */
    private void match(int sent) {
        frames.drain((session, stamp, when) -> {
            for (; shown < sent && stamps[shown] <= stamp; shown++) {
                show(shown, when - intended[shown]);
            }
        });
    }

    private void show(int event, long nanos) {
        Series.record(latency, nanos);
        if (slowest.size() < plan.slowest()
                || !slowest.isEmpty() && slowest.peek().nanos() < nanos) {
            slowest.add(new SlowEvent(events.sequence(event), events.start(event), events.length(event), nanos));
            if (slowest.size() > plan.slowest()) {
                slowest.poll();
            }
        }
    }

    private void forget() {
        latency.reset();
        late.reset();
        slowest.clear();
    }

    private List<Series> floor() {
        try (FloorTarget floor = new FloorTarget(time::nanos, null)) {
            long[] due = plan.due(events);
            long start = time.nanos();
            for (int i = 0; i < events.count(); i++) {
                long when = await(start + due[i], 0);
                floor.send(0, events.output(), events.start(i), events.length(i), when);
            }
            floor.drain();
            return floor.series();
        }
    }

    private ReplayResult result(
            LaneStats before, LaneStats now, long nanos, int measured, Usage usage, List<Series> floor) {
        List<Series> series = List.of(
                new Series("late", "due to sent", late),
                PipelineTarget.stage(
                        "journal", "sent to journaled, oldest of a batch", before.journal(), now.journal()),
                PipelineTarget.stage("apply", "sent to applied, oldest of a batch", before.apply(), now.apply()),
                PipelineTarget.stage(
                        "delivery", "sent to handed out, oldest of a frame", before.delivery(), now.delivery()),
                new Series("event", "due to frame handed out, every event", latency));
        List<SlowEvent> worst = new ArrayList<>(slowest);
        worst.sort(Comparator.comparingLong(SlowEvent::nanos).reversed());
        return new ReplayResult(
                plan,
                Machine.here(),
                events.name(),
                events.count(),
                events.bytes(),
                nanos,
                measured,
                usage,
                series,
                floor,
                worst);
    }
}
