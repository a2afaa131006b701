package io.ringterm.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.fault.PowerlessDisk;
import io.ringterm.journal.fault.RealDiskAdapter;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a journal that promises to survive the machine has after a power cut. */
class PowerCutTest {
    private static final JournalOptions MACHINE = JournalTestSupport.options().withDurability(Durability.MACHINE);

    @TempDir
    Path temp;

    @Test
    void losesNothingThatWasSynced() {
        Seeds.check(20, random -> {
            Path at = temp.resolve("R" + random.nextLong());
            Path after = temp.resolve("A" + random.nextLong());
            PowerlessDisk disk = new PowerlessDisk();
            ChronicleJournal journal = ChronicleJournal.open(at, MACHINE, disk);
            Scribe scribe = new Scribe(random, journal, 3);
            if (random.nextInt(3) == 0) {
                fillTheFirstFile(scribe, random);
            }
            scribe.write(random.nextInt(120));
            List<String> acknowledged = List.copyOf(scribe.written.events);
            for (int i = random.nextInt(40); i > 0; i--) {
                scribe.event();
            }
            disk.copyAfterPowerCut(at, after, random);
            journal.close();

            requireAll(acknowledged, after);
            try (ChronicleJournal again = ChronicleJournal.open(after, MACHINE)) {
                int session = again.freeSession();
                again.append(session, 0, 1, EventKind.MARK, 0, new byte[0], 0, 0);
                again.commit();
            }
            requireAll(acknowledged, after);
        });
    }

    /** Of names that were not synced the disk may have kept any: here the run's, and not the marker's before it. */
    @Test
    void aJournalThatWasJustBegunCanBeBegunAgain() {
        for (int call = 0; call < 16; call++) {
            Path at = temp.resolve("R" + call);
            Path after = temp.resolve("A" + call);
            PowerlessDisk disk = new PowerlessDisk();
            disk.beforeCall(call, () -> disk.copyAfterPowerCut(at, after, everySecond()));
            ChronicleJournal.open(at, MACHINE, disk).close();
            ChronicleJournal.open(after, MACHINE).close();
            Transcript read = new Transcript();
            assertEquals(
                    RecordingState.SEALED,
                    JournalReader.readAll(after, read, read).state(),
                    "call " + call);
        }
    }

    private static Random everySecond() {
        return new Random(0) {
            private static final long serialVersionUID = 1L;
            private boolean last = true;

            @Override
            public int nextInt(int bound) {
                return 1;
            }

            @Override
            public boolean nextBoolean() {
                last = !last;
                return last;
            }
        };
    }

    private static void fillTheFirstFile(Scribe scribe, Random random) {
        for (int i = 0; i < 66; i++) {
            scribe.output(random.nextInt(3), 16_000);
        }
    }

    private static void requireAll(List<String> acknowledged, Path at) {
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(at, read, read);
        assertEquals(
                acknowledged,
                read.events.stream().limit(acknowledged.size()).collect(Collectors.toList()),
                () -> report.damage().toString());
    }

    /** So that the test above can fail: a disk that syncs nothing loses what only the process was promised. */
    @Test
    void promisesOnlyTheProcessByDefault() throws IOException {
        Path at = temp.resolve("R");
        PowerlessDisk disk = new PowerlessDisk();
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options(), disk)) {
            new Scribe(new Random(31), journal, 1).write(50);
            assertEquals(1, disk.syncs(), "the marker's only");
        }
        Path after = temp.resolve("A");
        disk.copyAfterPowerCut(at, after, new Random(0) {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return 0;
            }
        });
        assertFalse(Files.exists(after.resolve("run-0001")));
    }

    @Test
    void syncsOnceForABatch() {
        PowerlessDisk disk = new PowerlessDisk();
        try (ChronicleJournal journal = ChronicleJournal.open(temp.resolve("R"), MACHINE, disk)) {
            Scribe scribe = new Scribe(new Random(32), journal, 1);
            scribe.write(2);
            int before = disk.syncs();
            for (int i = 0; i < 50; i++) {
                scribe.output(0, 4_000);
            }
            journal.commit();
            assertEquals(before + 1, disk.syncs());
            journal.commit();
            assertEquals(before + 1, disk.syncs(), "nothing new, nothing to sync");
        }
    }

    @Test
    void doesNotOpenWhereASyncWouldKeepNothing() {
        Disk inMemory = new RealDiskAdapter() {
            @Override
            public void requireSyncable(Path folder) throws IOException {
                throw new IOException("a tmpfs does not outlive the machine");
            }
        };
        Path at = temp.resolve("R");
        EventLogException e = assertThrows(EventLogException.class, () -> ChronicleJournal.open(at, MACHINE, inMemory));
        assertTrue(e.getMessage().contains("tmpfs"), e.getMessage());
        ChronicleJournal.open(at, JournalTestSupport.options(), inMemory).close();
    }

    /** The kernel's own word: a page that was changed through the mapping is no longer dirty after a commit. */
    @Test
    void leavesNoDirtyPageOfTheMappedFile() throws IOException {
        Path at = temp.resolve("R");
        assumeTrue(Files.exists(Path.of("/proc/self/smaps")) && isSyncable(temp), "needs Linux and a disk");
        assertTrue(dirtyAfterCommit(at.resolve("process"), JournalTestSupport.options()) > 0);
        assertEquals(0, dirtyAfterCommit(at.resolve("machine"), MACHINE));
    }

    private static boolean isSyncable(Path folder) {
        try {
            Disk.REAL.requireSyncable(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long dirtyAfterCommit(Path at, JournalOptions options) throws IOException {
        try (ChronicleJournal journal = ChronicleJournal.open(at, options)) {
            new Scribe(new Random(33), journal, 1).write(60);
            long kilobytes = 0;
            boolean isOurs = false;
            for (String line : Files.readAllLines(Path.of("/proc/self/smaps"), StandardCharsets.UTF_8)) {
                if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                    isOurs = line.contains(at.toRealPath() + "/") && line.endsWith(JournalDirectory.QUEUE_FILE);
                } else if (isOurs && line.matches("(Shared|Private)_Dirty:.*")) {
                    kilobytes += Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            return kilobytes;
        }
    }
}
