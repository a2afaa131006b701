package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.ringterm.event.EventLogException;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.MappedBytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueStore;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.Wires;

/**
 * One run's Chronicle queue, of files that this process makes and nobody opens again. Nothing else imports Chronicle.
 *
 * <p>What Chronicle takes for the time counts the files instead, so that the next begins when one is full and not when a
 * clock says so. Files are made before Chronicle opens them, because it would make them readable by others.
 */
final class ChronicleSink implements BlockSink {
    /** The most that Chronicle maps, and grows a file by, at a time; each time costs a handful of objects. */
    private static final int MAPPED_BYTES = 1 << 20;
    /** 256 x 256 x 64 blocks a file are more than fit in its largest size. */
    private static final int INDEX_COUNT = 256;

    private static final int INDEX_SPACING = 64;
    /** The free space is asked for again after so many bytes. */
    private static final long SPACE_CHECK_BYTES = 1L << 20;

    private static final long CYCLE_MILLIS = LegacyRollCycles.MINUTELY.lengthInMillis();
    /** What takes most of the time until the first block is written, by what their static initialisers do. */
    private static final List<Class<?>> SLOW_TO_LOAD =
            List.of(SingleChronicleQueue.class, Wires.class, MappedBytes.class, SingleChronicleQueueStore.class);

    private static final DateTimeFormatter CYCLE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final Path folder;
    private final Disk disk;
    private final Retainer retainer;
    private final boolean syncs;
    private final long fileBytes;
    private final long reserveBytes;
    private final FutureTask<SingleChronicleQueue> opening;

    private volatile long cycle;
    private final QueueFile pages;
    private final Disk.Excerpt toMapping = this::copy;
    private ExcerptAppender appender;
    private Bytes<?> mapped;
    private Path file;
    private FileIndexer indexer;
    private long bytesInFile;
    private long bytesUntilCheck;
    private boolean unsynced;
    private boolean nameUnsynced;
    private boolean closed;

    ChronicleSink(Path folder, JournalOptions options, Disk disk, Retainer retainer) {
        this.folder = folder;
        this.disk = disk;
        this.retainer = retainer;
        syncs = options.durability() == Durability.MACHINE;
        fileBytes = options.fileBytes();
        reserveBytes = options.reserveBytes();
        pages = new QueueFile(disk, fileBytes);
        requireSpace();
        beginFile(folder.resolve("metadata.cq4t"));
        opening = new FutureTask<>(this::build);
        Thread thread = new Thread(opening, "ringterm-journal-open");
        thread.setDaemon(true);
        thread.start();
    }

    /** Has a thread of its own load what opening a queue needs. Where that fails, opening fails too, and says why. */
    static void prepare() {
        Thread thread = new Thread(ChronicleSink::load, "ringterm-journal-load");
        thread.setDaemon(true);
        thread.start();
    }

    /** One thread at a time: Chronicle's classes initialise each other, and two threads that begin at two ends would wait for good. */
    private static synchronized void load() {
        quieten();
        try {
            for (Class<?> type : SLOW_TO_LOAD) {
                Class.forName(type.getName());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // Whoever opens a queue meets the same, with somebody there to be told.
        }
    }

    /**
     * Chronicle would announce itself, watch the disk, and read properties for the whole JVM from a file in the working
     * directory, which may be anybody's. The last must name a file that cannot exist.
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
        load();
        return SingleChronicleQueueBuilder.binary(folder)
                .blockSize(MAPPED_BYTES)
                .rollCycle(LegacyRollCycles.MINUTELY)
                .indexCount(INDEX_COUNT)
                .indexSpacing(INDEX_SPACING)
                .timeProvider(() -> cycle * CYCLE_MILLIS)
                .build();
    }

    @Override
    public void store(byte[] block, int length, OutputRuns output) {
        if (appender == null) {
            appender = queue().createAppender();
            appender.singleThreadedCheckDisabled(true);
            beginFile();
        }
        if (bytesInFile + length > fileBytes) {
            sync();
            retainer.full(indexer.write(disk), file);
            cycle++;
            beginFile();
        }
        bytesUntilCheck -= length;
        if (bytesUntilCheck < 0) {
            requireSpace();
            bytesUntilCheck = SPACE_CHECK_BYTES;
        }
        write(block, length, output);
        bytesInFile += length;
    }

    private void beginFile() {
        LocalDateTime minute = LocalDateTime.ofEpochSecond(cycle * CYCLE_MILLIS / 1_000, 0, ZoneOffset.UTC);
        file = folder.resolve(CYCLE_NAME.format(minute) + JournalDirectory.QUEUE_FILE);
        beginFile(file);
        indexer = new FileIndexer(file);
        bytesInFile = 0;
    }

    private void beginFile(Path made) {
        nameUnsynced = true;
        try {
            disk.createFile(made);
            pages.begin(made);
        } catch (IOException e) {
            throw new EventLogException("cannot make " + made + ": " + e, e);
        }
    }

    private void write(byte[] block, int length, OutputRuns output) {
        DocumentContext excerpt = null;
        unsynced = true;
        try {
            excerpt = appender.writingDocument();
            mapped = excerpt.wire().bytes();
            long offset = mapped.writePosition();
            pages.write(block, length, offset, toMapping);
            mapped.writePosition(offset + length);
            excerpt.close();
            indexer.block(block, offset, output);
        } catch (IOException | RuntimeException | Error e) {
            if (excerpt != null) {
                rollBack(excerpt, e);
            }
            throw new EventLogException("cannot write to " + file + ", is the disk full? " + e + free(), e);
        }
    }

    private void copy(byte[] block, int length) {
        mapped.write(mapped.writePosition(), block, 0, length);
    }

    private static void rollBack(DocumentContext excerpt, Throwable cause) {
        try {
            excerpt.rollbackOnClose();
            excerpt.close();
        } catch (RuntimeException | Error e) {
            cause.addSuppressed(e);
        }
    }

    private String free() {
        try {
            return "; free: " + disk.freeBytes(folder) + " bytes";
        } catch (IOException e) {
            return "";
        }
    }

    /** Where blocks go to the disk one by one, what is laid early would go there twice. */
    @Override
    public boolean workAhead() {
        return !syncs && pages.layAhead();
    }

    @Override
    public int wantedSnapshot() {
        return retainer.wantedSnapshot();
    }

    @Override
    public void sync() {
        if (!syncs || !unsynced) {
            return;
        }
        try {
            disk.sync(file);
            if (nameUnsynced) {
                disk.sync(folder);
            }
        } catch (IOException e) {
            throw new EventLogException("cannot have the disk keep " + file + ": " + e, e);
        }
        nameUnsynced = false;
        unsynced = false;
    }

    private SingleChronicleQueue queue() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return opening.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new EventLogException(
                    "cannot open a Chronicle queue in " + folder
                            + "; does the JVM have Chronicle's --add-exports and --add-opens flags? "
                            + e.getCause(),
                    e.getCause());
        } finally {
            UninterruptedSink.restore(interrupted);
        }
    }

    private void requireSpace() {
        long free;
        try {
            free = disk.freeBytes(folder);
        } catch (IOException e) {
            throw new EventLogException("cannot ask for the free space of " + folder + ": " + e, e);
        }
        if (free < reserveBytes) {
            throw new EventLogException(
                    "the disk of " + folder + " is nearly full: free=" + free + " bytes, reserve=" + reserveBytes
                            + "; make room and begin again",
                    null);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (pages) {
            SingleChronicleQueue queue = queue();
            if (appender != null) {
                indexer.write(disk);
                appender.close();
            }
            queue.close();
        } catch (IOException | RuntimeException | Error e) {
            throw e instanceof EventLogException known
                    ? known
                    : new EventLogException("cannot close the queue in " + folder + ": " + e, e);
        }
    }
}
