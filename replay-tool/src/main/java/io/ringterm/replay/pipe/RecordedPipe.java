package io.ringterm.replay.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.apply.HostEvent;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.Version;

/**
 * A terminal between two streams whose events are journaled before anything is answered.
 *
 * <p>Replies are written by a thread of their own, since a lane may not wait; those that find no room are dropped and
 * counted.
 */
public final class RecordedPipe {
    private static final int BUFFER_BYTES = 16_384;
    private static final int WAITING_REPLIES = 4_096;
    private static final byte[] END = {};

    private final OpenPayload open;
    private final Path directory;
    private final ArrayBlockingQueue<byte[]> replies = new ArrayBlockingQueue<>(WAITING_REPLIES);
    private final AtomicLong dropped = new AtomicLong();
    private volatile IOException failure;

    /**
     * A pipe.
     *
     * @param open what its session begins with
     * @param directory where the journal goes: an absent or empty folder
     */
    public RecordedPipe(OpenPayload open, Path directory) {
        this.open = open;
        this.directory = directory;
    }

    /**
     * Runs until the input ends; then the journal is sealed and all replies are written.
     *
     * @param in what programs write
     * @param out what the terminal answers
     * @return replies that nobody took in time
     * @throws IOException if a stream fails
     * @throws InterruptedException if the thread is interrupted
     */
    public long run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        NanoClock clock = NanoClock.system();
        JournalOptions options = JournalOptions.now(clock).withTexts("ringterm " + Version.number(), "");
        Thread writer = new Thread(() -> write(out), "ringterm-replies");
        writer.setDaemon(true);
        writer.start();
        Engine engine = Engine.builder()
                .clock(clock)
                .journal(lane -> ChronicleJournal.create(directory, options.withLane(lane)))
                .build();
        Thread seal = new Thread(() -> seal(engine), "ringterm-seal");
        Runtime.getRuntime().addShutdownHook(seal);
        try (engine) {
            feed(in, engine.open(open, new Listener()));
        } finally {
            forget(seal);
        }
        replies.put(END);
        writer.join();
        if (failure != null) {
            throw failure;
        }
        return dropped.get();
    }

    private void feed(InputStream in, Session session) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0 && failure == null; n = in.read(buffer)) {
            session.write(buffer, 0, n);
        }
    }

    private final class Listener implements SessionListener {
        private final PipeClipboard clipboard = new PipeClipboard();

        @Override
        public void onHostEvent(Session session, HostEvent event) {
            byte[] answer = clipboard.answer(event);
            if (answer.length > 0) {
                onReply(session, answer, 0, answer.length);
            }
        }

        @Override
        public void onReply(Session session, byte[] bytes, int offset, int length) {
            if (!replies.offer(Arrays.copyOfRange(bytes, offset, offset + length))) {
                dropped.incrementAndGet();
            }
        }
    }

    private void write(OutputStream out) {
        try {
            for (byte[] reply = replies.take(); reply != END; reply = replies.take()) {
                out.write(reply);
                out.flush();
            }
        } catch (IOException e) {
            failure = e;
            replies.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seal(Engine engine) {
        try {
            engine.close();
        } catch (EngineException e) {
            dropped.incrementAndGet();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Thread.yield();
        }
    }
}
