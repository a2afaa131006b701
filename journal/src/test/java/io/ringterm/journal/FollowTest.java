package io.ringterm.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

import io.ringterm.event.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A reader beside a writer. */
class FollowTest {
    @TempDir
    Path temp;

    @Test
    void givesWhatWasCommittedSinceTheLastTimeAndNothingTwice() {
        Path at = temp.resolve("R");
        Transcript read = new Transcript();
        long position = 0;
        ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options());
        try {
            Scribe scribe = new Scribe(new Random(21), journal, 3);
            scribe.write(1);
            try (Recording live = Recording.follow(at)) {
                for (int round = 0; round < 40; round++) {
                    position = readOn(live, position, read);
                    assertEquals(scribe.written.events, read.events);
                    assertFalse(live.report().sealed());
                    assertTrue(live.isBeingWritten());
                    assertEquals(0, live.refresh());
                    scribe.write(30);
                    assertTrue(live.refresh() > 0);
                }
                journal.close();
                live.refresh();
                readOn(live, position, read);
                assertFalse(live.isBeingWritten());
                assertTrue(live.report().sealed());
                live.finish();
                assertEquals(RecordingState.SEALED, live.state());
                try (Recording whole = Recording.open(at)) {
                    assertEquals(whole.report(), live.report());
                    assertEquals(whole.sessions(), live.sessions());
                    assertEquals(whole.checkpoints(), live.checkpoints());
                    assertEquals(whole.screens(), live.screens());
                    assertEquals(whole.blocks(), live.blocks());
                }
                assertEquals(scribe.written.events, read.events);
                assertEquals(scribe.written.checkpoints, read.checkpoints);
                assertEquals(scribe.written.screens, read.screens);
            }
        } finally {
            journal.close();
        }
    }

    /** What the writer has not finished is no damage, and what comes later is not seen. */
    @Test
    void opensWhatIsWholeOfARecordingThatIsBeingWritten() {
        Path at = temp.resolve("R");
        ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options());
        try {
            Scribe scribe = new Scribe(new Random(24), journal, 3);
            for (int round = 0; round < 10; round++) {
                scribe.write(50);
                try (Recording open = Recording.open(at);
                        Recording browsed = Recording.browse(at)) {
                    long blocks = open.blocks();
                    assertTrue(open.isBeingWritten());
                    assertEquals(scribe.written.events, transcript(open).events);
                    assertEquals(scribe.written.events, transcript(browsed).events);
                    assertEquals(List.of(), open.damage());
                    assertFalse(open.report().sealed());
                    scribe.write(50);
                    assertEquals(0, open.refresh());
                    assertEquals(blocks, open.blocks());
                    open.finish();
                    assertEquals(List.of(), open.damage());
                }
            }
        } finally {
            journal.close();
        }
        try (Recording closed = Recording.open(at)) {
            assertFalse(closed.isBeingWritten());
            assertEquals(RecordingState.SEALED, closed.state());
        }
    }

    @Test
    void readsTheSameRecordingTwiceAtOnce() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            new Scribe(new Random(25), journal, 2).write(400);
        }
        try (Recording one = Recording.open(at);
                Recording other = one.reopen()) {
            Transcript ofOne = new Transcript();
            Transcript ofOther = new Transcript();
            for (long position = 0; position < one.blocks(); position++) {
                one.read(position, ofOne, ofOne);
                other.read(one.blocks() - 1 - position, new Transcript(), new Transcript());
                other.read(position, ofOther, ofOther);
            }
            assertEquals(ofOne.events, ofOther.events);
            assertEquals(one.sessions(), other.sessions());
            assertEquals(one.report(), other.report());
        }
    }

    private static Transcript transcript(Recording recording) {
        Transcript read = new Transcript();
        recording.replay(read, read);
        return read;
    }

    @Test
    void doesNotSeeABlockBeforeItIsWhole() throws IOException {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            new Scribe(new Random(22), journal, 1).write(20);
        }
        Path file = new JournalDirectory(at).queueFiles().get(0);
        byte[] all = Files.readAllBytes(file);
        long blocks;
        try (Recording whole = Recording.open(at)) {
            blocks = whole.blocks();
        }
        Files.write(file, new byte[0]);
        try (Recording live = Recording.follow(at)) {
            Random random = new Random(23);
            for (int length = 0; length < all.length; ) {
                int end = Math.min(all.length, length + 1 + random.nextInt(200));
                append(file, all, length, end);
                length = end;
                live.refresh();
                assertTrue(live.damage().isEmpty(), () -> live.damage().toString());
                if (live.blocks() == blocks) {
                    break;
                }
            }
            assertEquals(blocks, live.blocks());
            live.finish();
            assertEquals(RecordingState.SEALED, live.state());
        }
    }

    private static void append(Path file, byte[] all, int from, int to) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(all, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock is asked for all the time meanwhile, which must keep no writer out. */
    @Test
    void followsAnotherProcessUntilThatIsKilled() throws Exception {
        Path at = temp.resolve("R");
        Process writer = ChildJvm.of(EndlessWriter.class, at.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            long acknowledged = Long.parseLong(lines.readLine());
            try (Recording live = Recording.follow(at)) {
                assertTrue(live.isBeingWritten());
                for (int round = 0; round < 500; round++) {
                    acknowledged = Long.parseLong(lines.readLine());
                    live.refresh();
                    assertTrue(live.session(0).lastSequence() >= acknowledged, "what is acknowledged is seen");
                    assertTrue(live.damage().isEmpty(), () -> live.damage().toString());
                    if (round % 50 == 0) {
                        opensAtOnce(at, acknowledged);
                    }
                }
                writer.destroyForcibly();
                writer.waitFor();
                assertFalse(live.isBeingWritten());
                live.finish();
                assertEquals(
                        RecordingState.NOT_CLOSED,
                        live.state(),
                        () -> live.damage().toString());
                assertTrue(live.session(0).lastSequence() >= acknowledged);
            }
        }
        try (ChronicleJournal again = ChronicleJournal.open(at, JournalTestSupport.options())) {
            again.append(0, again.nextSequence(0), 1, EventKind.CLOSE, 0, new byte[0], 0, 0);
        }
    }

    private static void opensAtOnce(Path at, long acknowledged) {
        try (Recording open = Recording.open(at)) {
            assertTrue(open.isBeingWritten());
            assertTrue(open.session(0).lastSequence() >= acknowledged, "what is acknowledged is in it");
            assertTrue(open.damage().isEmpty(), () -> open.damage().toString());
            assertFalse(open.report().sealed());
        }
    }

    @Test
    void refusesAFolderThatIsNoJournal() {
        assertThrows(RuntimeException.class, () -> Recording.follow(temp));
    }

    private static long readOn(Recording live, long from, Transcript into) {
        for (long position = from; position < live.blocks(); position++) {
            live.read(position, into, into);
        }
        return live.blocks();
    }
}
