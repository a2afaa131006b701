package io.ringterm.replay.command;

import java.nio.file.Path;

import io.ringterm.event.EventKind;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;

/** A recording as a writer leaves it that dies. */
final class Unclosed {
    private Unclosed() {}

    static void copy(Path recording, Path to) {
        copy(recording, to, true);
    }

    /** The same, and its session has no end either. */
    static void copyWithoutClose(Path recording, Path to) {
        copy(recording, to, false);
    }

    private static void copy(Path recording, Path to, boolean withClose) {
        try (Recording whole = Recording.open(recording)) {
            ChronicleJournal journal = ChronicleJournal.create(to, JournalOptions.as(whole));
            LogCopier copier = new LogCopier(journal);
            whole.replay(
                    (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                        if (withClose || kind != EventKind.CLOSE) {
                            copier.onEvent(session, sequence, nanos, kind, flags, payload, offset, length);
                        }
                    },
                    withClose ? copier : JournalListener.NONE);
            journal.leave();
        }
    }
}
