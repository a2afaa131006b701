package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.ringterm.event.EventLogException;

/**
 * One writer a journal: a lock of the operating system on a file that tells the owner's process id.
 *
 * <p>The lock goes when its process does, however that ends, so that nothing stale is left to be cleared. POSIX drops it
 * as well when any descriptor of the file is closed by the same process; that is why journals that this process writes
 * are also kept in a set, and their lock files never opened again.
 *
 * <pre>
 *  byte 0   locked by the writer; another writer tries it, and is refused
 *  byte 1   locked by the writer as well; who only wants to know whether there is one tries this, for a moment
 * </pre>
 */
final class WriterLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    private static final int MAX_PID_BYTES = 32;

    private final Path key;
    private final FileChannel channel;

    private WriterLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static synchronized WriterLock acquire(JournalDirectory folder) {
        Path directory = folder.path();
        Path key = realPath(directory);
        if (!HELD_HERE.add(key)) {
            throw refused(directory, "this process, " + ProcessHandle.current().pid());
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            Path file = directory.resolve(JournalDirectory.LOCK);
            if (!Files.exists(file)) {
                create(folder.disk(), file);
            }
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, 1, false);
            if (lock == null) {
                throw refused(directory, "process " + owner(channel));
            }
            channel.lock(1, 1, false);
            byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
            held = true;
            return new WriterLock(key, channel);
        } catch (IOException e) {
            throw new EventLogException("cannot lock " + directory + ": " + e, e);
        } finally {
            if (!held) {
                release(key, channel);
            }
        }
    }

    private static void create(Disk disk, Path file) throws IOException {
        try {
            disk.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Somebody else has just made it, and may have locked it.
        }
    }

    /** Tells whether some process writes there, without keeping any from it. */
    static synchronized boolean isHeld(Path directory) {
        if (HELD_HERE.contains(realPath(directory))) {
            return true;
        }
        Path file = directory.resolve(JournalDirectory.LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(1, 1, true)) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new EventLogException("cannot ask who has " + file + ": " + e, e);
        }
    }

    private static EventLogException refused(Path directory, String owner) {
        return new EventLogException(directory + " is being written by " + owner + ": one writer at a time", null);
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_PID_BYTES);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("[0-9]+") ? pid : "of unknown id";
    }

    private static Path realPath(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new EventLogException("cannot reach " + directory + ": " + e, e);
        }
    }

    private static synchronized void release(Path key, FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new EventLogException("cannot let go of the lock on " + key + ": " + e, e);
        } finally {
            HELD_HERE.remove(key);
        }
    }

    /** Lets the next writer in. Does nothing the second time. */
    @Override
    public void close() {
        if (channel.isOpen()) {
            release(key, channel);
        }
    }
}
