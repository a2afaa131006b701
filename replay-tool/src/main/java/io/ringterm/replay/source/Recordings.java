package io.ringterm.replay.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

import io.ringterm.event.EventLogException;
import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.ArchiveKeyException;
import io.ringterm.journal.NoArchiveException;
import io.ringterm.journal.Recording;
import io.ringterm.journal.Unpacker;
import io.ringterm.replay.archive.ArchiveKeys;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.console.ToolException;

/** Opens what a command line names. */
public final class Recordings {
    private Recordings() {}

    /**
     * Opens a recording.
     *
     * @param path a folder or an archive
     * @param key what an archive is encrypted with, or null
     * @return the recording, damaged or not
     */
    public static Recording open(Path path, ArchiveKey key) {
        return open(path, key, Recording::open);
    }

    /**
     * Opens a recording to look at places in it, without reading all of it. Damage shows as an {@link EventLogException}
     * when it is met, and {@link #open(Path, ArchiveKey)} then reads around it.
     *
     * @param path a folder or an archive
     * @param key what an archive is encrypted with, or null
     * @return the recording
     */
    public static Recording browse(Path path, ArchiveKey key) {
        return open(path, key, Recording::browse);
    }

    private static Recording open(Path path, ArchiveKey key, BiFunction<Path, Unpacker, Recording> way) {
        if (!Files.exists(path)) {
            throw ToolException.usage("no such recording: " + path);
        }
        try {
            return way.apply(path, Archives.unpacker(key));
        } catch (ArchiveKeyException e) {
            throw ToolException.usage(
                    e.getMessage() + "; --archive-key names a file with it, or " + ArchiveKeys.VARIABLE + " holds it");
        } catch (NoArchiveException e) {
            throw ToolException.usage(e.getMessage() + "; 'ringterm snapshot --raw' reads plain terminal output");
        } catch (EventLogException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
    }

    /**
     * Opens a recording that may still be written.
     *
     * @param path its folder
     * @return the recording as far as it goes
     */
    public static Recording follow(Path path) {
        if (!Files.exists(path)) {
            throw ToolException.usage("no such recording: " + path);
        }
        if (!Files.isDirectory(path)) {
            throw ToolException.usage("only a folder can be followed, and this is a file: " + path);
        }
        try {
            return Recording.follow(path);
        } catch (EventLogException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
    }

    /**
     * Opens a recording that is not encrypted.
     *
     * @param path a folder or an archive
     * @return the recording, damaged or not
     */
    public static Recording open(Path path) {
        return open(path, null);
    }

    /**
     * Chooses one of a recording's sessions.
     *
     * @param recording the recording
     * @param wanted the session's number, or null for the first
     * @return its number
     */
    public static int session(Recording recording, Integer wanted) {
        if (recording.sessions().isEmpty()) {
            throw ToolException.damaged("nothing in it can be read: " + recording.path());
        }
        if (wanted == null) {
            return recording.sessions().get(0).session();
        }
        try {
            return recording.session(wanted).session();
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }
}
