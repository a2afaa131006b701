package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QueueFileTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int STEP = 64 << 10;
    private static final byte[] BLOCK = new byte[16 << 10];

    @TempDir
    private Path folder;

    @Test
    void aShortFileTakesNoMoreThanIsWritten() throws IOException {
        assertTrue(lengthAfter(STEP, 128 * MEBIBYTE) < MEBIBYTE);
    }

    @Test
    void aLongerOneGrowsByEightMebibytesAtOnce() throws IOException {
        long after = lengthAfter(MEBIBYTE, 128 * MEBIBYTE);

        assertTrue(after > 8 * MEBIBYTE, "length " + after);
        assertEquals(after, lengthAfter(4 * MEBIBYTE, 128 * MEBIBYTE), "and not again before that is used");
        assertTrue(lengthAfter(16 * MEBIBYTE, 128 * MEBIBYTE) >= after + 8 * MEBIBYTE);
    }

    @Test
    void noneGrowsPastWhereItIsFull() throws IOException {
        assertEquals(3 * MEBIBYTE, lengthAfter(MEBIBYTE, 3 * MEBIBYTE));
    }

    @Test
    void whatIsWrittenStaysAsItWas() throws IOException {
        byte[] block = BLOCK.clone();
        block[0] = 1;
        block[block.length - 1] = 2;
        Path path = Files.createFile(folder.resolve("kept"));
        try (QueueFile file = new QueueFile(Disk.REAL, 12 * MEBIBYTE)) {
            file.begin(path);
            for (long at = 0; at < 12 * MEBIBYTE; at += BLOCK.length) {
                file.write(block, block.length, at, null);
            }
        }
        byte[] all = Files.readAllBytes(path);
        for (int at = 0; at < 12 * MEBIBYTE; at += BLOCK.length) {
            assertEquals(1, all[at], "at " + at);
            assertEquals(2, all[at + BLOCK.length - 1], "at " + at);
        }
    }

    /** How long a file is when so many bytes have been written, block by block. */
    private long lengthAfter(long bytes, long fileBytes) throws IOException {
        Path path = Files.createTempFile(folder, "queue", "");
        try (QueueFile file = new QueueFile(Disk.REAL, fileBytes)) {
            file.begin(path);
            for (long at = 0; at < bytes; at += BLOCK.length) {
                file.write(BLOCK, BLOCK.length, at, null);
            }
        }
        return Files.size(path);
    }
}
