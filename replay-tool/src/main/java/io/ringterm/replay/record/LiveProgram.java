package io.ringterm.replay.record;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ringterm.Terminal;
import io.ringterm.apply.HostEvent;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.LaneStats;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.Version;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.pty.PtyProcess;
import io.ringterm.replay.snapshot.SnapshotText;

/**
 * A program in a pseudo-terminal whose output goes through an engine's ring into a journal.
 *
 * <p>Should the process be ended by a signal, the program is hung up and the journal sealed by a shutdown hook.
 */
public final class LiveProgram implements AutoCloseable {
    private static final long SEAL_SECONDS = 10;
    private static final Duration JOURNAL_OPENS = Duration.ofSeconds(30);

    private static final Duration LAST_SCREEN = Duration.ofSeconds(30);

    private final RecordPlan plan;
    private final Engine engine;
    private final Session session;
    private final PtyProcess program;
    private final ProgramInput input;
    private final OutputPump pump;
    private final CountDownLatch sealed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::sealOnExit, "ringterm-seal");
    private LaneStats stats;

    private LiveProgram(RecordPlan plan, Engine engine, PtyLauncher launcher) throws IOException {
        this.plan = plan;
        this.engine = engine;
        Replies replies = new Replies();
        session = engine.open(plan.open(), replies);
        // The journal takes a moment to open. A program that begins later loses nothing, whatever ends us in between.
        session.flush(JOURNAL_OPENS);
        program = launcher.start(plan.command());
        input = new ProgramInput(program);
        replies.to = input;
        pump = new OutputPump(program, session);
    }

    /**
     * Starts a program and its recording.
     *
     * @param plan what and where
     * @param launcher starts the program
     * @return the running program
     * @throws IOException if the program cannot be started
     */
    public static LiveProgram start(RecordPlan plan, PtyLauncher launcher) throws IOException {
        launcher.check(plan.command());
        NanoClock clock = NanoClock.system();
        JournalOptions options = plan.keeping()
                .apply(JournalOptions.now(clock)
                        .withTexts("ringterm " + Version.number(), PlaybackHints.comment(plan.idleLimit())));
        Engine engine = Engine.builder()
                .layout(Layout.automatic())
                .clock(clock)
                .journal(lane -> ChronicleJournal.create(plan.directory(), options.withLane(lane)))
                .build();
        LiveProgram live = null;
        try {
            live = new LiveProgram(plan, engine, launcher);
        } finally {
            if (live == null) {
                engine.close();
            }
        }
        Runtime.getRuntime().addShutdownHook(live.hook);
        live.pump.start();
        return live;
    }

    /** Replies come from a lane's thread, at the earliest when the program has written something. */
    private static final class Replies implements SessionListener {
        private volatile ProgramInput to;

        @Override
        public void onReply(Session from, byte[] bytes, int offset, int length) {
            if (to != null) {
                to.reply(bytes, offset, length);
            }
        }

        @Override
        public void onHostEvent(Session from, HostEvent event) {
            // What a program wants of a window is not for a recorder to give.
        }
    }

    /**
     * The program's session.
     *
     * @return open until {@link #finish()}
     */
    public Session session() {
        return session;
    }

    /**
     * Types at the program; waits while it does not read. Recorded if the plan says so, unless the program asks for
     * something secret.
     *
     * @param bytes array that holds what is typed
     * @param offset where it begins
     * @param length how many bytes
     * @throws InterruptedException if the thread is interrupted
     */
    public void type(byte[] bytes, int offset, int length) throws InterruptedException {
        if (plan.recordInput() && !program.readsInSecret()) {
            session.input(bytes, offset, length);
        }
        input.type(bytes, offset, length);
    }

    /**
     * Changes the size of the terminal, for the record first and then for the program.
     *
     * @param columns 1 to 1,000
     * @param rows 1 to 1,000
     */
    public void resize(int columns, int rows) {
        session.resize(columns, rows);
        program.resize(columns, rows);
    }

    /** Hangs up on the program. */
    public void hangUp() {
        program.close();
    }

    /**
     * Waits until the program has ended.
     *
     * @return its exit status, or 128 plus the number of the signal that ended it
     * @throws InterruptedException if the thread is interrupted
     * @throws IOException if the terminal fails
     */
    public int await() throws InterruptedException, IOException {
        return pump.await();
    }

    /**
     * Waits until all that the program has written is shown.
     *
     * @return the lines of its screen, without the blanks at their ends and the empty ones at the bottom; none where it
     *     left its terminal on the alternate screen, or cannot be asked any more
     */
    public List<String> lastScreen() {
        try {
            session.flush(LAST_SCREEN);
            Terminal terminal = Terminal.restore(session.snapshot(LAST_SCREEN));
            return terminal.state().isAlternate() ? List.of() : SnapshotText.lines(terminal, 0);
        } catch (EngineException e) {
            // The session or its journal has failed, and finish() will say so.
            return List.of();
        }
    }

    /**
     * Ends the session, seals the journal and lets go of everything. Does nothing the second time.
     *
     * @return what the lane has done
     */
    public LaneStats finish() {
        if (stats == null) {
            try {
                program.close();
                input.close();
                session.flush(Duration.ofSeconds(SEAL_SECONDS));
                session.close();
                stats = engine.stats().get(0);
            } finally {
                engine.close();
                sealed.countDown();
                forgetHook();
            }
        }
        return stats;
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending; the hook is waiting for this very seal.
            sealed.countDown();
        }
    }

    /** Whoever waits for the program seals when it has ended; if nobody does, nothing more can be done in time. */
    private void sealOnExit() {
        program.close();
        try {
            if (!sealed.await(SEAL_SECONDS, TimeUnit.SECONDS)) {
                engine.close();
            }
        } catch (InterruptedException | EngineException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (stats == null) {
            finish();
        }
    }
}
