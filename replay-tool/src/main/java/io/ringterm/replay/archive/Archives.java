package io.ringterm.replay.archive;

import java.nio.file.Path;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.Unpacker;

/** What archives are called, and what they are unpacked with. */
public final class Archives {
    /** What an archive's name ends with, unless something else is asked for. */
    public static final String SUFFIX = ".ringterm";

    private Archives() {}

    /**
     * What unpacks the archives of this program.
     *
     * @param key their key, or null
     * @return the JDK's codecs and Zstandard
     */
    public static Unpacker unpacker(ArchiveKey key) {
        return Unpacker.PLAIN.with(new ZstdCodec()).with(key);
    }

    /**
     * A recording's name without what makes it an archive's, and with something else.
     *
     * @param recording its path
     * @param ending what its name is to end with
     * @return a path beside it
     */
    public static Path beside(Path recording, String ending) {
        Path whole = recording.toAbsolutePath().normalize();
        String name =
                whole.getFileName() == null ? "recording" : whole.getFileName().toString();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        Path parent = recording.normalize().getParent();
        Path folder = parent == null && recording.normalize().toString().isEmpty() ? whole.getParent() : parent;
        return folder == null ? Path.of(stem + ending) : folder.resolve(stem + ending);
    }
}
