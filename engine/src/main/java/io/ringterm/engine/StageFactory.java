package io.ringterm.engine;

import io.ringterm.Stages;
import io.ringterm.event.OpenPayload;

/** Makes a session's stages; who wants to see what a failure does makes some that fail. */
@FunctionalInterface
public interface StageFactory {
    /**
     * Makes the stages of a session that begins.
     *
     * @param session its number
     * @param open what it begins with
     * @return stages that no other session has
     */
    Stages stages(int session, OpenPayload open);
}
