package io.ringterm.differential;

import java.util.Optional;
import java.util.Set;

/** An engine that shows what it makes of some bytes. */
interface Peer extends AutoCloseable {
    /** The engine's name, as the list of known differences has it. */
    String name();

    /** The functions that the engine knows and means as xterm does. */
    Set<Function> claims();

    /** What both sides are sent first, to bring the engine into the state in which xterm begins. */
    default String preamble() {
        return "";
    }

    /**
     * Feeds bytes to a new terminal.
     *
     * @return the cursor and the cells as text, in the form that {@code libvterm_peer.c} describes; empty where the
     *     engine broke down on these bytes
     */
    Optional<String> screen(int columns, int rows, byte[] bytes);

    /** Takes out of an answer what the engine cannot tell apart. */
    default String normalise(String screen) {
        return screen;
    }

    @Override
    void close();
}
