package io.ringterm.replay.source;

import java.nio.file.Files;
import java.nio.file.Path;

import io.ringterm.event.EventLogException;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ToolException;

/** Opens what a command line names. */
public final class Recordings {
    private Recordings() {}

    /**
     * Opens a recording.
     *
     * @param path its folder
     * @return the recording, damaged or not
     */
    public static Recording open(Path path) {
        if (!Files.exists(path)) {
            throw ToolException.usage("no such recording: " + path);
        }
        if (!Files.isDirectory(path)) {
            throw ToolException.usage("a recording is a folder, and this is a file: " + path
                    + "; 'ringterm snapshot --raw' reads plain terminal output");
        }
        try {
            return Recording.open(path);
        } catch (EventLogException e) {
            throw ToolException.inconclusive(e.getMessage(), e);
        }
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
