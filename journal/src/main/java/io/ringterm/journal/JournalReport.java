package io.ringterm.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What reading a recording from its beginning has shown.
 *
 * @param headers one for each run that was read, in order
 * @param trimmedBlocks blocks before the first one that the journal has let go of, on purpose
 * @param blocks whole blocks
 * @param events events in them
 * @param sessions number of events of each session, by number of the session
 * @param sealed the last block is a footer: the recording was closed
 * @param tornBytes length of what comes after the last whole block and was never committed
 * @param lastBlock number of the last whole block, -1 if there is none
 * @param endFile the file that has the last whole block, null if there is none
 * @param endOffset where in that file the block ends
 * @param damage what is wrong, at most {@link #MAX_DAMAGE} of it
 * @param damageCount how much is wrong, harmless things not counted
 */
public record JournalReport(
        List<JournalHeader> headers,
        long trimmedBlocks,
        long blocks,
        long events,
        Map<Integer, Long> sessions,
        boolean sealed,
        long tornBytes,
        long lastBlock,
        Path endFile,
        long endOffset,
        List<Damage> damage,
        long damageCount) {
    /** More than this is counted and not listed. */
    public static final int MAX_DAMAGE = 1_000;

    /** Takes copies. */
    public JournalReport {
        headers = List.copyOf(headers);
        sessions = Map.copyOf(sessions);
        damage = List.copyOf(damage);
    }

    /**
     * How the recording is.
     *
     * @return the worst that applies
     */
    public RecordingState state() {
        return damageCount > 0 ? RecordingState.DAMAGED : sealed ? RecordingState.SEALED : RecordingState.NOT_CLOSED;
    }
}
