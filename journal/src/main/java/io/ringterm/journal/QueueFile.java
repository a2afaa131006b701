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
 * <p>Chronicle makes a file longer each time it maps the next MiB, which takes a lock and has the disk's own journal wait.
 * So a file that has grown to half a MiB is made longer by a call, for the next eight: a hole that takes no room, and is
 * never touched before ground is laid there.
 *
 * <p>Laying is where the system looks for pages: of those that were not used lately a machine under a hypervisor may give
 * one in 15 µs. Where there is nothing else to do it is done ahead of the blocks ({@link #layAhead}); see docs/adr/0044.
 *
 * <p>A long block is written by a call as well, and covers pages that nobody else touches. See docs/adr/0034.
 */
final class QueueFile implements AutoCloseable {
    /** More than Chronicle adds after a block, or at a file's beginning: its header, and two index excerpts. */
    private static final int AHEAD = 16 << 10;
    /** Zeros are written so many at a time, since events wait meanwhile. */
    private static final int STEP = 8 << 10;

    /** So much ground is laid while there is nothing else to do: a snapshot of a long history and more. */
    private static final int FAR = 1 << 20;

    /** Files grow by so much at once, once they are longer than what a short recording takes. */
    private static final int EXTENT = 8 << 20;

    private static final int SHORT = 512 << 10;
    /** More than Chronicle maps ahead of what it writes, and than is laid ahead. */
    private static final int MAPPED_AHEAD = 2 << 20;

    /** From here on a block has a page of its own, which saves a fault and is worth a call. */
    private static final int LONG = 2 * 4_096;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BlockLayout.MAX_BLOCK_BYTES);
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
    private final ByteBuffer last = ByteBuffer.allocateDirect(1);
    private final Disk disk;
    private final long longest;
    private Path path;
    private Disk.OpenFile file;
    private long needed;
    private long ground;
    private long length;

    /** Of files that are full at so many bytes. */
    QueueFile(Disk disk, long fileBytes) {
        this.disk = disk;
        longest = fileBytes;
    }

    /** Goes on with a file that is empty. */
    void begin(Path next) throws IOException {
        close();
        file = disk.open(next);
        path = next;
        ground = 0;
        length = SHORT + MAPPED_AHEAD;
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

    /**
     * Lays a step of the ground that later blocks need, in a file that is longer than what a short recording takes. Tells
     * whether there is more to lay; a disk that is full says so to the block that needs the ground.
     */
    boolean layAhead() {
        if (needed < SHORT || ground + STEP > Math.min(longest, needed + FAR)) {
            return false;
        }
        try {
            lay();
        } catch (IOException e) {
            return false;
        }
        return true;
    }

    private void lay() throws IOException {
        file.write(zeros.clear(), ground);
        ground += STEP;
    }

    private void provide(long end) throws IOException {
        needed = end;
        while (ground < end) {
            lay();
        }
        if (end + MAPPED_AHEAD > length && length < longest) {
            length = Math.min(longest, length + EXTENT);
            file.write(last.clear(), length - 1);
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
