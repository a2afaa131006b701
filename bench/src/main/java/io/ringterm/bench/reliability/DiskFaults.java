package io.ringterm.bench.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import io.ringterm.event.EventLogException;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.fault.FaultyDisk;

/** R7: whichever call to the disk fails, and in whichever way, nothing promised is lost; nor on a disk that is full. */
final class DiskFaults implements Row {
    private final FullDisk fullDisk = new FullDisk();

    @Override
    public String name() {
        return "R7";
    }

    @Override
    public String title() {
        return "the k-th disk call fails, for every k; a real full disk: nothing acknowledged lost";
    }

    @Override
    public void run(Trial trial) throws Exception {
        int events = (int) trial.scale().of(20, 60, 600);
        int stride = (int) trial.scale().of(3, 1, 1);
        long faults = 0;
        for (FaultyDisk.Fault fault : FaultyDisk.Fault.values()) {
            long call = 0;
            while (fails(trial, fault, call, events)) {
                call += stride;
                faults++;
            }
            trial.progress(fault + ": " + call + " calls");
            trial.tally().require(call > 15, fault + ": only " + call + " calls that can fail");
        }
        trial.tally().done(faults, "failed calls, " + (stride == 1 ? "every" : "every third") + " k in four ways");
        fullDisk.run(trial);
    }

    /** Returns false where there were fewer calls. */
    private static boolean fails(Trial trial, FaultyDisk.Fault fault, long call, int events) throws Exception {
        String what = fault + " at call " + call;
        Path folder = trial.folder().resolve(fault + "-" + call);
        FaultyDisk disk = new FaultyDisk(fault, call);
        Promises promises = new Promises();
        JournalOptions options =
                JournalOptions.now(NanoClock.system()).withSizes(1 << 20, 0).withDurability(Durability.MACHINE);
        try (ChronicleJournal journal = ChronicleJournal.open(folder, options, disk)) {
            promises.write(journal, new Random(trial.seed()), events);
        } catch (EventLogException e) {
            trial.tally().require(disk.hasFailed(), what + ": failed before it was told to: " + e.getMessage());
        }
        PromiseCheck check = new PromiseCheck(trial, folder, what);
        if (!promises.promised().isEmpty()) {
            check.holds(promises.promised());
        }
        if (Files.isDirectory(folder)) {
            check.reopens(0);
            check.holds(promises.promised());
        }
        KillNine.delete(folder);
        return disk.hasFailed();
    }
}
