package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.ringterm.event.EventLogException;

/**
 * Finds whole blocks in a file by their magic, whatever stands between them. The file may grow meanwhile.
 *
 * <p>{@link #next} that says no may say yes later. What is passed over is not lost: {@link #suspect} tells where
 * something began like a block and was none.
 */
final class BlockScanner implements AutoCloseable {
    private static final int WINDOW_BYTES = 256 << 10;
    private static final byte FIRST_BYTE = (byte) BlockLayout.MAGIC;

    private final Path file;
    private final FileChannel channel;
    private final BlockDecoder decoder = new BlockDecoder();
    private final byte[] window = new byte[WINDOW_BYTES];
    private long windowStart;
    private int windowBytes;

    private long offset;
    private long end;
    private long suspect = -1;
    private String suspicion;

    BlockScanner(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Moves to the next whole block.
     *
     * <p>A block that does not follow the one before it at once is looked for twice: the writer may have filled the gap
     * between our reading the gap and our reading what comes after it.
     */
    boolean next() {
        long from = end;
        if (!find(from)) {
            windowBytes = 0;
            return false;
        }
        if (suspect >= 0 || offset - from > 2 * QueueFrame.HEADER_BYTES) {
            windowBytes = 0;
            if (!find(from)) {
                return false;
            }
        }
        end = offset + BlockLayout.length(window, at());
        return true;
    }

    private boolean find(long from) {
        suspect = -1;
        for (long p = findMagic(from); p >= 0; p = findMagic(p + 1)) {
            load(p, BlockLayout.MAX_BLOCK_BYTES);
            String wrong = decoder.check(window, (int) (p - windowStart), available(p));
            if (wrong == null) {
                offset = p;
                return true;
            }
            if (suspect < 0) {
                suspect = p;
                suspicion = wrong;
            }
        }
        return false;
    }

    private long findMagic(long from) {
        long p = from;
        while (true) {
            load(p, Long.BYTES);
            int last = windowBytes - Long.BYTES;
            if (available(p) < Long.BYTES) {
                return -1;
            }
            for (int i = (int) (p - windowStart); i <= last; i++) {
                if (window[i] == FIRST_BYTE && BlockLayout.magic(window, i) == BlockLayout.MAGIC) {
                    return windowStart + i;
                }
            }
            p = windowStart + last + 1;
        }
    }

    private int available(long p) {
        return (int) Math.max(0, windowStart + windowBytes - p);
    }

    /** Has the window hold as many bytes from a place on as asked for, or as there are. */
    private void load(long p, int bytes) {
        if (p >= windowStart && p + bytes <= windowStart + windowBytes) {
            return;
        }
        windowStart = p;
        windowBytes = read(p, window, WINDOW_BYTES);
    }

    private int read(long p, byte[] into, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
            while (buffer.hasRemaining() && channel.read(buffer, p + buffer.position()) >= 0) {}
            return buffer.position();
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + " at offset " + p + ": " + e, e);
        }
    }

    /** The array that holds the block. */
    byte[] bytes() {
        return window;
    }

    /** Where in the array the block begins. */
    int at() {
        return (int) (offset - windowStart);
    }

    /** Where in the file the block begins. */
    long offset() {
        return offset;
    }

    /** Where in the file the last whole block ends. */
    long end() {
        return end;
    }

    /** Where after the whole block before something began like a block, -1 if nothing did. */
    long suspect() {
        return suspect;
    }

    /** What is wrong with that. */
    String suspicion() {
        return suspicion;
    }

    /** What the queue says is at a place of the file. */
    QueueFrame frameAt(long from) {
        byte[] header = new byte[QueueFrame.HEADER_BYTES];
        return QueueFrame.find(
                from, p -> read(p, header, header.length) < header.length ? 0 : BlockLayout.getInt(header, 0));
    }

    /** The queue's header before a block, 0 where there is no place for one. */
    int headerBefore(long blockOffset) {
        if (blockOffset < QueueFrame.HEADER_BYTES) {
            return 0;
        }
        byte[] header = new byte[QueueFrame.HEADER_BYTES];
        read(blockOffset - QueueFrame.HEADER_BYTES, header, header.length);
        return BlockLayout.getInt(header, 0);
    }

    /** Bytes of the file from a place on. */
    long remaining(long from) {
        try {
            return Math.max(0, channel.size() - from);
        } catch (IOException e) {
            throw new EventLogException("cannot ask for the size of " + file + ": " + e, e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EventLogException("cannot close " + file + ": " + e, e);
        }
    }
}
