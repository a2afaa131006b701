package io.ringterm.journal;

import java.nio.file.Path;
import java.util.UUID;

import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;

/** The index of a recording that has a block more than it may have, made without the blocks. */
public final class ManyBlocks {
    private ManyBlocks() {}

    /**
     * Goes over {@link Limits#MAX_RECORDING_BLOCKS}.
     *
     * @return null if the last block was refused, otherwise what happened
     */
    public static String refused() {
        byte[] block = new byte[BlockLayout.HEADER_BYTES + BlockLayout.CRC_BYTES];
        BlockLayout.putConstants(block, new UUID(0, 0), 0);
        Path file = Path.of("file");
        RecordingIndex index = new RecordingIndex();
        long offset = 0;
        try {
            for (int i = 0; i <= Limits.MAX_RECORDING_BLOCKS; i++) {
                index.onBlock(block, 0, file, offset);
                offset = QueueFrame.after(offset + block.length);
            }
            return "was not refused: " + index.blocks();
        } catch (EventLogException e) {
            boolean last = index.blocks() == Limits.MAX_RECORDING_BLOCKS
                    && e.getMessage().contains("blocks");
            return last ? null : "was refused for another reason, after " + index.blocks() + ": " + e.getMessage();
        }
    }
}
