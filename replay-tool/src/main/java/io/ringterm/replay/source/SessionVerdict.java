package io.ringterm.replay.source;

import java.util.List;

/**
 * What verifying one session has shown.
 *
 * @param session its number
 * @param events events replayed
 * @param outputBytes bytes of output replayed
 * @param frames frames that ended
 * @param agreed checkpoints that agree
 * @param skipped checkpoints that could not be compared, because events before them are lost
 * @param lastSequence the last event, -1 if there is none
 * @param fingerprint the state after it
 * @param gaps what a repair has marked as missing, at most 1,000
 * @param falseSnapshots sequences of which a whole snapshot is of another state than its checkpoint's fingerprint, or one of
 *     the screen of another than this replay's; at most 1,000
 * @param difference the first checkpoint that differs, or null
 */
public record SessionVerdict(
        int session,
        long events,
        long outputBytes,
        long frames,
        long agreed,
        long skipped,
        long lastSequence,
        long fingerprint,
        List<String> gaps,
        List<Long> falseSnapshots,
        Difference difference) {
    /** Takes copies. */
    public SessionVerdict {
        gaps = List.copyOf(gaps);
        falseSnapshots = List.copyOf(falseSnapshots);
    }
}
