package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.fault.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a journal lets go of, and what it must not. Queue files are 1 MiB here. */
class RetentionTest {
    private static final int EVENT_BYTES = 16_000;
    private static final byte[] PAYLOAD = new byte[EVENT_BYTES];
    private static final Retention THREE_FILES = new Retention(Long.MAX_VALUE, Long.MAX_VALUE, 3);

    @TempDir
    Path temp;

    private final long[] next = new long[4];

    private static JournalOptions options(Retention retention) {
        return JournalTestSupport.options().withRetention(retention);
    }

    private void append(ChronicleJournal journal, int session, int events) {
        for (int i = 0; i < events; i++) {
            if (next[session] == 0) {
                byte[] open = OpenPayload.of(80, 24).encode();
                journal.append(session, next[session]++, now(), EventKind.OPEN, 0, open, 0, open.length);
            } else {
                journal.append(session, next[session]++, now(), EventKind.OUTPUT, 0, PAYLOAD, 0, EVENT_BYTES);
            }
            journal.commit();
        }
    }

    private long now() {
        return 1_000_000_000L * (next[0] + next[1] + next[2] + next[3]);
    }

    private void snapshot(ChronicleJournal journal, int session) {
        journal.checkpoint(session, next[session] - 1, 42, PAYLOAD, 0, 500);
        journal.commit();
    }

    private static List<Path> files(Path at) {
        return new JournalDirectory(at).queueFiles();
    }

    @Test
    void keepsAFileAsLongAsALiveSessionBeginsInIt() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, options(THREE_FILES))) {
            append(journal, 0, 400);
            assertEquals(7, files(at).size());
            assertEquals(0, journal.wantedSnapshot());
            assertEquals(-1, journal.wantedSnapshot(), "told once");
            snapshot(journal, 0);
            append(journal, 0, 66);
            assertEquals(3, files(at).size());
        }
    }

    /** The snapshot stands in the second file and is of an event in the first, as is the event behind it. */
    @Test
    void doesNotTakeASnapshotForABaseThatMissesTheEventsBehindIt() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, options(THREE_FILES))) {
            append(journal, 0, 60);
            long late = next[0] - 1;
            append(journal, 0, 10);
            assertEquals(2, files(at).size());
            journal.checkpoint(0, late, 42, PAYLOAD, 0, 500);
            append(journal, 0, 300);
            assertEquals(6, files(at).size(), "all is kept");
        }
    }

    @Test
    void saysWhereItBeginsAndIsNotDamagedForIt() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, options(THREE_FILES))) {
            for (int i = 0; i < 10; i++) {
                append(journal, 0, 40);
                append(journal, 1, i < 2 ? 1 : 0);
                if (i == 1) {
                    journal.append(1, next[1]++, now(), EventKind.CLOSE, 0, PAYLOAD, 0, 0);
                }
                snapshot(journal, 0);
            }
        }
        try (Recording read = Recording.open(at);
                Recording browsed = Recording.browse(at)) {
            assertEquals(
                    RecordingState.SEALED, read.state(), () -> read.damage().toString());
            assertTrue(read.report().trimmedBlocks() > 0);
            assertEquals(read.report(), browsed.report());
            SessionInfo session = read.session(0);
            assertTrue(session.firstSequence() > 100, session.toString());
            assertEquals(next[0] - 1, session.lastSequence());
            assertNotNull(read.firstSnapshot(0));
            assertEquals(1, read.sessions().size(), "session 1 is gone as a whole");
        }
        try (ChronicleJournal again = ChronicleJournal.open(at, options(THREE_FILES))) {
            assertEquals(next[0], again.nextSequence(0));
            assertEquals(2, again.freeSession(), "the number of a session that is gone is not given out again");
        }
    }

    @Test
    void goesOnTrimmingTheRunsBeforeIt() throws IOException {
        Path at = temp.resolve("R");
        for (int run = 0; run < 3; run++) {
            try (ChronicleJournal journal = ChronicleJournal.open(at, options(THREE_FILES))) {
                append(journal, 0, 80);
                snapshot(journal, 0);
                append(journal, 0, 80);
            }
        }
        assertFalse(Files.exists(at.resolve("run-0001")));
        try (Recording read = Recording.open(at)) {
            assertEquals(
                    RecordingState.SEALED, read.state(), () -> read.damage().toString());
            assertEquals(480 - 1, read.session(0).lastSequence());
        }
    }

    @Test
    void countsBytesAndAge() {
        Retention bytes = new Retention(Long.MAX_VALUE, 3 << 20, Long.MAX_VALUE);
        Retention age = new Retention(100 * 1_000_000_000L, Long.MAX_VALUE, Long.MAX_VALUE);
        for (Retention retention : List.of(bytes, age)) {
            Path at = temp.resolve("R" + retention.maxBytes());
            next[0] = 0;
            try (ChronicleJournal journal = ChronicleJournal.open(at, options(retention))) {
                for (int i = 0; i < 8; i++) {
                    append(journal, 0, 60);
                    snapshot(journal, 0);
                }
            }
            assertTrue(files(at).size() <= 4, retention + ": " + files(at));
            assertTrue(files(at).size() >= 2, retention + ": " + files(at));
        }
    }

    @Test
    void stillNoticesThatItsBeginningIsLost() throws IOException {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, options(THREE_FILES))) {
            for (int i = 0; i < 8; i++) {
                append(journal, 0, 60);
                snapshot(journal, 0);
            }
        }
        Files.delete(files(at).get(0));
        try (Recording read = Recording.open(at)) {
            assertEquals(RecordingState.DAMAGED, read.state());
            assertEquals(DamageKind.MISSING, read.damage().get(0).kind());
        }
    }

    /** Whatever call fails while files go, what is kept is whole and can be gone on with. */
    @Test
    void survivesAFailureWhileItLetsGo() {
        int failingCall = 0;
        for (boolean failed = true; failed; failingCall++) {
            Path at = temp.resolve("R" + failingCall);
            next[0] = 0;
            long acknowledged = 0;
            FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.IO_ERROR);
            try (ChronicleJournal journal =
                    ChronicleJournal.open(at, options(new Retention(Long.MAX_VALUE, Long.MAX_VALUE, 1)), disk)) {
                append(journal, 0, 62);
                snapshot(journal, 0);
                append(journal, 0, 66);
                disk.failAfter(failingCall);
                snapshot(journal, 0);
                for (int i = 0; i < 70; i++) {
                    append(journal, 0, 1);
                    acknowledged = next[0] - 1;
                }
            } catch (EventLogException e) {
                assertTrue(disk.hasFailed(), e::toString);
            }
            failed = disk.hasFailed();
            try (Recording read = Recording.open(at)) {
                assertTrue(
                        read.state() != RecordingState.DAMAGED,
                        () -> read.damage().toString());
                assertTrue(read.session(0).lastSequence() >= acknowledged);
            }
            ChronicleJournal.open(at, options(THREE_FILES)).close();
        }
        assertTrue(failingCall > 70, "calls: " + failingCall);
    }
}
