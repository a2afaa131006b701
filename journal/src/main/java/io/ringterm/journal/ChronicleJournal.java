package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.RecoverableLog;
import io.ringterm.event.RecoveryHandler;

/**
 * A journal on Chronicle Queue.
 *
 * <p>{@link #commit} promises that what was appended survives the death of the process, or of the machine, as
 * {@link JournalOptions#durability} says. Blocks are stored when they are full or committed, one excerpt a block. A second writer is refused at once. A failure, such as a
 * full disk, is thrown as {@link EventLogException}; the journal then takes nothing more, and {@link #close} leaves it
 * without a footer.
 *
 * <p>Chronicle needs JVM flags ({@code --add-exports java.base/sun.nio.ch=ALL-UNNAMED --add-exports
 * java.base/jdk.internal.ref=ALL-UNNAMED --add-opens java.base/java.lang.reflect=ALL-UNNAMED}, and on JDK 25 {@code
 * --sun-misc-unsafe-memory-access=allow}). It takes a third of a second to load, which it does on a thread of its own
 * while the first events are collected.
 */
public final class ChronicleJournal implements RecoverableLog {
    private final Path directory;
    private final UUID id;
    private final WriterLock lock;
    private final LogWriter log;
    /** What was there when the journal was continued, for who asks for it; otherwise null. */
    private Recording past;
    /** Above the numbers of all sessions that the journal has let go of. */
    private int formerSessions;

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
        return open(directory, options, Disk.REAL);
    }

    /**
     * Makes or continues a journal on a disk that may be made to fail.
     *
     * @param directory an absent or empty folder, or a journal
     * @param options how to make it
     * @param disk what it is written with; it is read from the real one
     * @return a journal that this process alone may write
     * @throws EventLogException as {@link #open(Path, JournalOptions)} does
     */
    public static ChronicleJournal open(Path directory, JournalOptions options, Disk disk) {
        JournalDirectory folder = new JournalDirectory(directory, disk);
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
        JournalDirectory folder = new JournalDirectory(directory, Disk.REAL);
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
        WriterLock lock = WriterLock.acquire(folder);
        return start(folder, lock, options.id(), () -> {
            requireVacant(folder);
            requireDurable(folder, options);
            folder.mark(options.id());
            // A run that is kept while the marker is not would be nobody's, and its folder no place for a journal.
            keepNames(folder, options);
            return new LogWriter(options, sink(folder, 1, options));
        });
    }

    private static ChronicleJournal continueIn(JournalDirectory folder, JournalOptions options) {
        UUID id = idOf(folder);
        WriterLock lock = WriterLock.acquire(folder);
        Recording[] past = new Recording[1];
        Tail[] tail = new Tail[1];
        ChronicleJournal journal = start(folder, lock, id, () -> {
            requireDurable(folder, options);
            past[0] = Opening.judge(folder.path(), end -> tail[0] = end);
            int run = folder.lastRun() + 1;
            return new LogWriter(options, id, run, tail[0], sink(folder, run, options));
        });
        journal.past = past[0];
        journal.formerSessions = folder.trimMark().sessions();
        return journal;
    }

    private static BlockSink sink(JournalDirectory folder, int run, JournalOptions options) {
        Path made = folder.createRun(run);
        keepNames(folder, options);
        Retainer retainer = new Retainer(folder, options);
        if (options.retention().isLimited()) {
            retainer.takeEarlier();
        }
        return new UninterruptedSink(new ChronicleSink(made, options, folder.disk(), retainer));
    }

    private static void keepNames(JournalDirectory folder, JournalOptions options) {
        if (options.durability() == Durability.MACHINE) {
            folder.sync();
        }
    }

    private static void requireDurable(JournalDirectory folder, JournalOptions options) {
        try {
            if (options.durability() == Durability.MACHINE) {
                folder.disk().requireSyncable(folder.path());
            }
        } catch (IOException e) {
            throw new EventLogException(
                    folder.path() + " cannot promise to survive the machine's end (durability MACHINE): "
                            + e.getMessage(),
                    e);
        }
    }

    private static UUID idOf(JournalDirectory folder) {
        try {
            return folder.readMarker();
        } catch (BlockException e) {
            throw new EventLogException(folder.path() + " is no journal that can be continued: " + e.getMessage(), e);
        }
    }

    private interface Start {
        LogWriter open();
    }

    private static ChronicleJournal start(JournalDirectory folder, WriterLock lock, UUID id, Start start) {
        boolean opened = false;
        try {
            LogWriter log = start.open();
            opened = true;
            return new ChronicleJournal(folder.path(), id, lock, log);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Begins to load Chronicle, on a thread of its own. For who will make a journal soon and has something else to do until
     * then; making one needs no such call.
     */
    public static void prepare() {
        ChronicleSink.prepare();
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

    @Override
    public int freeSession() {
        return log.freeSession(formerSessions);
    }

    @Override
    public void recover(RecoveryHandler handler) {
        if (past != null) {
            past.recover(handler);
            forgetPast();
        }
    }

    private void forgetPast() {
        if (past != null) {
            past.close();
            past = null;
        }
    }

    @Override
    public void append(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        log.append(session, sequence, nanos, kind, flags, payload, offset, length);
    }

    @Override
    public void appendOutputs(
            int session,
            long sequence,
            long nanos,
            byte[] payload,
            int offset,
            int count,
            int[] ends,
            int[] delays,
            int from) {
        log.appendOutputs(session, sequence, nanos, payload, offset, count, ends, delays, from);
    }

    @Override
    public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        log.checkpoint(session, sequence, fingerprint, snapshot, offset, length);
    }

    @Override
    public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
        log.screen(session, sequence, snapshot, offset, length);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public boolean workAhead() {
        return log.workAhead();
    }

    @Override
    public int wantedSnapshot() {
        return log.wantedSnapshot();
    }

    @Override
    public void close() {
        try {
            log.close();
        } finally {
            forgetPast();
            lock.close();
        }
    }

    /** Stores what was appended and lets go of the files without a footer, as a recording that was never closed. */
    public void leave() {
        try {
            log.leave();
        } finally {
            lock.close();
        }
    }
}
