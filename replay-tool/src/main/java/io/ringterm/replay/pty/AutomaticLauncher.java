package io.ringterm.replay.pty;

import java.io.IOException;

import io.ringterm.replay.libc.Availability;

/**
 * What suits this JVM, found out when a program is started: to link the C library's functions takes a good part of a
 * second, and the first event of a recording need not wait for it.
 */
final class AutomaticLauncher implements PtyLauncher {
    static PtyLauncher choose() {
        boolean pty4j = "pty4j".equals(System.getProperty(PROPERTY))
                || Availability.missing().isPresent();
        return pty4j ? new Pty4jLauncher() : new LibcPtyLauncher();
    }

    @Override
    public void check(PtyCommand command) {
        ProgramPath.of(command);
    }

    @Override
    public PtyProcess start(PtyCommand command) throws IOException {
        return choose().start(command);
    }
}
