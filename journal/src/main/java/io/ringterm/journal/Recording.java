package io.ringterm.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventLogException;
import io.ringterm.event.RecoveryHandler;

/**
 * A recording for those who replay it: read and checked once when it is opened, then in any order.
 *
 * <pre>{@code
 *  Recording.open(path)      all of it read, its end judged; what comes into it later is not seen.
 *                            While somebody writes it, what is whole so far, and no judgement of the end
 *
 *  Recording.browse(path)    the same, but full files are taken as the indexes beside them say:
 *                            opens at once, whatever the size; each block is checked when it is read
 *
 *  Recording.follow(path)    what is whole so far
 *      refresh()             and what has become whole since, read once; positions go on where they ended
 *      finish()              nothing more comes: the end is judged
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class Recording implements AutoCloseable {
    private final Path path;
    /** Null for a journal's folder. */
    private final Unpacker unpacker;

    private final RecordingIndex index;
    private final BlockReader blocks;
    private final BlockSearch search;
    private JournalReport report;
    /** Of a journal that is followed; null once it is finished. */
    private JournalReader reader;

    /** As far as it has been read; goes on with a reader, where there is one. */
    Recording(Path path, Unpacker unpacker, JournalReport report, RecordingIndex index, JournalReader reader) {
        this.path = path;
        this.unpacker = unpacker;
        this.report = report;
        this.index = index;
        this.reader = reader;
        BlockStore store = unpacker == null ? new FileBlockStore(index) : new ArchiveBlockStore(index, path, unpacker);
        blocks = new BlockReader(index, store);
        search = new BlockSearch(index, store);
    }

    /**
     * Reads a recording through and checks all of it. Of one that is {@linkplain #isBeingWritten being written} it is what
     * was whole when it was opened: an end that is unfinished is no damage then, and the report is not sealed.
     *
     * @param path a journal's folder, or an archive
     * @param unpacker what may unpack an archive
     * @return the recording, damaged or not
     * @throws EventLogException if it is no recording at all, cannot be read, goes over a limit, or has a format version or
     *     a codec that this program does not know
     * @throws ArchiveKeyException if it is an archive that is encrypted, and not with the unpacker's key
     */
    public static Recording open(Path path, Unpacker unpacker) {
        return Files.isRegularFile(path) ? Opening.archive(path, unpacker) : Opening.journal(path, false);
    }

    /**
     * Reads a recording through and checks all of it, with what every JDK has.
     *
     * @param path a journal's folder, or an archive
     * @return the recording, damaged or not
     * @throws EventLogException as {@link #open(Path, Unpacker)} does
     */
    public static Recording open(Path path) {
        return open(path, Unpacker.PLAIN);
    }

    /**
     * Opens a recording to look around in it. Files that have an index are not read: damage in them shows when a block is
     * {@linkplain #read read} that has some, as an {@link EventLogException}; {@link #open} then reads around it.
     * {@link #report} therefore does not prove anything; to prove something, open.
     *
     * @param path a journal's folder, or an archive, which is opened as {@link #open} does
     * @param unpacker as for {@link #open}
     * @return the recording
     * @throws EventLogException as for {@link #open}
     */
    public static Recording browse(Path path, Unpacker unpacker) {
        return Files.isRegularFile(path) ? Opening.archive(path, unpacker) : Opening.journal(path, true);
    }

    /**
     * Opens a recording to look around in it, with what every JDK has.
     *
     * @param path a journal's folder, or an archive
     * @return the recording
     * @throws EventLogException as {@link #browse(Path, Unpacker)} does
     */
    public static Recording browse(Path path) {
        return browse(path, Unpacker.PLAIN);
    }

    /** Gives back the sessions that are live at its end. */
    void recover(RecoveryHandler handler) {
        new Recovery(this, index, handler).run();
    }

    /**
     * Opens a journal that may still be written, by this or another process, and reads what is whole of it.
     *
     * @param directory a journal's folder
     * @return the recording as far as it goes; {@link #refresh} has it go on
     * @throws EventLogException if it is no journal at all, cannot be read, or has a format version that this program does
     *     not know
     */
    public static Recording follow(Path directory) {
        return Opening.follow(directory, false);
    }

    /**
     * Takes in the blocks that have become whole since the last time. Only what is new is read. Sessions, checkpoints and
     * {@link #report} go on with it; its {@link JournalReport#sealed} tells that the writer has closed the recording (and
     * another may continue it).
     *
     * @return how many blocks came; 0 where nothing new is whole, and in a recording that is not followed
     * @throws EventLogException if the files cannot be read
     */
    public long refresh() {
        if (reader == null) {
            return 0;
        }
        long before = blocks();
        reader.follow(index, index);
        report = reader.soFar();
        return blocks() - before;
    }

    /**
     * Takes in what is left and judges the end, as {@link #open} does: for when nobody writes any more. Does nothing in a
     * recording that is not followed.
     *
     * @throws EventLogException if the files cannot be read
     */
    public void finish() {
        if (reader != null) {
            report = reader.finish(index, index);
            stop();
        }
    }

    /** Nothing more is taken in; the end is not judged. */
    void stop() {
        reader.close();
        reader = null;
    }

    /**
     * Tells whether a process has the recording open for writing, by its lock and not by what the recording says.
     *
     * @return false for an archive, and where the writer has died
     * @throws EventLogException if the lock cannot be asked for
     */
    public boolean isBeingWritten() {
        return unpacker == null && WriterLock.isHeld(path);
    }

    /**
     * Tells whether the recording is an archive that is encrypted.
     *
     * @return true if its first chunk is
     */
    public boolean isEncrypted() {
        return unpacker != null && ArchiveLayout.isEncrypted(path);
    }

    /**
     * What a signer says of the recording.
     *
     * @return as it stands there, nothing of it has been checked; null where nobody signed
     */
    public Seal seal() {
        return index.seal();
    }

    /**
     * Another reader of the same recording, for those who are in the middle of a block of this one. Nothing is read anew.
     *
     * @return the recording as it is now, to be closed; used by the same thread
     */
    public Recording reopen() {
        return new Recording(path, unpacker, report, index, null);
    }

    /**
     * Where the recording is.
     *
     * @return as given
     */
    public Path path() {
        return path;
    }

    /**
     * Who wrote the recording.
     *
     * @return its first run's header, or null where nothing of it is there
     */
    public JournalHeader header() {
        return report.headers().isEmpty() ? null : report.headers().get(0);
    }

    /**
     * What reading it has shown: runs, counts, damage.
     *
     * @return the same each time, unless the recording is followed: then as of the last {@link #refresh}
     */
    public JournalReport report() {
        return report;
    }

    /**
     * How the recording is.
     *
     * @return the worst that applies
     */
    public RecordingState state() {
        return report.state();
    }

    /**
     * What is wrong with it, and what a crash left.
     *
     * @return in the order of the recording; empty if nothing is
     */
    public List<Damage> damage() {
        return report.damage();
    }

    /**
     * The sessions that it has.
     *
     * @return by rising number
     */
    public List<SessionInfo> sessions() {
        return index.sessions().values().stream().map(SessionIndex::info).collect(Collectors.toList());
    }

    /**
     * One session.
     *
     * @param session its number
     * @return what the recording has of it
     * @throws IllegalArgumentException if it has nothing; the message lists the sessions there are
     */
    public SessionInfo session(int session) {
        return index.session(session).info();
    }

    /**
     * Where a replay of a session has to begin, because older events were let go of or are lost.
     *
     * @param session its number
     * @return the first checkpoint of it that has a snapshot and all events behind it; null where its beginning is there,
     *     or no snapshot
     */
    public CheckpointRef firstSnapshot(int session) {
        return index.firstSnapshot(session, session(session).firstSequence());
    }

    /**
     * The checkpoints that it has, with or without a snapshot.
     *
     * @return in the order of the recording
     */
    public List<CheckpointRef> checkpoints() {
        return index.checkpoints();
    }

    /**
     * The snapshots of screens that it has: where a seek begins.
     *
     * @return in the order of the recording
     */
    public List<ScreenRef> screens() {
        return index.screens();
    }

    /**
     * Whole blocks.
     *
     * @return positions go from 0 to one less
     */
    public long blocks() {
        return index.blocks();
    }

    /**
     * Where an event of a session is, or where it would be.
     *
     * @param session the session's number
     * @param sequence the event's sequence
     * @return the position of the last block of the session that begins at or before the event
     */
    public long blockOfSequence(int session, long sequence) {
        return search.ofSequence(index.session(session), sequence);
    }

    /**
     * Where a session is at a time.
     *
     * @param session the session's number
     * @param nanos nanoseconds since 1970-01-01T00:00Z
     * @return the position of the last block of the session that begins at or before the time
     */
    public long blockOfTime(int session, long nanos) {
        return search.ofTime(index.session(session), nanos);
    }

    /**
     * Where a byte of a session's output is.
     *
     * @param session the session's number
     * @param position how many bytes of output come before it
     * @return the position of the last block of the session that begins at or before the byte
     */
    public long blockOfByte(int session, long position) {
        return search.ofByte(index.session(session), position);
    }

    /**
     * How much of a session's output comes before the block of a byte of it.
     *
     * @param session the session's number
     * @param position how many bytes of output come before the byte
     * @return bytes before what the session has in the block that {@link #blockOfByte} finds
     */
    public long outputBefore(int session, long position) {
        return search.outputBefore(index.session(session), position);
    }

    /**
     * Gives everything from the beginning.
     *
     * @param events takes the events of all sessions
     * @param listener takes checkpoints
     */
    public void replay(EventHandler events, JournalListener listener) {
        for (long position = 0; position < blocks(); position++) {
            read(position, events, listener);
        }
    }

    /**
     * Gives one block. A snapshot that goes over several blocks is given when they are read one after another.
     *
     * @param position 0 to one less than {@link #blocks()}
     * @param events takes the block's events, of all sessions
     * @param listener takes checkpoints
     * @throws EventLogException if the block was whole when the recording was opened, and is not now
     */
    public void read(long position, EventHandler events, JournalListener listener) {
        blocks.read(position, events, listener);
    }

    /**
     * A checkpoint's snapshot.
     *
     * @param checkpoint one of {@link #checkpoints()}
     * @return a new array
     * @throws IllegalArgumentException if the checkpoint has none
     */
    public byte[] snapshot(CheckpointRef checkpoint) {
        return blocks.snapshot(checkpoint);
    }

    /**
     * A snapshot of the screen.
     *
     * @param screen one of {@link #screens()}
     * @return a new array, as {@code Terminal.restore} takes it
     * @throws IllegalArgumentException if it is not there
     */
    public byte[] screen(ScreenRef screen) {
        return blocks.screen(screen);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } finally {
            blocks.close();
        }
    }
}
