package io.ringterm.bench.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.Terminal;
import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.GridInvariants;

/** R1: whatever comes in, nothing is thrown, the grid stays whole, and neither time nor memory grows. */
final class MutatedInput implements Row {
    private static final long INPUT_NANOS = 100_000_000;
    private static final int RETRIES = 8;
    private static final long TERMINAL_BYTES = 4 << 20;
    private static final long HEAP_CHECK_BYTES = 50L << 20;
    /** Large strings may be pending, and the collector has its own idea of when to let go. */
    private static final long HEAP_SLACK_BYTES = 64L << 20;

    private static final Limits LIMITS = Limits.DEFAULT.withHistoryLines(2_000);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SessionCap cap = new SessionCap(LIMITS);
    private long slowest;
    private long largest;

    @Override
    public String name() {
        return "R1";
    }

    @Override
    public String title() {
        return "mutated input: no exception, grid whole, under 100 ms, memory capped";
    }

    @Override
    public void run(Trial trial) {
        SeedInputs seeds = SeedInputs.find();
        Mutator mutator = new Mutator(seeds.all(), trial.random());
        long target = trial.scale().of(8_000_000, 150_000_000, 1_000_000_000);
        slowest = 0;
        largest = 0;
        long before = usedHeap();
        long fed = 0;
        long inputs = 0;
        long sinceNew = TERMINAL_BYTES;
        long sinceHeap = 0;
        Terminal terminal = null;
        while (fed < target) {
            if (sinceNew >= TERMINAL_BYTES) {
                checkMemory(trial, terminal);
                terminal = open(trial.random());
                sinceNew = 0;
            }
            byte[] input = mutator.next();
            if (!feed(trial, terminal, input, inputs)) {
                terminal = open(trial.random());
            }
            fed += input.length;
            sinceNew += input.length;
            sinceHeap += input.length;
            inputs++;
            if (sinceHeap >= HEAP_CHECK_BYTES) {
                sinceHeap = 0;
                long grown = usedHeap() - before;
                trial.tally()
                        .require(
                                grown < cap.bytes() + HEAP_SLACK_BYTES,
                                "after " + fed + " bytes the heap has grown by " + grown);
                trial.progress(fed / 1_000_000 + " of " + target / 1_000_000 + " MB");
            }
        }
        checkMemory(trial, terminal);
        trial.tally()
                .done(fed, "bytes")
                .done(inputs, "inputs")
                .note(seeds.text())
                .note("slowest input " + slowest / 1_000_000 + " ms of CPU")
                .note("largest state " + (largest >> 10) + " KiB");
    }

    /** Resizing is left to the host: what a sequence costs is bounded by the screen's size, which may be large. */
    private static Terminal open(Random random) {
        boolean small = random.nextInt(4) == 0;
        int columns = small ? 1 + random.nextInt(20) : 80;
        int rows = small ? 1 + random.nextInt(10) : 24;
        Capabilities granted = random.nextBoolean()
                ? Capabilities.NONE
                : Capabilities.of(Capability.TITLE_REPORT, Capability.CLIPBOARD, Capability.WINDOW_OPS);
        return new Terminal(OpenPayload.of(columns, rows).withLimits(LIMITS).withCapabilities(granted));
    }

    /** Returns false where the terminal cannot be used any more. */
    private boolean feed(Trial trial, Terminal terminal, byte[] input, long number) {
        byte[] snapshot = null;
        try {
            long took = write(terminal, input);
            for (int retry = 0; took > INPUT_NANOS && retry < RETRIES; retry++) {
                // A compiler or a collector may have been at work: what is slow by itself is slow again.
                snapshot = snapshot == null ? terminal.snapshot() : snapshot;
                took = Math.min(took, write(Terminal.restore(snapshot), input));
            }
            slowest = Math.max(slowest, took);
            trial.tally()
                    .require(
                            trial.inTime(took, INPUT_NANOS),
                            "input " + number + " took " + took / 1_000_000 + " ms of CPU");
            terminal.cut();
            terminal.replies().clear();
            while (terminal.hostEvents().poll() != null) {}
            if (trial.random().nextInt(20) == 0) {
                terminal.resize(
                        1 + trial.random().nextInt(120), 1 + trial.random().nextInt(50));
            }
            List<String> broken = GridInvariants.check(terminal.state());
            trial.tally().require(broken.isEmpty(), "input " + number + ": " + broken);
            return broken.isEmpty();
        } catch (RuntimeException | Error e) {
            trial.tally().fail("input " + number + " of " + input.length + " bytes, hash " + Arrays.hashCode(input), e);
            return false;
        }
    }

    private static long write(Terminal terminal, byte[] input) {
        long begin = THREADS.getCurrentThreadCpuTime();
        terminal.write(input);
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private void checkMemory(Trial trial, Terminal terminal) {
        if (terminal != null) {
            int bytes = terminal.snapshot().length;
            largest = Math.max(largest, bytes);
            trial.tally()
                    .require(bytes <= cap.bytes(), "a session's state has " + bytes + " bytes, cap " + cap.bytes());
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
