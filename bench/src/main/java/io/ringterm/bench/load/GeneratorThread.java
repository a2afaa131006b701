package io.ringterm.bench.load;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that generates. It lives through a whole run: what it allocates is counted, and whoever looks at the
 * counters meanwhile is another one.
 */
final class GeneratorThread implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "bench-generator");
        thread.setDaemon(true);
        return thread;
    });

    /** Does something on the thread and waits for it; what it throws is thrown here. */
    <T> T call(Callable<T> task) {
        try {
            return executor.submit(task).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException("the generator failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events were generated", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
