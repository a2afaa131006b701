package io.ringterm.replay.command;

import java.nio.file.Path;

import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;

/** A recording as a writer leaves it that dies. */
final class Unclosed {
    private Unclosed() {}

    static void copy(Path recording, Path to) {
        try (Recording whole = Recording.open(recording)) {
            ChronicleJournal journal = ChronicleJournal.create(to, JournalOptions.as(whole));
            LogCopier copier = new LogCopier(journal);
            whole.replay(copier, copier);
            journal.leave();
        }
    }
}
