package io.ringterm.replay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.journal.ArchiveReader;
import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalHeader;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Seal;
import io.ringterm.journal.Unpacker;
import io.ringterm.replay.console.ToolException;

/**
 * An archive, as it comes in, into a folder. Nothing is believed of it, no name in it is a file's, and memory does not grow
 * with it; a damaged one is not imported, since nothing could be told from what was there.
 */
public final class ArchiveImport implements EventHandler, JournalListener {
    /** What an event takes at least, besides its payload: events without one are not for nothing. */
    private static final int RECORD_BYTES = 2;

    private final Path name;
    private final Path directory;
    private final long maxBytes;
    private NewRecording made;
    private Seal seal;
    private long bytes;
    private long unpacked;
    private long events;

    private ArchiveImport(Path name, Path directory, long maxBytes) {
        this.name = name;
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /**
     * What has come in.
     *
     * @param events events
     * @param bytes their payloads and the snapshots, in bytes
     * @param closed the recording has its end
     */
    public record Result(long events, long bytes, boolean closed) {}

    /**
     * Imports an archive.
     *
     * @param in the archive
     * @param name what it is called in messages
     * @param directory where it goes: nothing may be there, or an empty folder
     * @param unpacker what may unpack it
     * @param maxBytes how much it may unpack to
     * @return what has come in
     * @throws IOException if the folder cannot be made
     * @throws ToolException if it is damaged or too large; the folder is gone then
     */
    public static Result run(InputStream in, Path name, Path directory, Unpacker unpacker, long maxBytes)
            throws IOException {
        ArchiveImport importing = new ArchiveImport(name, directory, maxBytes);
        try {
            return importing.read(in, unpacker);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (importing.made != null) {
                importing.made.close();
            }
        }
    }

    private Result read(InputStream in, Unpacker unpacker) {
        JournalReport report = ArchiveReader.readAll(in, name, this, this, unpacker);
        if (made == null || report.state() == RecordingState.DAMAGED) {
            throw damaged("nothing in it can be read");
        }
        boolean closed = report.state() == RecordingState.SEALED;
        made.finish(closed, seal);
        return new Result(events, bytes, closed);
    }

    private ToolException damaged(String what) {
        return ToolException.damaged(name + " is damaged and not imported: " + what
                + "; 'ringterm repair' makes a recording of what is whole in it");
    }

    @Override
    public void onHeader(JournalHeader header) {
        if (made == null) {
            try {
                made = NewRecording.folder(directory, JournalOptions.as(header));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        count(length);
        events++;
        try {
            made.log().append(session, sequence, nanos, kind, flags, payload, offset, length);
        } catch (IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        count(length);
        try {
            made.log().checkpoint(session, sequence, fingerprint, snapshot, offset, length);
        } catch (IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        count(length);
        try {
            made.log().screen(session, sequence, snapshot, offset, length);
        } catch (IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    private void count(int length) {
        if (made == null) {
            throw damaged("it does not begin with a header");
        }
        bytes += length;
        unpacked += RECORD_BYTES + length;
        if (unpacked > maxBytes) {
            throw ToolException.inconclusive(
                    name + " unpacks to more than " + maxBytes + " bytes and is not imported; --max-size allows more",
                    null);
        }
    }

    @Override
    public void onDamage(Damage damage) {
        if (!damage.kind().isHarmless()) {
            throw damaged(damage.toString());
        }
    }

    @Override
    public void onSeal(Seal found) {
        seal = found;
    }
}
