package io.ringterm.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineBuilder;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.LaneStats;
import io.ringterm.engine.Session;
import io.ringterm.engine.StageStats;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import org.HdrHistogram.Histogram;

/** Ringterm: an engine of one lane, its sessions, a view of each, and a journal that is removed in the end. */
final class PipelineTarget implements Target {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SMALL_FILE_BYTES = 1 << 20;
    /** Frames are matched after so many events at the latest. */
    private static final int EVENTS_BETWEEN_MATCHES = 256;
    /** Events on their way, in the ring or waiting to be matched, that there is room for at first. */
    private static final int IN_FLIGHT = 1 << 16;

    private final PublishClock clock;
    private final TemporaryDirectory directory;
    private final Engine engine;
    private final List<Session> sessions = new ArrayList<>();
    private final FrameLog log = new FrameLog(IN_FLIGHT);
    private final Matcher matcher;
    private final FrameLog.Reader match;
    private int unmatched;
    private LaneStats before;

    private PipelineTarget(LoadPlan plan, NanoClock time, long fileBytes) {
        clock = new PublishClock(time);
        directory = new TemporaryDirectory(plan.scratch());
        matcher = new Matcher(plan.sessions(), Math.max(64, IN_FLIGHT / plan.sessions()));
        match = matcher::frame;
        EngineBuilder builder = Engine.builder()
                .clock(clock)
                .layout(plan.layout())
                .waitMode(plan.waiting())
                .ringSizeFor(plan.sessions())
                .slotBytes(Math.max(EngineBuilder.DEFAULT_SLOT_BYTES, plan.payload()));
        if (plan.journal()) {
            JournalOptions options = JournalOptions.now(time).withDurability(plan.durability());
            JournalOptions sized = options.withSizes(fileBytes, options.reserveBytes());
            builder.journal(
                    lane -> ChronicleJournal.create(directory.path().resolve("lane-" + lane), sized.withLane(lane)));
        }
        engine = builder.build();
        before = engine.stats().get(0);
    }

    /** Starts the engine and opens the plan's sessions; leaves nothing behind if that fails. */
    static PipelineTarget open(LoadPlan plan, NanoClock time) {
        return open(plan, time, JournalOptions.DEFAULT_FILE_BYTES);
    }

    /** The same with files of the journal that are full after a moment, so that what is done then is done often. */
    static PipelineTarget openToWarmUp(LoadPlan plan, NanoClock time) {
        return open(plan, time, SMALL_FILE_BYTES);
    }

    private static PipelineTarget open(LoadPlan plan, NanoClock time, long fileBytes) {
        PipelineTarget target = new PipelineTarget(plan, time, fileBytes);
        try {
            for (int i = 0; i < plan.sessions(); i++) {
                target.sessions.add(target.open(i, plan));
            }
            return target;
        } catch (RuntimeException | Error e) {
            try {
                target.close();
            } catch (EngineException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private Session open(int index, LoadPlan plan) {
        Session session = engine.open(plan.columns(), plan.rows());
        session.view((from, sequence, stamp, frame) -> log.add(index, stamp, clock.nanos()));
        return session;
    }

    @Override
    public void send(int session, byte[] payload, int offset, int length, long intended) {
        clock.expect();
        sessions.get(session).write(payload, offset, length);
        matcher.sent(session, clock.stamp(), intended);
        if (++unmatched == EVENTS_BETWEEN_MATCHES) {
            match();
        }
    }

    @Override
    public void pause() {
        match();
    }

    private void match() {
        log.drain(match);
        unmatched = 0;
    }

    @Override
    public void drain() {
        for (Session session : sessions) {
            session.flush(PATIENCE);
        }
        match();
        if (log.lost() > 0) {
            throw new IllegalStateException("frames found no room in the log and were not measured: " + log.lost());
        }
    }

    @Override
    public void reset() {
        match();
        matcher.reset();
        before = engine.stats().get(0);
    }

    @Override
    public List<Series> series() {
        LaneStats now = engine.stats().get(0);
        return List.of(
                stage("journal", "sent to journaled, oldest of a batch", before.journal(), now.journal()),
                stage("apply", "sent to applied, oldest of a batch", before.apply(), now.apply()),
                stage("delivery", "sent to handed out, oldest of a frame", before.delivery(), now.delivery()),
                new Series("frame", "due to frame handed out, newest of a frame", matcher.frames()),
                new Series("event", "due to frame handed out, every event", matcher.events()));
    }

    static Series stage(String name, String about, StageStats before, StageStats now) {
        Histogram since = now.latency().copy();
        since.subtract(before.latency());
        return new Series(name, about, since);
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            directory.close();
        }
    }
}
