package io.ringterm.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventLogException;

/**
 * Reads a journal's folder from its beginning and checks every block.
 *
 * <p>A journal may be read while it is written, by this or another process: {@link #follow} gives what is whole so far and
 * may be called again. {@link #finish} gives the rest and judges the end. Damage ends nothing: what is whole after it is
 * given as well. Used by one thread. Needs neither Chronicle nor its JVM flags, and changes nothing on the disk.
 */
public final class JournalReader implements AutoCloseable {
    private final JournalDirectory folder;
    private final ChainReader chain = new ChainReader();

    /** The file that was read or adopted last; the scanner is at its end, or null where it was adopted. */
    private Path current;

    private BlockScanner scanner;
    /** Where indexes of files go that are believed; null if none is. */
    private RecordingIndex believed;

    private BlockScanner unsettled;
    private long unsettledOffset;
    private long unsettledLength;
    private boolean beginsRun = true;

    private JournalReader(JournalDirectory folder) {
        this.folder = folder;
    }

    /**
     * Opens a journal.
     *
     * @param directory the journal's folder
     * @return a reader at its beginning
     * @throws EventLogException if it is no journal at all, cannot be read, or has a format version that this program does
     *     not know
     */
    public static JournalReader open(Path directory) {
        JournalReader reader = new JournalReader(new JournalDirectory(directory));
        reader.checkMarker();
        reader.checkTrimMark();
        return reader;
    }

    /**
     * Reads a whole journal.
     *
     * @param directory the journal's folder
     * @param events takes the events
     * @param listener takes the rest
     * @return how the journal is
     * @throws EventLogException as {@link #open} does
     */
    public static JournalReport readAll(Path directory, EventHandler events, JournalListener listener) {
        try (JournalReader reader = open(directory)) {
            return reader.finish(events, listener);
        }
    }

    /** Where a writer goes on, once this is finished. */
    Tail tail() {
        return chain.tail();
    }

    /** Has files that have an index be taken as that says, into an index of all. */
    void believeIndexes(RecordingIndex into) {
        believed = into;
    }

    void observe(BlockObserver observer) {
        chain.observe(observer);
    }

    private void checkMarker() {
        try {
            chain.expect(folder.readMarker());
        } catch (BlockException e) {
            if (!Files.isDirectory(folder.path()) || folder.queueFiles().isEmpty()) {
                throw new EventLogException(folder.path() + " is no recording: " + e.getMessage(), e);
            }
            chain.report(DamageLog.at(
                    DamageKind.MARKER, folder.path().resolve(JournalDirectory.MARKER), 0, 0, -1, -1, e.getMessage()));
        }
    }

    private void checkTrimMark() {
        try {
            chain.beginAt(folder.readTrimMark());
        } catch (BlockException e) {
            chain.report(DamageLog.at(
                    DamageKind.MARKER, folder.path().resolve(TrimMark.NAME), 0, 0, -1, -1, e.getMessage()));
        }
    }

    /**
     * Gives what was written since the last call, as far as it is whole.
     *
     * @param events takes the events
     * @param listener takes the rest
     */
    public void follow(EventHandler events, JournalListener listener) {
        chain.deliverTo(events, listener);
        readOn();
    }

    /**
     * Gives what is left and judges the whole. Called once.
     *
     * @param events takes the events
     * @param listener takes the rest
     * @return how the journal is
     */
    public JournalReport finish(EventHandler events, JournalListener listener) {
        follow(events, listener);
        leaveFile();
        folder.readSeal().ifPresent(chain::seal);
        return chain.finish();
    }

    /** How the journal is as far as it was followed; what comes after the last whole block is not judged. */
    JournalReport soFar() {
        return chain.soFar();
    }

    /** The list of files is made before the newest known one is read, which then is read to its real end. */
    private void readOn() {
        List<Path> files = folder.queueFiles();
        if (scanner != null) {
            readFile();
        }
        for (int next = current == null ? 0 : JournalDirectory.firstAfter(files, current);
                next < files.size();
                next++) {
            leaveFile();
            Path file = files.get(next);
            beginsRun |= current != null && !file.getParent().equals(current.getParent());
            current = file;
            if (!adopt(file)) {
                scanner = new BlockScanner(file);
                readFile();
            }
        }
    }

    private boolean adopt(Path file) {
        FileIndex index = believed == null ? null : FileIndex.load(file);
        boolean joins = index != null && chain.joins(index);
        if (joins) {
            chain.adopt(index, file, beginsRun);
            believed.append(index.places());
            beginsRun = false;
        }
        return joins;
    }

    private void readFile() {
        long from = scanner.end();
        while (scanner.next()) {
            reportGap(from);
            settle(false);
            int header = scanner.headerBefore(scanner.offset());
            chain.block(scanner.bytes(), scanner.at(), scanner.file(), scanner.offset(), beginsRun);
            beginsRun = false;
            if (header != scanner.end() - scanner.offset()) {
                unsettled = scanner;
                unsettledOffset = scanner.offset();
                unsettledLength = scanner.end() - scanner.offset();
            }
            from = scanner.end();
        }
    }

    /** Says what stands between two whole blocks that do not follow each other at once. */
    private void reportGap(long from) {
        long end = scanner.offset() - QueueFrame.HEADER_BYTES;
        if (scanner.suspect() >= 0) {
            long suspect = scanner.suspect();
            long length = (end > suspect ? end : scanner.offset()) - suspect;
            chain.unreadable(new Unreadable(scanner.file(), suspect, length, scanner.suspicion(), false));
        } else if (end - from >= QueueFrame.HEADER_BYTES) {
            QueueFrame frame = scanner.frameAt(from);
            if (frame.isThere() && frame.offset() < end) {
                chain.unreadable(new Unreadable(
                        scanner.file(), frame.offset(), end - frame.offset(), "no block begins there", false));
            }
        }
    }

    /** Says what stands after a file's last whole block, and lets go of the file. */
    private void leaveFile() {
        if (scanner == null) {
            return;
        }
        settle(true);
        QueueFrame frame = scanner.frameAt(scanner.end());
        boolean torn = !frame.isThere() || frame.isTorn();
        if (scanner.suspect() >= 0) {
            long length = Math.min(scanner.remaining(scanner.suspect()), BlockLayout.MAX_BLOCK_BYTES);
            chain.unreadable(new Unreadable(scanner.file(), scanner.suspect(), length, scanner.suspicion(), torn));
        } else if (frame.isThere()) {
            long length = torn ? scanner.remaining(frame.offset()) : frame.length();
            chain.unreadable(new Unreadable(scanner.file(), frame.offset(), length, "no block begins there", torn));
        }
        scanner.close();
        scanner = null;
    }

    /**
     * Looks again at a queue's header that did not fit its whole block. It may just have been late; that of a file's last
     * block stays so if the writer died before it.
     */
    private void settle(boolean atEnd) {
        if (unsettled == null) {
            return;
        }
        int header = unsettled.headerBefore(unsettledOffset);
        boolean intact = header == unsettledLength;
        boolean died = atEnd && QueueFrame.isUnfinished(header) && !chain.isSealed();
        if (!intact && !died) {
            chain.report(DamageLog.at(
                    DamageKind.ENVELOPE,
                    unsettled.file(),
                    Math.max(0, unsettledOffset - QueueFrame.HEADER_BYTES),
                    QueueFrame.HEADER_BYTES,
                    chain.last(),
                    chain.last(),
                    "the length before the block is not the block's"));
        }
        unsettled = null;
    }

    @Override
    public void close() {
        if (scanner != null) {
            scanner.close();
        }
    }
}
