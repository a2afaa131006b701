package io.ringterm.replay.pty;

import java.io.IOException;

import io.ringterm.replay.libc.LibC;
import io.ringterm.replay.libc.Memory;

/**
 * What one thread waits for. The kernel looks at the descriptors in order: where it says of a program that it has ended,
 * what it says of the terminal it has seen afterwards.
 *
 * <pre>
 *  struct pollfd     ended     terminal
 *    int fd            0           8
 *    short events      4          12      what is wanted
 *    short revents     6          14      what is so
 * </pre>
 */
final class Readiness {
    private static final int FD = 0;
    private static final int EVENTS = 4;
    private static final int REVENTS = 6;
    private static final int STRUCT_BYTES = 8;
    private static final int FOREVER = -1;

    private final Memory descriptors = new Memory(2 * STRUCT_BYTES);
    private final short wanted;

    Readiness(int ended, int terminal, short wanted) {
        this.wanted = wanted;
        descriptors.bytes().putInt(FD, ended).putShort(EVENTS, LibC.POLLIN);
        descriptors.bytes().putInt(STRUCT_BYTES + FD, terminal).putShort(STRUCT_BYTES + EVENTS, wanted);
    }

    /** Waits until something is so. */
    void await() throws IOException {
        poll(2, FOREVER);
    }

    /** Waits for the end only, and not for ever. */
    void awaitEnd(int millis) throws IOException {
        poll(1, millis);
    }

    private void poll(int count, int millis) throws IOException {
        while (LibC.poll(descriptors, count, millis) < 0) {
            if (LibC.errno() != LibC.EINTR) {
                throw LibC.error("poll");
            }
        }
    }

    boolean isReady() {
        return (descriptors.bytes().getShort(STRUCT_BYTES + REVENTS) & wanted) != 0;
    }

    boolean hasEnded() {
        return descriptors.bytes().getShort(REVENTS) != 0;
    }
}
