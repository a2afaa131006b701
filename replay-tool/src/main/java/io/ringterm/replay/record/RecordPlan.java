package io.ringterm.replay.record;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import io.ringterm.event.OpenPayload;
import io.ringterm.journal.JournalOptions;
import io.ringterm.replay.pty.PtyCommand;

/**
 * What to record, and where.
 *
 * @param directory an absent or empty folder
 * @param command the program
 * @param open what the session begins with
 * @param recordInput true to record what is typed, but for what is typed in secret
 * @param keeping what the journal survives and keeps
 * @param idleLimit seconds that a pause lasts at most when the recording is played, 0 for no limit
 */
public record RecordPlan(
        Path directory,
        PtyCommand command,
        OpenPayload open,
        boolean recordInput,
        UnaryOperator<JournalOptions> keeping,
        double idleLimit) {}
