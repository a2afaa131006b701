package io.ringterm.replay.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.replay.pty.PtyProcess;

/**
 * What a program is to read: replies and typing, in order, written by a thread of its own, because a program that does
 * not read must not stop whoever has something for it.
 *
 * <p>Bounded: typing waits for room, a reply that finds none is dropped and counted. Safe for use by many threads.
 */
final class ProgramInput implements AutoCloseable {
    private static final int MAX_BYTES = 1 << 20;
    private static final byte[] END = {};
    private static final long POLL_MILLIS = 10;

    private final PtyProcess program;
    private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread = new Thread(this::run, "ringterm-program-input");
    private volatile boolean ended;

    ProgramInput(PtyProcess program) {
        this.program = program;
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands over a reply; never waits. */
    void reply(byte[] bytes, int offset, int length) {
        if (!offer(bytes, offset, length)) {
            dropped.incrementAndGet();
        }
    }

    /** Hands over what was typed; waits for room as long as the program runs. */
    void type(byte[] bytes, int offset, int length) throws InterruptedException {
        while (!ended && !offer(bytes, offset, length)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Replies that found no room. */
    long dropped() {
        return dropped.get();
    }

    private boolean offer(byte[] bytes, int offset, int length) {
        if (queued.addAndGet(length) > MAX_BYTES) {
            queued.addAndGet(-length);
            return false;
        }
        return queue.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    private void run() {
        try {
            for (byte[] next = queue.take(); next != END; next = queue.take()) {
                queued.addAndGet(-next.length);
                program.write(next, 0, next.length);
            }
        } catch (IOException e) {
            // The program has ended, and with it whoever would have read.
            ended = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() {
        ended = true;
        queue.clear();
        queue.add(END);
    }
}
