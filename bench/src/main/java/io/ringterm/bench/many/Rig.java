package io.ringterm.bench.many;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.bench.load.TemporaryDirectory;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineBuilder;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;

/** An engine of one lane and its sessions, of 80x24 unless told; a journal, if there is one, is gone in the end. */
public final class Rig implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TemporaryDirectory directory;
    private final Engine engine;
    private final List<Session> sessions = new ArrayList<>();
    private volatile long frames;

    /**
     * Starts an engine without sessions.
     *
     * @param layout its threads
     * @param journal whether a journal is kept
     * @param scratch an existing folder for it
     * @param payload bytes of its longest event, 1 to {@link io.ringterm.event.Limits#MAX_EVENT_BYTES}
     */
    public Rig(Layout layout, boolean journal, Path scratch, int payload) {
        this(layout, journal, Durability.PROCESS, scratch, payload, 1);
    }

    /**
     * Starts an engine without sessions, with a journal of a kind.
     *
     * @param layout its threads
     * @param journal whether a journal is kept
     * @param durability what a commit of it survives
     * @param scratch an existing folder for it
     * @param payload bytes of its longest event, 1 to {@link io.ringterm.event.Limits#MAX_EVENT_BYTES}
     * @param writers how many sessions write at the same time, at least 1
     */
    public Rig(Layout layout, boolean journal, Durability durability, Path scratch, int payload, int writers) {
        directory = new TemporaryDirectory(scratch);
        NanoClock clock = NanoClock.system();
        EngineBuilder builder = Engine.builder()
                .layout(layout)
                .clock(clock)
                .ringSizeFor(writers)
                .slotBytes(Math.max(EngineBuilder.DEFAULT_SLOT_BYTES, payload));
        if (journal) {
            builder.journal(lane -> ChronicleJournal.create(
                    directory.path().resolve("lane-" + lane),
                    JournalOptions.now(clock).withLane(lane).withDurability(durability)));
        }
        engine = builder.build();
    }

    /**
     * Opens sessions, each with a view.
     *
     * @param count how many more
     */
    public void open(int count) {
        open(count, 80, 24);
    }

    /**
     * Opens sessions of another size, each with a view.
     *
     * @param count how many more
     * @param columns each one's
     * @param rows each one's
     */
    public void open(int count, int columns, int rows) {
        for (int i = 0; i < count; i++) {
            Session session = engine.open(columns, rows);
            session.view((from, sequence, nanos, frame) -> frames = sequence);
            sessions.add(session);
        }
    }

    Session session(int index) {
        return sessions.get(index);
    }

    int count() {
        return sessions.size();
    }

    /** Waits until all that was written has been handed out. */
    public void flush() {
        sessions.forEach(session -> session.flush(PATIENCE));
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
