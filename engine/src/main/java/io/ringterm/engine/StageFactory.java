package io.ringterm.engine;

import io.ringterm.Stages;
import io.ringterm.event.OpenPayload;

/** Makes a session's stages; tests make some that fail. */
@FunctionalInterface
interface StageFactory {
    Stages stages(int session, OpenPayload open);
}
