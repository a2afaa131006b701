package io.ringterm.journal;

import java.io.OutputStream;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.EventLogException;

/**
 * Writes a recording into one flat file or any other stream.
 *
 * <p>It is a log like any other, for hosts that cannot have Chronicle's JVM flags: {@link #commit} then promises as much
 * as the stream's {@code flush}. Commit seldom where size matters, since each begins a new chunk.
 */
public final class ArchiveWriter implements EventLog {
    private final ArchiveSink sink;
    private final LogWriter log;

    /**
     * Begins an archive.
     *
     * @param out takes the archive, and is closed with it
     * @param options id, lane, time and texts of the recording; its sizes do not matter here
     * @param codec packs the chunks
     * @throws EventLogException if the stream does not take the archive's header
     */
    public ArchiveWriter(OutputStream out, JournalOptions options, ChunkCodec codec) {
        sink = new ArchiveSink(out, codec, options.id(), options.lane());
        log = new LogWriter(options, sink);
    }

    /**
     * Packs a recording.
     *
     * @param recording a recording without damage
     * @param out takes the archive, and is closed
     * @param codec packs the chunks
     * @throws EventLogException if the recording is damaged or empty, or the stream fails
     */
    public static void pack(Recording recording, OutputStream out, ChunkCodec codec) {
        if (recording.state() == RecordingState.DAMAGED || recording.header() == null) {
            throw new EventLogException(
                    recording.path() + " cannot be packed, since it is "
                            + (recording.header() == null ? "empty" : "damaged: repair it first"),
                    null);
        }
        JournalHeader header = recording.header();
        JournalOptions options = new JournalOptions(
                header.id(),
                header.lane(),
                header.createdNanos(),
                header.writer(),
                header.comment(),
                JournalOptions.DEFAULT_FILE_BYTES,
                0,
                Durability.PROCESS);
        try (ArchiveWriter writer = new ArchiveWriter(out, options, codec)) {
            LogCopier copier = new LogCopier(writer);
            recording.replay(copier, copier);
            if (recording.state() == RecordingState.NOT_CLOSED) {
                writer.endWithoutFooter();
            }
        }
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
        sink.flush();
    }

    /** Ends a recording that was never closed as it is: nothing may look cleaner than it was. */
    private void endWithoutFooter() {
        log.commit();
        sink.end();
    }

    @Override
    public void close() {
        try (ArchiveSink closing = sink) {
            if (!closing.isEnded() && log.seal()) {
                closing.end();
            }
        }
    }
}
