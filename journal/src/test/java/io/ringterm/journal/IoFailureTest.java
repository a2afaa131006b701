package io.ringterm.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.fault.FaultyDisk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the disk is asked for, it may fail at it. */
class IoFailureTest {
    private static final JournalOptions OPTIONS = JournalTestSupport.options().withDurability(Durability.MACHINE);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(FaultyDisk.Fault.class)
    void losesNothingAcknowledgedWhicheverCallFails(FaultyDisk.Fault fault) {
        int failingCall = 0;
        for (boolean failed = true; failed; failingCall++) {
            Path at = temp.resolve("R" + failingCall);
            FaultyDisk disk = new FaultyDisk(fault, failingCall);
            List<String> acknowledged = write(at, disk);
            failed = disk.hasFailed();
            requireAll(acknowledged, at, fault + " at call " + failingCall);
            goOn(at, acknowledged, fault + " at call " + failingCall);
        }
        assertTrue(failingCall > 30, "calls that can fail: " + failingCall);
    }

    /** Two files' worth of events. */
    private static List<String> write(Path at, FaultyDisk disk) {
        List<String> acknowledged = List.of();
        try (ChronicleJournal journal = ChronicleJournal.open(at, OPTIONS, disk)) {
            Scribe scribe = new Scribe(new Random(41), journal, 2);
            for (int i = 0; i < 8; i++) {
                scribe.event();
                for (int n = 0; n < 9; n++) {
                    scribe.output(i % 2, 16_000);
                }
                journal.commit();
                acknowledged = List.copyOf(scribe.written.events);
            }
        } catch (EventLogException e) {
            assertTrue(disk.hasFailed(), () -> "failed before it was told to: " + e);
            assertFalse(e.getMessage().isEmpty());
        }
        return acknowledged;
    }

    private static void goOn(Path at, List<String> acknowledged, String what) {
        try (ChronicleJournal again = ChronicleJournal.open(at, JournalTestSupport.options())) {
            again.append(again.freeSession(), 0, 1, EventKind.MARK, 0, new byte[0], 0, 0);
            again.commit();
        }
        requireAll(acknowledged, at, what + ", then continued");
    }

    private static void requireAll(List<String> acknowledged, Path at, String what) {
        if (acknowledged.isEmpty() && !Files.exists(at.resolve(JournalDirectory.MARKER))) {
            return;
        }
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(at, read, read);
        assertTrue(report.state() != RecordingState.DAMAGED, () -> what + ": " + report.damage());
        assertEquals(
                acknowledged,
                read.events.stream().limit(acknowledged.size()).collect(Collectors.toList()),
                () -> what + ": " + report.damage());
    }
}
