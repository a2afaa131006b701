package io.ringterm.replay.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.ringterm.event.EventLog;
import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.ArchiveWriter;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Seal;
import io.ringterm.replay.console.ToolException;

/** A recording in the making, as a folder or an archive: whole when it is finished, and not there if it never is. */
public final class NewRecording implements AutoCloseable {
    private final Path path;
    private final ArchiveWriter archive;
    private final ChronicleJournal journal;
    private boolean finished;

    private NewRecording(Path path, ArchiveWriter archive, ChronicleJournal journal) {
        this.path = path;
        this.archive = archive;
        this.journal = journal;
    }

    /**
     * Begins a folder.
     *
     * @param path where: nothing may be there, or an empty folder
     * @param options how
     * @return the recording, to be closed
     * @throws IOException if something is there that cannot be looked at
     */
    public static NewRecording folder(Path path, JournalOptions options) throws IOException {
        requireNew(path);
        return new NewRecording(path, null, ChronicleJournal.create(path, options));
    }

    /**
     * Begins an archive in a file.
     *
     * @param path where: nothing may be there
     * @param options how
     * @param key encrypts it, or null for not at all
     * @return the recording, to be closed
     * @throws IOException if the file cannot be made
     */
    public static NewRecording archive(Path path, JournalOptions options, ArchiveKey key) throws IOException {
        OutputStream out = createFile(path);
        return new NewRecording(path, new ArchiveWriter(out, options, new ZstdCodec(), key), null);
    }

    /**
     * Begins an archive on a stream.
     *
     * @param out takes it
     * @param options how
     * @param key encrypts it, or null for not at all
     * @return the recording, to be closed
     */
    public static NewRecording archive(OutputStream out, JournalOptions options, ArchiveKey key) {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        return new NewRecording(null, new ArchiveWriter(buffered, options, new ZstdCodec(), key), null);
    }

    private static OutputStream createFile(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw ToolException.usage("something is there already, and nothing is overwritten: " + path);
        }
        Path parent = path.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        FileAttribute<?>[] owner = Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        FileChannel file =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
        return new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    /**
     * Refuses a place where something is already.
     *
     * @param folder where a recording is to go
     * @throws IOException if it cannot be looked at
     */
    public static void requireNew(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw ToolException.usage("this is a file already: " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw ToolException.usage("something is there already, and a recording overwrites nothing: " + folder);
            }
        }
    }

    /**
     * What takes the recording's events.
     *
     * @return not to be closed
     */
    public EventLog log() {
        return archive == null ? journal : archive;
    }

    /**
     * Ends the recording.
     *
     * @param closed false if it has no end, as the recording of a writer that died
     * @param seal what a signer says of it, or null
     */
    public void finish(boolean closed, Seal seal) {
        if (archive != null) {
            archive.end(closed, seal);
            archive.close();
        } else {
            if (closed) {
                journal.close();
            } else {
                journal.leave();
            }
            if (seal != null) {
                seal.putInto(path);
            }
        }
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        if (archive != null) {
            archive.leave();
        } else {
            journal.leave();
        }
        if (path != null) {
            delete(path);
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
