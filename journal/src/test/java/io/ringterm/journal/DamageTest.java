package io.ringterm.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32C;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A small journal of a few blocks, broken in every place and in every way. */
class DamageTest {
    private static final int SESSIONS = 3;

    @TempDir
    Path temp;

    private Path journal;
    private Path file;
    private final List<long[]> blocks = new ArrayList<>();
    private final List<Set<String>> eventsOfBlock = new ArrayList<>();
    private Transcript whole;

    @BeforeEach
    void writeSmallJournal() {
        journal = temp.resolve("R");
        try (ChronicleJournal log = ChronicleJournal.create(journal, JournalTestSupport.options())) {
            Scribe scribe = new Scribe(new Random(4), log, SESSIONS);
            for (int block = 0; block < 5; block++) {
                Set<String> before = new LinkedHashSet<>(scribe.written.events);
                for (int i = 0; i < 4; i++) {
                    scribe.output((block + i) % SESSIONS, 12 + i);
                }
                Set<String> added = new LinkedHashSet<>(scribe.written.events);
                added.removeAll(before);
                eventsOfBlock.add(added);
                log.commit();
            }
            whole = scribe.written;
        }
        eventsOfBlock.add(Set.of());
        file = new JournalDirectory(journal).queueFiles().get(0);
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.observe((bytes, at, in, offset) ->
                    blocks.add(new long[] {offset, offset + BlockLayout.length(bytes, at)}));
            reader.finish(new Transcript(), JournalListener.NONE);
        }
        assertEquals(6, blocks.size());
    }

    @Test
    void findsAndPlacesEachFlippedByteOfEachBlock() {
        for (int block = 0; block < blocks.size(); block++) {
            for (long at = blocks.get(block)[0]; at < blocks.get(block)[1]; at++) {
                String place = "block " + block + " offset " + at;
                Transcript read = new Transcript();
                JournalReport report = readWithFlip(at, 1 << at % 8, read);
                assertEquals(RecordingState.DAMAGED, report.state(), place);
                Damage damage = report.damage().get(0);
                assertEquals(file, damage.file(), place);
                assertTrue(damage.offset() <= at && at < damage.offset() + damage.length(), place + ": " + damage);
                assertEquals(blocks.get(block)[0], damage.offset(), () -> place + ": " + damage);
                assertEquals(block, damage.firstBlock(), place);
                assertEquals(block, damage.lastBlock(), place);
                assertEquals(without(block), read.events, place);
                if (block < 5) {
                    assertEquals(sequencesOf(block), sequences(damage.lost()), place);
                }
            }
        }
    }

    private List<String> without(int block) {
        List<String> left = new ArrayList<>(whole.events);
        left.removeAll(eventsOfBlock.get(block));
        return left;
    }

    private Set<String> sequencesOf(int block) {
        Set<String> all = new LinkedHashSet<>();
        eventsOfBlock.get(block).forEach(event -> all.add(event.split(" ")[0]));
        return all;
    }

    private static Set<String> sequences(List<LostRange> ranges) {
        Set<String> all = new LinkedHashSet<>();
        for (LostRange range : ranges) {
            for (long sequence = range.first(); sequence <= range.last(); sequence++) {
                all.add(range.session() + ":" + sequence);
            }
        }
        return all;
    }

    @Test
    void losesNothingToAFlippedByteOutsideOfAllBlocks() throws IOException {
        Random random = new Random(5);
        long size = Files.size(file);
        for (int i = 0; i < 400; i++) {
            long at = i < 200 ? random.nextInt((int) blocks.get(0)[0]) : (long) (random.nextDouble() * size);
            if (!isInBlock(at)) {
                Transcript read = new Transcript();
                readWithFlip(at, 1 << random.nextInt(8), read);
                assertEquals(whole.events, read.events, "offset " + at);
                assertEquals(whole.checkpoints, read.checkpoints, "offset " + at);
                assertEquals(whole.screens, read.screens, "offset " + at);
            }
        }
    }

    private boolean isInBlock(long at) {
        return blocks.stream().anyMatch(block -> block[0] <= at && at < block[1]);
    }

    @Test
    void reportsAQueueHeaderThatDoesNotFitItsBlock() {
        for (long[] block : blocks) {
            for (long at = block[0] - QueueFrame.HEADER_BYTES; at < block[0]; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    Transcript read = new Transcript();
                    JournalReport report = readWithFlip(at, 1 << bit, read);
                    assertEquals(whole.events, read.events);
                    assertEquals(1, report.damage().size(), "offset " + at + " bit " + bit);
                    assertEquals(DamageKind.ENVELOPE, report.damage().get(0).kind());
                    assertEquals(
                            block[0] - QueueFrame.HEADER_BYTES,
                            report.damage().get(0).offset());
                }
            }
        }
    }

    private JournalReport readWithFlip(long at, int bits, Transcript into) {
        byte old = JournalTestSupport.readByte(file, at);
        JournalTestSupport.writeByte(file, at, old ^ bits);
        try {
            return JournalReader.readAll(journal, into, into);
        } finally {
            JournalTestSupport.writeByte(file, at, old);
        }
    }

    /** Chronicle had begun the header of the new run's file, and no more. */
    @Test
    void whoWentOnAndDiedBeforeTheFirstBlockDidNoDamage() throws IOException {
        Path run = Files.createDirectory(journal.resolve("run-0002"));
        byte[] begun = new byte[4_096];
        BlockLayout.setInt(begun, 0, 0x8000_0000);
        Files.write(run.resolve(file.getFileName()), begun);
        requireTorn();
        ChronicleJournal.open(journal, JournalTestSupport.options()).close();
        requireTorn();
    }

    private void requireTorn() {
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(journal, read, read);
        assertEquals(
                RecordingState.SEALED, report.state(), () -> report.damage().toString());
        assertEquals(
                List.of(DamageKind.TORN),
                report.damage().stream().map(Damage::kind).toList());
        assertEquals(whole.events, read.events);
    }

    @Test
    void isNeverSealedWhenTruncatedAndGivesAllThatIsLeft() throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (long length = blocks.get(5)[1] - 1; length >= 0; length -= length < blocks.get(0)[0] ? 97 : 1) {
            try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
                f.setLength(length);
            }
            Transcript read = new Transcript();
            JournalReport report = JournalReader.readAll(journal, read, read);
            assertNotEquals(RecordingState.SEALED, report.state(), "length " + length);
            List<String> left = new ArrayList<>();
            for (int block = 0; block < blocks.size() && blocks.get(block)[1] <= length; block++) {
                left.addAll(eventsOfBlock.get(block));
            }
            assertEquals(left, read.events, "length " + length);
        }
        Files.write(file, all);
    }

    @Test
    void saysWhichBlocksAreMissing() throws IOException {
        zero(2);
        zero(3);
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(journal, read, read);
        assertEquals(1, report.damage().size());
        assertEquals(2, report.damage().get(0).firstBlock());
        assertEquals(3, report.damage().get(0).lastBlock());
        Set<String> lost = sequencesOf(2);
        lost.addAll(sequencesOf(3));
        assertEquals(lost, sequences(report.damage().get(0).lost()));
    }

    private void zero(int block) throws IOException {
        overwrite(block, new byte[(int) (blocks.get(block)[1] - blocks.get(block)[0])]);
    }

    private byte[] bytesOf(int block) throws IOException {
        byte[] bytes = new byte[(int) (blocks.get(block)[1] - blocks.get(block)[0])];
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "r")) {
            f.seek(blocks.get(block)[0]);
            f.readFully(bytes);
        }
        return bytes;
    }

    private void overwrite(int block, byte[] bytes) throws IOException {
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.seek(blocks.get(block)[0]);
            f.write(bytes);
        }
    }

    @Test
    void leavesOutABlockThatIsRepeatedInThePlaceOfAnother() throws IOException {
        byte[] old = bytesOf(1);
        byte[] target = bytesOf(4);
        System.arraycopy(old, 0, target, 0, Math.min(old.length, target.length));
        assertTrue(old.length <= target.length, "the repeated block must fit");
        overwrite(4, target);
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(journal, read, read);
        assertEquals(DamageKind.MISPLACED, report.damage().get(0).kind());
        assertEquals(blocks.get(4)[0], report.damage().get(0).offset());
        assertTrue(report.damage().stream().anyMatch(d -> d.firstBlock() == 4 && d.kind() == DamageKind.MISSING));
        assertEquals(without(4), read.events);
    }

    @Test
    void noticesABlockThatWasReplacedByAWholeOne() throws IOException {
        byte[] forged = bytesOf(2);
        forged[BlockLayout.HEADER_BYTES + 30] ^= 1;
        int crc = BlockLayout.computeCrc(forged, 0, new CRC32C());
        BlockLayout.putCrc(forged, crc);
        overwrite(2, forged);
        JournalReport report = JournalReader.readAll(journal, new Transcript(), JournalListener.NONE);
        assertEquals(DamageKind.CHAIN, report.damage().get(0).kind());
        assertEquals(3, report.damage().get(0).firstBlock());
    }

    @Test
    void readsOnWithoutTheMarkerAndSaysSo() throws IOException {
        Files.writeString(journal.resolve(JournalDirectory.MARKER), "ringterm journal\nformat 1.0\nid ?\n");
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(journal, read, read);
        assertEquals(DamageKind.MARKER, report.damage().get(0).kind());
        assertEquals(whole.events, read.events);
        assertThrows(EventLogException.class, () -> ChronicleJournal.open(journal, JournalTestSupport.options()));
    }

    @Test
    void losesNothingToAFlippedBitOfTheMarker() throws IOException {
        Path marker = journal.resolve(JournalDirectory.MARKER);
        for (long bit = 0; bit < 8 * Files.size(marker); bit++) {
            byte old = JournalTestSupport.readByte(marker, bit / 8);
            JournalTestSupport.writeByte(marker, bit / 8, old ^ 1 << bit % 8);
            Transcript read = new Transcript();
            JournalReport report = JournalReader.readAll(journal, read, read);
            assertEquals(DamageKind.MARKER, report.damage().get(0).kind());
            assertEquals(1, report.damageCount());
            assertEquals(whole.events, read.events);
            JournalTestSupport.writeByte(marker, bit / 8, old);
        }
    }

    @Test
    void leavesOutTheBlocksOfAnotherJournal() throws IOException {
        mark("1.0", "0b3f1c9f-7a55-4c0e-9a60-1b9f2f5d7e11");
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(journal, read, read);
        assertEquals(DamageKind.MISPLACED, report.damage().get(0).kind());
        assertEquals(List.of(), read.events);
    }

    @Test
    void refusesAnUnknownMajorVersionByName() throws IOException {
        mark("2.0", "0b3f1c9e-7a55-4c0e-9a60-1b9f2f5d7e11");
        EventLogException e = assertThrows(EventLogException.class, () -> Recording.open(journal));
        assertTrue(e.getMessage().contains("format version 2"), e.getMessage());
    }

    private void mark(String format, String id) throws IOException {
        String text = "ringterm journal\nformat " + format + "\nid " + id + "\n";
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(journal.resolve(JournalDirectory.MARKER), text + String.format("crc %08x%n", crc.getValue()));
    }

    @Test
    void refusesAFolderThatIsNoRecording() {
        EventLogException e = assertThrows(EventLogException.class, () -> Recording.open(temp));
        assertTrue(e.getMessage().contains("is no recording"), e.getMessage());
    }

    @Test
    void doesNotTakeACopyInsideAPayloadForABlock() throws IOException {
        Path outer = temp.resolve("outer");
        try (ChronicleJournal log = ChronicleJournal.create(outer, JournalTestSupport.options())) {
            Scribe scribe = new Scribe(new Random(6), log, 1);
            scribe.output(0, 10);
            log.commit();
            byte[] copy = bytesOf(0);
            log.append(0, 1, 5, EventKind.OUTPUT, 0, copy, 0, copy.length);
            log.commit();
            scribe.written.events.clear();
            log.append(0, 2, 5, EventKind.OUTPUT, 0, new byte[1], 0, 1);
        }
        Path outerFile = new JournalDirectory(outer).queueFiles().get(0);
        long[] second = new long[1];
        try (JournalReader reader = JournalReader.open(outer)) {
            reader.observe((bytes, at, in, offset) -> {
                if (BlockLayout.number(bytes, at) == 1) {
                    second[0] = offset;
                }
            });
            reader.finish(new Transcript(), JournalListener.NONE);
        }
        JournalTestSupport.writeByte(outerFile, second[0] + 40, 0x55);
        Transcript read = new Transcript();
        JournalReport report = JournalReader.readAll(outer, read, read);
        assertFalse(report.damage().isEmpty());
        assertEquals(2, read.events.size(), () -> read.events.toString());
        assertTrue(
                report.damage().stream().anyMatch(d -> d.lost().equals(List.of(new LostRange(0, 1, 1)))),
                () -> report.damage().toString());
    }
}
