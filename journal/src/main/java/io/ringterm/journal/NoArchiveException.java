package io.ringterm.journal;

import io.ringterm.event.EventLogException;

/** A file is no archive at all. */
public final class NoArchiveException extends EventLogException {
    private static final long serialVersionUID = 1L;

    NoArchiveException(String message) {
        super(message, null);
    }
}
