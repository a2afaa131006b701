package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes the index of the queue file that is being written, block by block. */
final class FileIndexer {
    private final Path file;
    private final RecordingIndex places = new RecordingIndex();
    private final RecordReader records = new RecordReader(new DamageLog());
    private final byte[] first = new byte[BlockLayout.HEADER_BYTES];
    private final byte[] last = new byte[BlockLayout.HEADER_BYTES];
    private boolean isEmpty = true;
    private int lastCrc;
    private long endOffset;

    FileIndexer(Path file) {
        this.file = file;
        records.observe(places);
    }

    /** A block that stands at an offset of the file now, and what it is, if that is known and nothing but output. */
    void block(byte[] block, long offset, OutputRuns output) {
        if (isEmpty) {
            System.arraycopy(block, 0, first, 0, first.length);
            isEmpty = false;
        }
        System.arraycopy(block, 0, last, 0, last.length);
        lastCrc = BlockLayout.crc(block, 0);
        endOffset = offset + BlockLayout.length(block, 0);
        places.onBlock(block, 0, file, offset);
        if (output != null) {
            records.pass(output, BlockLayout.number(block, 0));
            places.onOutput(output);
        } else {
            records.read(block, 0, places, places);
        }
    }

    /** The index of a file that has none, left beside it; null where the file has no block. */
    static FileIndex rebuild(Path file, Disk disk) {
        FileIndexer indexer = new FileIndexer(file);
        try (BlockScanner scanner = new BlockScanner(file)) {
            while (scanner.next()) {
                int end = scanner.at() + BlockLayout.length(scanner.bytes(), scanner.at());
                byte[] block = Arrays.copyOfRange(scanner.bytes(), scanner.at(), end);
                indexer.block(block, scanner.offset(), null);
            }
        }
        return indexer.write(disk);
    }

    /**
     * Leaves the index beside the file. Where that fails there is none, and readers read the file.
     *
     * @return the index, or null where the file has no block
     */
    FileIndex write(Disk disk) {
        if (isEmpty) {
            return null;
        }
        long lastBlock = BlockLayout.number(last, 0);
        FileIndex index = new FileIndex(
                BlockLayout.id(first, 0),
                endOffset,
                BlockLayout.number(first, 0),
                BlockLayout.firstEvent(first, 0),
                BlockLayout.previousCrc(first, 0),
                lastBlock,
                lastCrc,
                BlockLayout.firstEvent(last, 0) + BlockLayout.events(last, 0),
                records.isSealedBy(lastBlock),
                records.headers(),
                places);
        Path path = FileIndex.beside(file);
        try {
            Retainer.deleteIfThere(disk, path);
            disk.createFile(path);
            disk.write(path, index.encode());
        } catch (IOException e) {
            // A torn index shows by its CRC; a disk that is full says so at the next block.
            return index;
        }
        return index;
    }
}
