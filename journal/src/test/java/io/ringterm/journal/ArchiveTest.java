package io.ringterm.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveTest {
    private static final Path NAME = Path.of("an.archive");

    @TempDir
    Path temp;

    private static JournalReport read(byte[] archive, Transcript into) {
        return ArchiveReader.readAll(new ByteArrayInputStream(archive), NAME, into, into, Unpacker.PLAIN);
    }

    @Test
    void givesBackWhatWasAppendedWhateverItWas() {
        Seeds.check(30, random -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ChunkCodec codec = random.nextBoolean() ? ChunkCodec.DEFLATE : ChunkCodec.STORED;
            Scribe scribe;
            try (ArchiveWriter writer = new ArchiveWriter(out, JournalTestSupport.options(), codec)) {
                scribe = new Scribe(random, writer, 1 + random.nextInt(4));
                scribe.write(random.nextInt(1_000));
            }
            Transcript read = new Transcript();
            JournalReport report = read(out.toByteArray(), read);
            assertEquals(
                    RecordingState.SEALED, report.state(), () -> report.damage().toString());
            assertEquals(scribe.written.events, read.events);
            assertEquals(scribe.written.checkpoints, read.checkpoints);
            assertEquals(scribe.written.screens, read.screens);
        });
    }

    @Test
    void comesBackTheSameAfterPackingAndImporting() throws IOException {
        Path original = temp.resolve("R");
        Scribe scribe;
        try (ChronicleJournal journal = ChronicleJournal.create(original, JournalTestSupport.options())) {
            scribe = new Scribe(new Random(1), journal, 3);
            scribe.write(5_000);
        }
        Path archive = temp.resolve("R.archive");
        try (Recording recording = Recording.open(original)) {
            ArchiveWriter.pack(recording, Files.newOutputStream(archive), ChunkCodec.STORED);
        }
        Path imported = temp.resolve("I");
        try (Recording recording = Recording.open(archive);
                ChronicleJournal journal = ChronicleJournal.create(imported, JournalTestSupport.options())) {
            assertEquals(RecordingState.SEALED, recording.state());
            assertEquals("grüße", recording.header().comment());
            assertTrue(Files.size(archive) > 2L * ArchiveLayout.MAX_PAYLOAD_BYTES, "several chunks are needed");
            LogCopier copier = new LogCopier(journal);
            recording.replay(copier, copier);
            CheckpointRef withSnapshot = recording.checkpoints().stream()
                    .filter(checkpoint -> checkpoint.snapshotBytes() > 50_000)
                    .findFirst()
                    .orElseThrow();
            assertEquals(withSnapshot.snapshotBytes(), recording.snapshot(withSnapshot).length);
        }
        Transcript read = new Transcript();
        assertEquals(
                RecordingState.SEALED,
                JournalReader.readAll(imported, read, read).state());
        assertEquals(scribe.written.events, read.events);
        assertEquals(scribe.written.checkpoints, read.checkpoints);
        assertEquals(scribe.written.screens, read.screens);
    }

    private byte[] smallArchive(Scribe[] scribe) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = new ArchiveWriter(out, JournalTestSupport.options(), ChunkCodec.DEFLATE)) {
            scribe[0] = new Scribe(new Random(2), writer, 2);
            for (int chunk = 0; chunk < 3; chunk++) {
                scribe[0].output(0, 10);
                scribe[0].output(1, 20);
                writer.commit();
            }
        }
        return out.toByteArray();
    }

    @Test
    void findsAndPlacesEachFlippedByte() {
        Scribe[] scribe = new Scribe[1];
        byte[] archive = smallArchive(scribe);
        for (int at = 0; at < archive.length; at++) {
            byte[] flipped = archive.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Transcript read = new Transcript();
            JournalReport report = read(flipped, read);
            assertEquals(RecordingState.DAMAGED, report.state(), "offset " + at);
            Damage damage = report.damage().get(0);
            assertTrue(damage.offset() <= at && at < damage.offset() + damage.length(), at + ": " + damage);
            assertTrue(scribe[0].written.events.containsAll(read.events), "offset " + at);
            assertTrue(read.events.size() >= 4, "offset " + at + " takes more than a chunk: " + read.events);
        }
    }

    @Test
    void findsEachTruncation() {
        byte[] archive = smallArchive(new Scribe[1]);
        for (int length = Long.BYTES; length < archive.length; length++) {
            assertNotEquals(
                    RecordingState.SEALED,
                    read(Arrays.copyOf(archive, length), new Transcript()).state(),
                    "length " + length);
        }
    }

    @Test
    void findsAFrameThatWasTakenOut() {
        byte[] archive = smallArchive(new Scribe[1]);
        int first = ArchiveLayout.HEADER_BYTES;
        int second = first + ArchiveLayout.frameLength(archive, first);
        int third = second + ArchiveLayout.frameLength(archive, second);
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.write(archive, 0, second);
        cut.write(archive, third, archive.length - third);
        Transcript read = new Transcript();
        JournalReport report = read(cut.toByteArray(), read);
        assertEquals(RecordingState.DAMAGED, report.state());
        assertEquals(second, report.damage().get(0).offset());
        assertEquals(
                List.of(new LostRange(0, 1, 1), new LostRange(1, 1, 1)),
                report.damage().get(0).lost());
        assertEquals(4, read.events.size());
    }

    @Test
    void saysWhatFollowsTheEnd() {
        byte[] archive = smallArchive(new Scribe[1]);
        JournalReport report = read(Arrays.copyOf(archive, archive.length + 1), new Transcript());
        assertEquals(archive.length, report.damage().get(0).offset());
    }

    @Test
    void neverThrowsAnythingButARefusalAtHostileBytes() {
        byte[] archive = smallArchive(new Scribe[1]);
        Seeds.check(500, random -> {
            byte[] hostile = archive.clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            try {
                assertEquals(
                        RecordingState.DAMAGED, read(hostile, new Transcript()).state());
            } catch (EventLogException e) {
                assertTrue(e.getMessage().startsWith(NAME.toString()), e.getMessage());
            }
        });
    }

    @Test
    void packsARecordingThatWasNeverClosedAsWhatItIs() throws IOException {
        Path original = temp.resolve("R");
        Path archive = temp.resolve("R.archive");
        try (ChronicleJournal journal = ChronicleJournal.create(original, JournalTestSupport.options())) {
            journal.append(0, 0, 1, EventKind.MARK, 0, new byte[0], 0, 0);
            journal.commit();
            try (Recording recording = Recording.open(original)) {
                ArchiveWriter.pack(recording, Files.newOutputStream(archive), ChunkCodec.DEFLATE);
            }
        }
        try (Recording recording = Recording.open(archive)) {
            assertEquals(RecordingState.NOT_CLOSED, recording.state());
            assertEquals(1, recording.report().events());
        }
    }

    @Test
    void namesACodecThatItDoesNotHave() {
        ChunkCodec zstd = new ChunkCodec() {
            @Override
            public int code() {
                return ZSTD_CODE;
            }

            @Override
            public byte[] pack(byte[] raw, int length) {
                return ChunkCodec.DEFLATE.pack(raw, length);
            }

            @Override
            public boolean unpack(byte[] packed, int offset, int length, byte[] into, int rawLength) {
                return ChunkCodec.DEFLATE.unpack(packed, offset, length, into, rawLength);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = new ArchiveWriter(out, JournalTestSupport.options(), zstd)) {
            writer.append(0, 0, 1, EventKind.OUTPUT, 0, new byte[1_000], 0, 1_000);
        }
        EventLogException e = assertThrows(EventLogException.class, () -> read(out.toByteArray(), new Transcript()));
        assertTrue(e.getMessage().contains("codec 2"), e.getMessage());
        Transcript read = new Transcript();
        ArchiveReader.readAll(new ByteArrayInputStream(out.toByteArray()), NAME, read, read, Unpacker.PLAIN.with(zstd));
        assertEquals(1, read.events.size());
    }

    @Test
    void refusesAFileThatIsNoArchive() {
        byte[] text = "{\"version\": 3}".getBytes(StandardCharsets.US_ASCII);
        EventLogException e = assertThrows(EventLogException.class, () -> read(text, new Transcript()));
        assertTrue(e.getMessage().contains("is no recording"), e.getMessage());
        assertThrows(EventLogException.class, () -> read(new byte[0], new Transcript()));
    }
}
