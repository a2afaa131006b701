package io.ringterm.bench.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.fault.PowerlessDisk;

/** R5: the machine's power goes before any call to the disk; what a commit promised to keep is there. */
final class PowerCuts implements Row {
    private static final int EVENTS = 300;
    private static final int MOST_CALLS = 220;

    @Override
    public String name() {
        return "R5";
    }

    @Override
    public String title() {
        return "simulated power cuts with durability MACHINE: nothing synced lost";
    }

    @Override
    public void run(Trial trial) {
        int cuts = (int) trial.scale().of(8, 100, 1_000);
        AtomicLong done = new AtomicLong();
        AtomicLong kept = new AtomicLong();
        IntStream.range(0, cuts).parallel().forEach(cut -> {
            try {
                kept.addAndGet(cut(trial, cut, new Random(trial.seed() * 1_000_003 + cut)));
            } catch (Exception e) {
                trial.tally().fail("cut " + cut + ": " + e);
            }
            if (done.incrementAndGet() % 50 == 0) {
                trial.progress(done + " of " + cuts + " cuts");
            }
        });
        trial.tally().require(kept.get() > 0, "nothing was ever promised before a cut");
        trial.tally().done(done.get(), "power cuts").done(kept.get(), "bytes promised before them, all kept");
    }

    private static long cut(Trial trial, int number, Random random) throws Exception {
        Path folder = trial.folder().resolve("R" + number);
        Path after = trial.folder().resolve("A" + number);
        AtomicReference<Map<Integer, Long>> promised = new AtomicReference<>();
        Promises promises = new Promises();
        PowerlessDisk disk = new PowerlessDisk();
        disk.beforeCall(random.nextInt(MOST_CALLS), () -> {
            promised.set(promises.promised());
            disk.copyAfterPowerCut(folder, after, random);
        });
        JournalOptions options =
                JournalOptions.now(NanoClock.system()).withSizes(1 << 20, 0).withDurability(Durability.MACHINE);
        try (ChronicleJournal journal = ChronicleJournal.open(folder, options, disk)) {
            promises.write(journal, new Random(random.nextLong()), EVENTS);
        }
        if (promised.get() == null) {
            promised.set(promises.promised());
            disk.copyAfterPowerCut(folder, after, random);
        }
        String what = "cut " + number;
        PromiseCheck check = new PromiseCheck(trial, after, what);
        // What was never promised may be torn in any way, which is then reported.
        if (!promised.get().isEmpty()) {
            check.keeps(promised.get());
        }
        if (Files.isDirectory(after)) {
            check.reopens(0);
            check.keeps(promised.get());
        }
        KillNine.delete(folder);
        KillNine.delete(after);
        return promised.get().values().stream().mapToLong(Long::longValue).sum();
    }
}
