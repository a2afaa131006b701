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
     * @param key encrypts the chunks, or null for not at all
     * @throws EventLogException if the stream does not take the archive's header
     */
    public ArchiveWriter(OutputStream out, JournalOptions options, ChunkCodec codec, ArchiveKey key) {
        sink = new ArchiveSink(out, codec, key);
        log = new LogWriter(options, sink);
    }

    /**
     * Begins an archive that is not encrypted.
     *
     * @param out takes the archive, and is closed with it
     * @param options id, lane, time and texts of the recording; its sizes do not matter here
     * @param codec packs the chunks
     * @throws EventLogException if the stream does not take the archive's header
     */
    public ArchiveWriter(OutputStream out, JournalOptions options, ChunkCodec codec) {
        this(out, options, codec, null);
    }

    /**
     * Packs a recording with all that it has, its seal too.
     *
     * @param recording a recording without damage
     * @param out takes the archive, and is closed
     * @param codec packs the chunks
     * @throws EventLogException if the recording is damaged or empty, or the stream fails
     */
    public static void pack(Recording recording, OutputStream out, ChunkCodec codec) {
        try (ArchiveWriter writer = new ArchiveWriter(out, JournalOptions.as(recording), codec)) {
            LogCopier copier = new LogCopier(writer);
            recording.replay(copier, copier);
            writer.end(recording.state() == RecordingState.SEALED, recording.seal());
        }
    }

    /**
     * Ends the archive. Closing is left to the caller.
     *
     * @param footer false for a copy of a recording that was never closed: nothing may look cleaner than it was
     * @param seal what a signer says of it, or null
     */
    public void end(boolean footer, Seal seal) {
        if (footer) {
            log.seal();
        } else {
            log.commit();
        }
        sink.end(seal);
    }

    /** Closes the stream and leaves the archive as it is, without its end. */
    public void leave() {
        sink.close();
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
    public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
        log.screen(session, sequence, snapshot, offset, length);
    }

    @Override
    public void commit() {
        log.commit();
        sink.flush();
    }

    @Override
    public void close() {
        try (ArchiveSink closing = sink) {
            if (!closing.isEnded() && log.seal()) {
                closing.end(null);
            }
        }
    }
}
