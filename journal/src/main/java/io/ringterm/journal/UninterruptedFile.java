package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file for writing that an interrupt does not close for good: it is opened again, and what was written goes there again. */
final class UninterruptedFile implements Disk.OpenFile {
    private final Path file;
    private FileChannel channel;

    UninterruptedFile(Path file) throws IOException {
        this.file = file;
        channel = open();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
        long base = offset - bytes.position();
        boolean interrupted = false;
        try {
            while (bytes.hasRemaining()) {
                try {
                    channel.write(bytes, base + bytes.position());
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                    channel = open();
                }
            }
        } finally {
            UninterruptedSink.restore(interrupted);
        }
    }

    /** Has the disk keep a file or folder. */
    static void force(Path path) throws IOException {
        boolean interrupted = false;
        try {
            while (!isForced(path)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            UninterruptedSink.restore(interrupted);
        }
    }

    /** Returns false where an interrupt came first. */
    private static boolean isForced(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
