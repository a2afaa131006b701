package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A thread that somebody interrupts goes on writing: with {@code Layout.INLINE} it is the host's own. */
class InterruptedWriterTest {
    private static final int PIECES = 250;

    @TempDir
    Path temp;

    private final AtomicBoolean mayBeInterrupted = new AtomicBoolean();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void losesNothingAndStaysInterrupted() {
        Path at = temp.resolve("R");
        Scribe scribe;
        try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
            scribe = new Scribe(new Random(1), journal, 1);
            for (int i = 0; i < PIECES; i++) {
                Thread.currentThread().interrupt();
                scribe.output(0, 16_000);
                journal.workAhead();
                assertTrue(Thread.currentThread().isInterrupted(), "piece " + i);
            }
        }
        assertTrue(Thread.interrupted());
        assertTrue(new JournalDirectory(at).queueFiles().size() >= 4);
        JournalTestSupport.assertGivesBack(scribe.written, at);
    }

    @Test
    void losesNothingWhereInterruptsComeWhileItWrites() throws Exception {
        Path at = temp.resolve("R");
        FutureTask<Scribe> task = new FutureTask<>(() -> {
            try (ChronicleJournal journal = ChronicleJournal.create(at, JournalTestSupport.options())) {
                Scribe scribe = new Scribe(new Random(1), journal, 1);
                for (int i = 0; i < PIECES; i++) {
                    mayBeInterrupted.set(true);
                    scribe.output(0, 16_000);
                }
                mayBeInterrupted.set(false);
                return scribe;
            }
        });
        Thread writer = new Thread(task);
        writer.start();
        while (writer.isAlive()) {
            if (mayBeInterrupted.get()) {
                writer.interrupt();
            }
        }
        JournalTestSupport.assertGivesBack(task.get().written, at);
    }

    @Test
    void writesToAFileAlthoughInterrupted() throws IOException {
        Path file = temp.resolve("f");
        RealDisk disk = new RealDisk();
        disk.createFile(file);
        try (Disk.OpenFile open = disk.open(file)) {
            Thread.currentThread().interrupt();
            open.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
            assertTrue(Thread.currentThread().isInterrupted());
            open.write(ByteBuffer.wrap(new byte[] {4}), 3);
            disk.sync(file);
            assertTrue(Thread.interrupted());
        }
        assertArrayEquals(new byte[] {1, 2, 3, 4}, Files.readAllBytes(file));
    }
}
