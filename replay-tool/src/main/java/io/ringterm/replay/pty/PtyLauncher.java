package io.ringterm.replay.pty;

import java.io.IOException;

/** Starts programs in pseudo-terminals. */
@FunctionalInterface
public interface PtyLauncher {
    /** System property that says {@code pty4j} where that is wanted whatever this machine can do. */
    String PROPERTY = "ringterm.pty";

    /**
     * What suits this JVM: the C library where it can be called, otherwise pty4j.
     *
     * @return a launcher
     */
    static PtyLauncher automatic() {
        return new AutomaticLauncher();
    }

    /**
     * Sees whether a program could be started, before anything is made for it.
     *
     * @param command what would be started
     * @throws io.ringterm.replay.console.ToolException if there is no such program
     */
    default void check(PtyCommand command) {
        // whoever cannot tell lets the start fail
    }

    /**
     * Starts a program.
     *
     * @param command what to start
     * @return the running program; its terminal has the size asked for before its first instruction
     * @throws IOException if no terminal or process is to be had
     */
    PtyProcess start(PtyCommand command) throws IOException;
}
