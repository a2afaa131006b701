package io.ringterm.journal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recording has so many blocks, however it was put together. */
class RecordingIndexTest {
    private static final byte[] BLOCK = new byte[BlockLayout.HEADER_BYTES + BlockLayout.CRC_BYTES];
    private static final Path FILE = Path.of("file");

    static {
        BlockLayout.putConstants(BLOCK, new UUID(0, 0), 0);
    }

    @Test
    void refusesMoreBlocksThanARecordingMayHave() {
        RecordingIndex index = withBlocks(Limits.MAX_RECORDING_BLOCKS);

        EventLogException e = assertThrows(EventLogException.class, () -> index.onBlock(BLOCK, 0, FILE, 0));

        assertEquals(Limits.MAX_RECORDING_BLOCKS, index.blocks());
        assertTrue(e.getMessage().contains("blocks"), e.getMessage());
    }

    @Test
    void refusesThemFromTheIndexesOfItsFilesToo() {
        RecordingIndex index = withBlocks(Limits.MAX_RECORDING_BLOCKS);

        EventLogException e = assertThrows(EventLogException.class, () -> index.append(withBlocks(1)));

        assertTrue(e.getMessage().contains("blocks"), e.getMessage());
    }

    @Test
    void refusesAnIndexThatHasASessionTwice() {
        FieldWriter once = new FieldWriter();
        RecordingIndex index = withBlocks(1);
        event(index, 7, 0, 500);
        index.write(once);
        assertEquals(1, read(once).sessions().size());

        SessionIndex session = index.sessions().get(7);
        FieldWriter twice = new FieldWriter();
        twice.varint(1).varint(1).varint(0).varint(0).varint(2);
        session.write(twice);
        session.write(twice);
        twice.varint(0).varint(0).int64(500);
        BlockException e = assertThrows(BlockException.class, () -> read(twice));
        assertTrue(e.getMessage().contains("session=7"), e.getMessage());
    }

    private static RecordingIndex read(FieldWriter written) {
        return RecordingIndex.read(new FieldReader(written.array(), 0, written.length()), FILE);
    }

    /** Sessions that come in any order, some again and again, are found and told by number. */
    @Test
    void findsEachOfManySessions() {
        RecordingIndex index = withBlocks(1);
        long[] next = new long[5_000];
        Random random = new Random(81);
        for (int i = 0; i < 40_000; i++) {
            int session = random.nextInt(next.length);
            event(index, session, next[session]++, i);
        }
        int before = -1;
        for (Map.Entry<Integer, SessionIndex> entry : index.sessions().entrySet()) {
            assertTrue(entry.getKey() > before);
            before = entry.getKey();
            assertEquals(next[before], entry.getValue().events());
        }
        assertEquals(
                Arrays.stream(next).filter(events -> events > 0).count(),
                index.sessions().size());
    }

    /** The second file begins with what was taken after the session's last event in the first. */
    @Test
    void checkpointsHaveTheTimeOfTheirOwnSessionsLastEvent() {
        RecordingIndex first = withBlocks(1);
        event(first, 0, 0, 500);
        event(first, 1, 0, 400);
        checkpoint(first, 0, 0);
        RecordingIndex second = withBlocks(1);
        checkpoint(second, 0, 0);
        event(second, 1, 1, 450);
        checkpoint(second, 1, 1);
        first.append(second);

        assertEquals(
                List.of(500L, 500L, 450L),
                first.checkpoints().stream().map(CheckpointRef::nanos).toList());
        assertEquals(
                List.of(500L, 500L, 450L),
                first.screens().stream().map(ScreenRef::nanos).toList());
    }

    private static void event(RecordingIndex index, int session, long sequence, long nanos) {
        index.onEvent(session, sequence, nanos, EventKind.OUTPUT, 0, BLOCK, 0, 1);
    }

    private static void checkpoint(RecordingIndex index, int session, long sequence) {
        index.onCheckpointRecord();
        index.onCheckpoint(session, sequence, 7, null, 0, 0);
        index.onScreenRecord();
        index.onScreen(session, sequence, BLOCK, 0, 1);
    }

    private static RecordingIndex withBlocks(int blocks) {
        RecordingIndex index = new RecordingIndex();
        for (long i = 0, offset = 0; i < blocks; i++, offset = QueueFrame.after(offset + BLOCK.length)) {
            index.onBlock(BLOCK, 0, FILE, offset);
        }
        return index;
    }
}
