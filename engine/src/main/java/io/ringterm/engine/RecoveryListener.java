package io.ringterm.engine;

import io.ringterm.event.OpenPayload;

/** Hears which sessions go on when an engine is {@linkplain EngineBuilder#recover recovered}. */
public interface RecoveryListener {
    /** Listens to no session, and to no loss. */
    RecoveryListener NONE = (session, open) -> SessionListener.NONE;

    /**
     * A session goes on. Called before any other event of it.
     *
     * @param session its number
     * @param open what it began with
     * @return who hears its replies and host events from now on; what it had to say before is not said again
     */
    SessionListener onRecovered(int session, OpenPayload open);

    /**
     * Something of a session is lost: it goes on without it, or not at all if {@link #onRecovered} is not called for it.
     *
     * @param session its number
     * @param what what is lost, for people
     */
    default void onLoss(int session, String what) {
        // the log's own report says so as well
    }
}
