package io.ringterm.replay.source;

import java.util.List;

import io.ringterm.journal.Recording;

/**
 * What verifying a recording has shown.
 *
 * @param recording the recording, open
 * @param sessions one for each session
 */
public record Verdict(Recording recording, List<SessionVerdict> sessions) {
    /**
     * Tells whether a replay differs from what was recorded.
     *
     * @return true if at least one checkpoint differs, or has a snapshot of another state
     */
    public boolean differs() {
        return sessions.stream()
                .anyMatch(session -> session.difference() != null
                        || !session.falseSnapshots().isEmpty());
    }

    /**
     * Checkpoints that agree.
     *
     * @return of all sessions
     */
    public long agreed() {
        return sessions.stream().mapToLong(SessionVerdict::agreed).sum();
    }
}
