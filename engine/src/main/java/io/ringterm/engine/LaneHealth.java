package io.ringterm.engine;

/**
 * How a lane is doing. Places are numbers of events, controls included, since the lane began; -1 is before the first.
 *
 * @param lane which, from 0
 * @param published last place given to a publisher
 * @param journaled last place committed to the journal; where there is none, the largest number
 * @param applied last place applied
 * @param journaledNanos when the journal last ended a batch, in the engine's nanoseconds, 0 for never
 * @param appliedNanos when apply last ended a batch, 0 for never
 * @param deliveredNanos when something was last handed out, 0 for never
 * @param listenerFaults exceptions thrown by the host's listeners
 * @param lastListenerFault the last of them, or null
 * @param stalled the stage that has something to do and has not moved for 600 ms, or null; the lane may recover
 * @param failure why the lane has stopped for good, or null
 */
public record LaneHealth(
        int lane,
        long published,
        long journaled,
        long applied,
        long journaledNanos,
        long appliedNanos,
        long deliveredNanos,
        long listenerFaults,
        Throwable lastListenerFault,
        String stalled,
        LaneFailedException failure) {

    /**
     * Tells whether the lane works.
     *
     * @return false if it has stopped for good, or a stage is stuck
     */
    public boolean works() {
        return failure == null && stalled == null;
    }
}
