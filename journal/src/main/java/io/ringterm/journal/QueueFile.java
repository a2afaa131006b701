package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The file of a queue that is being written, reached by write calls beside Chronicle's mapping of it.
 *
 * <pre>
 *                        | length | block ........... | length | zeros ............................ |
 *  by write calls                   xxxxxxxxxxxxxxxxx   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 *  through the mapping     xxxxxx   or here if short    next comes here, and the queue's own    ^ ground
 * </pre>
 *
 * <p>Where a page of a file is first touched through a mapping, the disk has to find it at that moment: a page fault,
 * which costs several times what copying the page does, and on a full disk there is none to be had, which the JVM hears
 * of late or never. So Chronicle touches only ground that a call has written before. A full disk is then an error of a
 * call, at a moment at which nothing of the block counts yet.
 *
 * <p>A long block is written by a call as well, and covers pages that nobody else touches. See docs/adr/0034.
 */
final class QueueFile implements AutoCloseable {
    /** More than Chronicle adds after a block, or at a file's beginning: its header, and two index excerpts. */
    private static final int AHEAD = 16 << 10;
    /** Zeros are written so many at a time. */
    private static final int STEP = 32 << 10;

    /** From here on a block has a page of its own, which saves a fault and is worth a call. */
    private static final int LONG = 2 * 4_096;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BlockLayout.MAX_BLOCK_BYTES);
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
    private final Disk disk;
    private Path path;
    private Disk.OpenFile file;
    private long ground;

    QueueFile(Disk disk) {
        this.disk = disk;
    }

    /** Goes on with a file that is empty. */
    void begin(Path next) throws IOException {
        close();
        file = disk.open(next);
        path = next;
        ground = 0;
        try {
            provide(AHEAD);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Writes a block where an excerpt has begun, and sees to what Chronicle touches after it. */
    void write(byte[] block, int length, long offset, Disk.Excerpt excerpt) throws IOException {
        provide(offset + length + AHEAD);
        if (length < LONG) {
            disk.append(path, excerpt, block, length);
        } else {
            file.write(buffer.clear().put(block, 0, length).flip(), offset);
        }
    }

    private void provide(long end) throws IOException {
        while (ground < end) {
            file.write(zeros.clear(), ground);
            ground += STEP;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
