package io.ringterm.journal;

import io.ringterm.event.EventLogException;

/** An archive is encrypted, and the right key was not given. */
public final class ArchiveKeyException extends EventLogException {
    private static final long serialVersionUID = 1L;

    ArchiveKeyException(String message) {
        super(message, null);
    }
}
