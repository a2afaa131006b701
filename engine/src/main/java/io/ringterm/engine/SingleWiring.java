package io.ringterm.engine;

import java.util.concurrent.TimeUnit;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;

/**
 * One thread for all: it waits for events and drains the ring as a publisher does in {@link InlineWiring}, the journal and
 * its commit ahead of the stages, so that what they show never waits for it.
 */
final class SingleWiring implements Wiring {
    private final InlineWiring work;
    private final SequenceBarrier barrier;
    private final LaneFailure failure;
    private final Thread thread;
    private volatile boolean halting;

    SingleWiring(LaneParts parts) {
        work = new InlineWiring(parts);
        barrier = parts.ring().newBarrier();
        failure = parts.failure();
        thread = parts.threads().newThread(this::run);
        thread.setName(parts.name() + "-single");
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!halting) {
                long next = work.next();
                if (barrier.waitFor(next) < next) {
                    // Claimed and not published: whoever is about to may wait for this very processor.
                    Thread.yield();
                } else {
                    work.help();
                    work.workAhead();
                }
            }
        } catch (AlertException e) {
            if (!halting) {
                ended(e);
            }
        } catch (InterruptedException | TimeoutException | RuntimeException | Error e) {
            ended(e);
        }
    }

    private void ended(Throwable cause) {
        failure.fail("single", new IllegalStateException("its thread ended by itself", cause));
    }

    @Override
    public void help() {
        // the thread does the work
    }

    @Override
    public void halt() {
        halting = true;
        work.halt();
        barrier.alert();
    }

    @Override
    public boolean join(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1_000_000, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !thread.isAlive();
    }
}
