package io.ringterm.journal;

import java.nio.file.Path;
import java.util.UUID;

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

    private static RecordingIndex withBlocks(int blocks) {
        RecordingIndex index = new RecordingIndex();
        for (long i = 0, offset = 0; i < blocks; i++, offset = QueueFrame.after(offset + BLOCK.length)) {
            index.onBlock(BLOCK, 0, FILE, offset);
        }
        return index;
    }
}
