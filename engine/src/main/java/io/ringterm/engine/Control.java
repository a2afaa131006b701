package io.ringterm.engine;

/** What travels through the ring beside events, so that each piece of state is touched by its owner only. */
abstract class Control {
    /**
     * Called where the session's stages are owned, the parser's state having been taken.
     *
     * @return true if what has changed on the screen is to be shown first
     */
    abstract boolean apply(Pipe pipe);

    /** Called in turn by the delivery, when all that came before has been handed out. */
    void deliver(Parcel parcel, ListenerFaults faults) {
        // most have nothing to hand out
    }
}
