package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.EventLogException;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.StoreFileListener;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * A journal on Chronicle Queue.
 *
 * <p>{@link #commit} promises that what was appended survives the death of the process, not of the machine. Blocks are
 * stored when they are full or committed, one excerpt a block. A second writer is refused at once. A failure, such as a
 * full disk, is thrown as {@link EventLogException}; the journal then takes nothing more, and {@link #close} leaves it
 * without a footer.
 *
 * <p>Chronicle needs JVM flags ({@code --add-exports java.base/sun.nio.ch=ALL-UNNAMED --add-exports
 * java.base/jdk.internal.ref=ALL-UNNAMED --add-opens java.base/java.lang.reflect=ALL-UNNAMED}, and on JDK 25 {@code
 * --sun-misc-unsafe-memory-access=allow}). It takes a third of a second to load, which it does on a thread of its own
 * while the first events are collected.
 */
public final class ChronicleJournal implements EventLog {
    private final Path directory;
    private final UUID id;
    private final WriterLock lock;
    private final LogWriter log;

    private ChronicleJournal(Path directory, UUID id, WriterLock lock, LogWriter log) {
        this.directory = directory;
        this.id = id;
        this.lock = lock;
        this.log = log;
    }

    /**
     * Makes a journal, or continues the one that is there after its last whole block.
     *
     * @param directory an absent or empty folder, or a journal; an absent one is made, for its owner alone
     * @param options how to make it; the id counts for a new journal only
     * @return a journal that this process alone may write
     * @throws EventLogException if something else is there, another writer has it, or it cannot be made
     */
    public static ChronicleJournal open(Path directory, JournalOptions options) {
        JournalDirectory folder = new JournalDirectory(directory);
        return folder.isVacant() ? create(folder, options) : continueIn(folder, options);
    }

    /**
     * Makes a journal.
     *
     * @param directory an absent or empty folder
     * @param options how to make it
     * @return a journal that this process alone may write
     * @throws EventLogException if something is there already, or it cannot be made
     */
    public static ChronicleJournal create(Path directory, JournalOptions options) {
        JournalDirectory folder = new JournalDirectory(directory);
        requireVacant(folder);
        return create(folder, options);
    }

    private static void requireVacant(JournalDirectory folder) {
        if (!folder.isVacant()) {
            throw new EventLogException(
                    folder.path() + " is not empty: a new journal needs a new or empty folder", null);
        }
    }

    private static ChronicleJournal create(JournalDirectory folder, JournalOptions options) {
        folder.create();
        WriterLock lock = WriterLock.acquire(folder.path());
        return start(folder, lock, options.id(), () -> {
            requireVacant(folder);
            folder.mark(options.id());
            BlockSink sink = new Queue(folder.createRun(1), options);
            return new LogWriter(options, sink);
        });
    }

    private static ChronicleJournal continueIn(JournalDirectory folder, JournalOptions options) {
        UUID id = idOf(folder);
        WriterLock lock = WriterLock.acquire(folder.path());
        return start(folder, lock, id, () -> {
            Tail tail = JournalReader.findTail(folder.path());
            int run = folder.lastRun() + 1;
            BlockSink sink = new Queue(folder.createRun(run), options);
            return new LogWriter(options, id, run, tail, sink);
        });
    }

    private static UUID idOf(JournalDirectory folder) {
        try {
            return folder.readMarker();
        } catch (BlockException e) {
            throw new EventLogException(folder.path() + " is no journal that can be continued: " + e.getMessage(), e);
        }
    }

    private interface Opening {
        LogWriter open();
    }

    private static ChronicleJournal start(JournalDirectory folder, WriterLock lock, UUID id, Opening opening) {
        boolean opened = false;
        try {
            LogWriter log = opening.open();
            opened = true;
            return new ChronicleJournal(folder.path(), id, lock, log);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * The journal's folder.
     *
     * @return as given
     */
    public Path directory() {
        return directory;
    }

    /**
     * The journal's identity.
     *
     * @return the same in all its runs
     */
    public UUID id() {
        return id;
    }

    /**
     * The sequence that a session's next event must have.
     *
     * @param session a session's number, at least 0
     * @return above 0 in a continued journal that has the session
     */
    public long nextSequence(int session) {
        return log.nextSequence(session);
    }

    /**
     * A number for a new session.
     *
     * @return above those of all sessions that the journal has
     */
    public int freeSession() {
        return log.freeSession();
    }

    @Override
    public void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        log.append(session, sequence, nanos, kind, flags, payload, offset, length);
    }

    @Override
    public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public void close() {
        try {
            log.close();
        } finally {
            lock.close();
        }
    }

    /**
     * One run's Chronicle queue, of files that this process makes and nobody opens again.
     *
     * <p>What Chronicle takes for the time counts the files instead, so that the next begins when one is full and not
     * when a clock says so.
     */
    private static final class Queue implements BlockSink {
        /** The most that Chronicle maps, and grows a file by, at a time. */
        private static final int MAPPED_BYTES = 256 << 10;
        /** 256 x 256 x 64 blocks a file are more than fit in its largest size. */
        private static final int INDEX_COUNT = 256;

        private static final int INDEX_SPACING = 64;
        /** The free space is asked for again after so many bytes. */
        private static final long SPACE_CHECK_BYTES = 1L << 20;

        private static final long CYCLE_MILLIS = LegacyRollCycles.MINUTELY.lengthInMillis();

        private final Path folder;
        private final long fileBytes;
        private final long reserveBytes;
        private final FileStore disk;
        private final FutureTask<SingleChronicleQueue> opening;

        private volatile long cycle;
        private ExcerptAppender appender;
        private long bytesInFile;
        private long bytesUntilCheck;
        private boolean closed;

        Queue(Path folder, JournalOptions options) {
            this.folder = folder;
            fileBytes = options.fileBytes();
            reserveBytes = options.reserveBytes();
            disk = diskOf(folder);
            requireSpace();
            opening = new FutureTask<>(this::build);
            Thread thread = new Thread(opening, "ringterm-journal-open");
            thread.setDaemon(true);
            thread.start();
        }

        /**
         * Chronicle would announce itself, watch the disk, and read properties for the whole JVM from a file in the
         * working directory, which may be anybody's. The last must name a file that cannot exist.
         */
        private static void quieten() {
            setIfAbsent("chronicle.announcer.disable", "true");
            setIfAbsent("chronicle.analytics.disable", "true");
            setIfAbsent("chronicle.disk.monitor.disable", "true");
            setIfAbsent("system.properties", "/dev/null/none");
        }

        private static void setIfAbsent(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }

        private SingleChronicleQueue build() {
            quieten();
            SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(folder)
                    .blockSize(MAPPED_BYTES)
                    .rollCycle(LegacyRollCycles.MINUTELY)
                    .indexCount(INDEX_COUNT)
                    .indexSpacing(INDEX_SPACING)
                    .timeProvider(() -> cycle * CYCLE_MILLIS)
                    .storeFileListener(new Protector())
                    .build();
            JournalDirectory.protectFile(folder.resolve("metadata.cq4t"));
            return queue;
        }

        private static final class Protector implements StoreFileListener {
            @Override
            public void onAcquired(int cycle, java.io.File file) {
                JournalDirectory.protectFile(file.toPath());
            }

            @Override
            public void onReleased(int cycle, java.io.File file) {}
        }

        @Override
        public void store(byte[] block, int length) {
            if (appender == null) {
                appender = queue().createAppender();
                appender.singleThreadedCheckDisabled(true);
            }
            if (bytesInFile + length > fileBytes) {
                cycle++;
                bytesInFile = 0;
            }
            bytesUntilCheck -= length;
            if (bytesUntilCheck < 0) {
                requireSpace();
                bytesUntilCheck = SPACE_CHECK_BYTES;
            }
            write(block, length);
            bytesInFile += length;
        }

        private void write(byte[] block, int length) {
            DocumentContext excerpt = null;
            try {
                excerpt = appender.writingDocument();
                excerpt.wire().bytes().write(block, 0, length);
                excerpt.close();
            } catch (RuntimeException | Error e) {
                if (excerpt != null) {
                    rollBack(excerpt, e);
                }
                throw new EventLogException(
                        "cannot write to " + folder + ", is the disk full? " + e + "; free: " + freeBytes() + " bytes",
                        e);
            }
        }

        private static void rollBack(DocumentContext excerpt, Throwable cause) {
            try {
                excerpt.rollbackOnClose();
                excerpt.close();
            } catch (RuntimeException | Error e) {
                cause.addSuppressed(e);
            }
        }

        private SingleChronicleQueue queue() {
            try {
                return opening.get();
            } catch (ExecutionException e) {
                throw new EventLogException(
                        "cannot open a Chronicle queue in " + folder
                                + "; does the JVM have Chronicle's --add-exports and --add-opens flags? "
                                + e.getCause(),
                        e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventLogException("interrupted while opening a Chronicle queue in " + folder, e);
            }
        }

        private void requireSpace() {
            long free = freeBytes();
            if (free < reserveBytes) {
                throw new EventLogException(
                        "the disk of " + folder + " is nearly full: free=" + free + " bytes, reserve=" + reserveBytes
                                + "; make room and begin again",
                        null);
            }
        }

        private long freeBytes() {
            try {
                return disk.getUsableSpace();
            } catch (IOException e) {
                throw new EventLogException("cannot ask for the free space of " + folder + ": " + e, e);
            }
        }

        private static FileStore diskOf(Path folder) {
            try {
                return Files.getFileStore(folder);
            } catch (IOException e) {
                throw new EventLogException("cannot reach the disk of " + folder + ": " + e, e);
            }
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            SingleChronicleQueue queue = queue();
            try {
                if (appender != null) {
                    appender.close();
                }
                queue.close();
            } catch (RuntimeException | Error e) {
                throw new EventLogException("cannot close the queue in " + folder + ": " + e, e);
            }
        }
    }
}
