package io.ringterm.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What this module writes is a Chronicle queue, whatever way the bytes took. */
class ChronicleFormatTest {
    @TempDir
    Path temp;

    @Test
    void isReadByChroniclesOwnTailerBlockByBlock() {
        Path at = temp.resolve("R");
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options())) {
            Scribe scribe = new Scribe(new Random(61), journal, 3);
            scribe.write(300);
            for (int i = 0; i < 20_000; i++) {
                scribe.output(0, 5);
                journal.commit();
            }
            for (int i = 0; i < 200; i++) {
                scribe.output(i % 3, 16_000);
            }
        }
        List<String> found = new ArrayList<>();
        List<Path> files = new JournalDirectory(at).queueFiles();
        for (Path file : files) {
            try (BlockScanner scanner = new BlockScanner(file)) {
                while (scanner.next()) {
                    found.add(BlockLayout.number(scanner.bytes(), scanner.at()) + ": "
                            + BlockLayout.crc(scanner.bytes(), scanner.at()));
                }
            }
        }
        assertTrue(files.size() > 3 && found.size() > 20_000, files.size() + " files, " + found.size() + " blocks");
        assertEquals(found, tailed(at.resolve("run-0001")));
    }

    private static List<String> tailed(Path run) {
        List<String> blocks = new ArrayList<>();
        byte[] block = new byte[BlockLayout.MAX_BLOCK_BYTES];
        BlockDecoder decoder = new BlockDecoder();
        try (SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(run)
                        .rollCycle(LegacyRollCycles.MINUTELY)
                        .readOnly(true)
                        .build();
                ExcerptTailer tailer = queue.createTailer()) {
            while (true) {
                try (DocumentContext excerpt = tailer.readingDocument()) {
                    if (!excerpt.isPresent()) {
                        return blocks;
                    }
                    int length = excerpt.wire().bytes().read(block);
                    assertNull(decoder.check(block, 0, length));
                    blocks.add(BlockLayout.number(block, 0) + ": " + BlockLayout.crc(block, 0));
                }
            }
        }
    }
}
