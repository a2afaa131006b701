package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import io.ringterm.journal.fault.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
        Random random = new Random(61);
        byte[] block = BLOCK.clone();
        block[0] = 1;
        block[block.length - 1] = 2;
        Path path = Files.createFile(folder.resolve("kept"));
        try (QueueFile file = new QueueFile(Disk.REAL, 12 * MEBIBYTE)) {
            file.begin(path);
            for (long at = 0; at < 12 * MEBIBYTE; at += BLOCK.length) {
                file.write(block, block.length, at, null);
                for (int steps = random.nextInt(6); steps > 0; steps--) {
                    file.layAhead();
                }
            }
        }
        byte[] all = Files.readAllBytes(path);
        for (int at = 0; at < 12 * MEBIBYTE; at += BLOCK.length) {
            assertEquals(1, all[at], "at " + at);
            assertEquals(2, all[at + BLOCK.length - 1], "at " + at);
        }
    }

    @Test
    void aMebibyteIsLaidAheadAndBlocksThereNeedOneCallEach() throws IOException {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.NO_SPACE);
        try (QueueFile file = new QueueFile(disk, 128 * MEBIBYTE)) {
            file.begin(Files.createFile(folder.resolve("ahead")));
            long at = fill(file, 0, MEBIBYTE);
            long before = disk.calls();
            long steps = layAll(file);
            assertEquals(steps, disk.calls() - before, "a call each");
            assertEquals(MEBIBYTE, steps * 8_192, 32 << 10);
            before = disk.calls();
            fill(file, at, MEBIBYTE - STEP);
            assertEquals((MEBIBYTE - STEP) / BLOCK.length, disk.calls() - before);
            assertTrue(layAll(file) > 100, "and so again");
        }
    }

    @Test
    void nothingIsLaidAheadInAShortFileNorPastWhereItIsFull() throws IOException {
        Path path = Files.createFile(folder.resolve("short"));
        try (QueueFile file = new QueueFile(Disk.REAL, 3 * MEBIBYTE)) {
            file.begin(path);
            long at = fill(file, 0, MEBIBYTE / 4);
            assertEquals(0, layAll(file));
            fill(file, at, 3 * MEBIBYTE - at - STEP);
            layAll(file);
        }
        assertEquals(3 * MEBIBYTE, Files.size(path));
    }

    @Test
    void aFullDiskIsAnErrorOfTheBlockAndNotOfWhatIsDoneAhead() throws IOException {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.NO_SPACE);
        try (QueueFile file = new QueueFile(disk, 128 * MEBIBYTE)) {
            file.begin(Files.createFile(folder.resolve("full")));
            long at = fill(file, 0, MEBIBYTE);
            disk.failFromNowOn();
            assertEquals(0, layAll(file));
            assertThrows(IOException.class, () -> fill(file, at, STEP));
        }
    }

    /** Lays all there is to lay. Returns how many steps that were. */
    private static long layAll(QueueFile file) {
        long steps = 0;
        while (file.layAhead()) {
            steps++;
        }
        return steps;
    }

    /** Writes blocks of so many bytes in all. Returns where the next one goes. */
    private static long fill(QueueFile file, long from, long bytes) throws IOException {
        long at = from;
        for (; at < from + bytes; at += BLOCK.length) {
            file.write(BLOCK, BLOCK.length, at, null);
        }
        return at;
    }

    /** How long a file is when so many bytes have been written, block by block. */
    private long lengthAfter(long bytes, long fileBytes) throws IOException {
        Path path = Files.createTempFile(folder, "queue", "");
        try (QueueFile file = new QueueFile(Disk.REAL, fileBytes)) {
            file.begin(path);
            fill(file, 0, bytes);
        }
        return Files.size(path);
    }
}
