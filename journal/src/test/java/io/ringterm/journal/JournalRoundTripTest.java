package io.ringterm.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalRoundTripTest {
    @TempDir
    Path temp;

    @Test
    void givesBackWhatWasAppendedWhateverItWas() {
        Seeds.check(12, random -> {
            Path at = temp.resolve("R" + random.nextLong());
            Scribe scribe;
            try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
                scribe = new Scribe(random, journal, 1 + random.nextInt(5));
                scribe.write(random.nextInt(800));
            }
            JournalTestSupport.assertGivesBack(scribe.written, at);
        });
    }

    @Test
    void goesOnInTheNextFileWhenOneIsFull() {
        Path at = temp.resolve("R");
        Scribe scribe;
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
            scribe = new Scribe(new Random(1), journal, 1);
            for (int i = 0; i < 250; i++) {
                scribe.output(0, 16_000);
            }
        }
        assertTrue(new JournalDirectory(at).queueFiles().size() >= 4);
        JournalTestSupport.assertGivesBack(scribe.written, at);
    }

    @Test
    void canBeReadWhileItIsWritten() {
        Path at = temp.resolve("R");
        Transcript read = new Transcript();
        try (JournalReader reader = followWhileWriting(at, read)) {
            assertEquals(List.of(), read.damage);
            assertEquals(RecordingState.SEALED, reader.finish(read, read).state());
        }
    }

    private static JournalReader followWhileWriting(Path at, Transcript read) {
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
            JournalReader reader = JournalReader.open(at);
            Scribe scribe = new Scribe(new Random(2), journal, 3);
            for (int i = 0; i < 60; i++) {
                scribe.write(40);
                reader.follow(read, read);
                assertEquals(scribe.written.events, read.events);
                assertEquals(scribe.written.checkpoints, read.checkpoints);
                assertEquals(scribe.written.screens, read.screens);
            }
            return reader;
        }
    }

    /** What a reader sees is cut off anywhere, by the writer's progress and by the window that it reads through. */
    @Test
    void neverTakesAWriterAtWorkForDamage() throws Exception {
        Path at = temp.resolve("R");
        AtomicBoolean done = new AtomicBoolean();
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options());
                JournalReader reader = JournalReader.open(at)) {
            Transcript read = new Transcript();
            FutureTask<Void> following = new FutureTask<>(() -> {
                while (!done.get()) {
                    reader.follow(read, read);
                }
                reader.follow(read, read);
                return null;
            });
            new Thread(following, "reader").start();
            Scribe scribe = new Scribe(new Random(11), journal, 2);
            for (int i = 0; i < 20_000; i++) {
                scribe.output(i % 2, i % 7 == 0 ? 5_000 : i % 90);
                journal.commit();
            }
            done.set(true);
            following.get(60, TimeUnit.SECONDS);
            assertEquals(List.of(), read.damage);
            assertEquals(scribe.written.events, read.events);
        }
    }

    @Test
    void sessionsGoOnInAJournalThatIsOpenedAgain() {
        Path at = temp.resolve("R");
        byte[] open = OpenPayload.of(80, 24).encode();
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            journal.append(4, 0, 10, EventKind.OPEN, 0, open, 0, open.length);
            journal.append(4, 1, 20, EventKind.OUTPUT, 0, new byte[] {65}, 0, 1);
        }
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            assertEquals(2, journal.nextSequence(4));
            assertEquals(5, journal.freeSession());
            journal.append(4, 2, 30, EventKind.OUTPUT, 0, new byte[] {66}, 0, 1);
        }
        try (Recording recording = Recording.open(at)) {
            assertEquals(RecordingState.SEALED, recording.state());
            assertEquals(2, recording.report().headers().size());
            assertEquals(2, recording.report().headers().get(1).run());
            assertEquals(3, recording.session(4).events());
            assertEquals(2, recording.session(4).outputBytes());
            assertEquals(OpenPayload.of(80, 24), recording.session(4).open());
            assertEquals(20, recording.session(4).durationNanos());
        }
    }

    @Test
    void refusesASequenceThatLeavesAGap() {
        try (ChronicleJournal journal = ChronicleJournal.create(temp.resolve("R"), JournalTestSupport.options())) {
            journal.append(0, 0, 10, EventKind.MARK, 0, new byte[0], 0, 0);
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class,
                    () -> journal.append(0, 2, 10, EventKind.MARK, 0, new byte[0], 0, 0));
            assertTrue(e.getMessage().contains("sequence=2, expected=1"), e.getMessage());
            assertThrows(IllegalArgumentException.class, () -> journal.checkpoint(0, 1, 5, null, 0, 0));
        }
    }

    @Test
    void takesNothingAfterItWasClosed() {
        ChronicleJournal journal = ChronicleJournal.create(temp.resolve("R"), JournalTestSupport.options());
        journal.close();
        journal.close();
        assertThrows(EventLogException.class, journal::commit);
    }

    @Test
    void findsSnapshotsAndBlocksByPosition() {
        Path at = temp.resolve("R");
        byte[] large = new byte[100_000];
        Scribe scribe;
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
            scribe = new Scribe(new Random(3), journal, 2);
            for (int i = 0; i < 50; i++) {
                scribe.output(0, 3_000);
                scribe.output(1, 10);
                if (i == 20) {
                    scribe.checkpoint(0, 20, large);
                    scribe.checkpoint(0, 20, null);
                }
            }
        }
        try (Recording recording = Recording.open(at)) {
            CheckpointRef checkpoint = recording.checkpoints().get(0);
            assertEquals(20, checkpoint.sequence());
            assertArrayEquals(large, recording.snapshot(checkpoint));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> recording.snapshot(recording.checkpoints().get(1)));
            for (long sequence = 0; sequence < 50; sequence++) {
                assertTrue(contains(recording, recording.blockOfSequence(0, sequence), 0, sequence));
                assertTrue(contains(recording, recording.blockOfSequence(1, sequence), 1, sequence));
            }
            assertEquals(0, recording.blockOfByte(0, 0));
            assertTrue(recording.blockOfByte(0, 100_000) > recording.blockOfByte(0, 50_000));
            Transcript again = new Transcript();
            recording.replay(again, again);
            assertEquals(scribe.written.events, again.events);
            assertEquals(scribe.written.checkpoints, again.checkpoints);
            assertEquals(scribe.written.screens, again.screens);
        }
    }

    private static boolean contains(Recording recording, long block, int session, long sequence) {
        boolean[] found = new boolean[1];
        recording.read(
                block,
                (s, q, nanos, kind, flags, b, o, l) -> found[0] |= s == session && q == sequence,
                JournalListener.NONE);
        return found[0];
    }

    @Test
    void readsAJournalThatHasNoBlockYet() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options());
                Recording recording = Recording.open(at)) {
            assertEquals(at, journal.directory());
            assertEquals(RecordingState.NOT_CLOSED, recording.state());
            assertNull(recording.header());
            assertTrue(recording.sessions().isEmpty());
        }
        try (Recording recording = Recording.open(at)) {
            assertEquals(RecordingState.SEALED, recording.state());
            assertEquals("grüße", recording.header().comment());
            assertEquals(3, recording.header().lane());
        }
    }
}
