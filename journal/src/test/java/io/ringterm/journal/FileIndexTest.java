package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.ringterm.event.EventLogException;
import io.ringterm.journal.fault.FaultyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recording that is opened by its indexes is the one that is read. */
class FileIndexTest {
    @TempDir
    Path temp;

    private Path at;
    private List<Path> files;

    /** Three files and more, the last run not closed: its last file has no index. */
    @BeforeEach
    void record() {
        at = temp.resolve("R");
        Scribe scribe;
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            scribe = new Scribe(new Random(61), journal, 3);
            fill(scribe);
        }
        FaultyDisk dying = new FaultyDisk(FaultyDisk.Fault.IO_ERROR);
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options(), dying)) {
            scribe.continueIn(journal);
            fill(scribe);
            dying.failFromNowOn();
        } catch (EventLogException e) {
            assertTrue(dying.hasFailed());
        }
        files = new JournalDirectory(at).queueFiles();
    }

    private static void fill(Scribe scribe) {
        scribe.write(500);
        for (int i = 0; i < 90; i++) {
            scribe.output(i % 3, 15_000);
        }
        scribe.write(500);
    }

    @Test
    void tellsWhatReadingTells() {
        assertTrue(files.size() >= 4, files.toString());
        assertEquals(
                files.size() - 1,
                files.stream().filter(file -> FileIndex.load(file) != null).count());
        requireSame();
    }

    private void requireSame() {
        try (Recording read = Recording.open(at);
                Recording browsed = Recording.browse(at)) {
            assertEquals(read.report(), browsed.report());
            assertEquals(read.sessions(), browsed.sessions());
            assertEquals(read.checkpoints(), browsed.checkpoints());
            assertEquals(read.screens(), browsed.screens());
            assertEquals(read.blocks(), browsed.blocks());
            Random random = new Random(62);
            for (int i = 0; i < 300; i++) {
                int session = random.nextInt(3);
                SessionInfo info = read.session(session);
                long sequence = (long) (random.nextDouble() * info.lastSequence());
                long nanos = info.firstNanos() + (long) (random.nextDouble() * info.durationNanos());
                long position = (long) (random.nextDouble() * info.outputBytes());
                assertEquals(read.blockOfSequence(session, sequence), browsed.blockOfSequence(session, sequence));
                assertEquals(read.blockOfTime(session, nanos), browsed.blockOfTime(session, nanos));
                assertEquals(read.blockOfByte(session, position), browsed.blockOfByte(session, position));
            }
            Transcript all = new Transcript();
            Transcript browsedAll = new Transcript();
            read.replay(all, all);
            browsed.replay(browsedAll, browsedAll);
            assertEquals(all.events, browsedAll.events);
            assertEquals(all.checkpoints, browsedAll.checkpoints);
            assertEquals(all.screens, browsedAll.screens);
            for (CheckpointRef checkpoint : read.checkpoints()) {
                if (checkpoint.snapshotBytes() > 0) {
                    assertArrayEquals(read.snapshot(checkpoint), browsed.snapshot(checkpoint));
                }
            }
            assertFalse(read.screens().isEmpty());
            for (ScreenRef screen : read.screens()) {
                byte[] snapshot = read.screen(screen);
                assertEquals(screen.bytes(), snapshot.length);
                assertArrayEquals(snapshot, browsed.screen(screen));
            }
        }
    }

    @Test
    void doesWithoutAnIndexThatIsMissingTornOrAnotherFiles() throws IOException {
        Path index = FileIndex.beside(files.get(1));
        byte[] whole = Files.readAllBytes(index);
        Random random = new Random(63);
        for (int i = 0; i < 20; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(index, flipped);
            assertNull(FileIndex.load(files.get(1)));
        }
        Files.write(index, Arrays.copyOf(whole, whole.length / 2));
        requireSame();
        Files.delete(index);
        requireSame();
        Files.copy(FileIndex.beside(files.get(0)), index);
        requireSame();
        Files.write(index, whole);
        assertNotNull(FileIndex.load(files.get(1)));
    }

    /** Lost indexes can be made again: from the file alone come the same bytes. */
    @Test
    void isWhatReadingTheFileMakes() throws IOException {
        int compared = 0;
        for (Path file : files) {
            Path index = FileIndex.beside(file);
            if (Files.exists(index)) {
                byte[] written = Files.readAllBytes(index);
                Files.delete(index);
                FileIndexer.rebuild(file, Disk.REAL);
                assertArrayEquals(written, Files.readAllBytes(index), file.toString());
                compared++;
            }
        }
        assertEquals(files.size() - 1, compared);
    }

    @Test
    void findsDamageWhenTheBlockIsReadAndSaysWhere() throws IOException {
        Path file = files.get(0);
        int middle = (int) (Files.size(file) / 2);
        JournalTestSupport.writeByte(file, middle, JournalTestSupport.readByte(file, middle) ^ 0x10);
        try (Recording browsed = Recording.browse(at)) {
            Transcript into = new Transcript();
            EventLogException e = assertThrows(EventLogException.class, () -> browsed.replay(into, into));
            assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        }
        try (Recording read = Recording.open(at)) {
            assertEquals(RecordingState.DAMAGED, read.state());
        }
    }

    @Test
    void findsTheEndOfAJournalWithoutReadingFullFiles() throws IOException {
        for (Path file : files.subList(0, files.size() - 1)) {
            Path elsewhere = temp.resolve("kept-" + file.getParent().getFileName() + file.getFileName());
            Files.move(file, elsewhere);
            byte[] allButTheEnd = Files.readAllBytes(elsewhere);
            Arrays.fill(allButTheEnd, 0, (int) endOf(file, elsewhere) - Integer.BYTES, (byte) 0);
            Files.write(file, allButTheEnd);
        }
        try (Recording browsed = Recording.browse(at)) {
            assertEquals(List.of(), harmful(browsed));
        }
    }

    private static long endOf(Path file, Path content) throws IOException {
        Files.copy(content, file);
        return FileIndex.load(file).endOffset();
    }

    private static List<Damage> harmful(Recording recording) {
        return recording.damage().stream()
                .filter(damage -> !damage.kind().isHarmless())
                .collect(Collectors.toList());
    }
}
