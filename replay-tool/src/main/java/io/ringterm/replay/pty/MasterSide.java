package io.ringterm.replay.pty;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.ringterm.replay.libc.LibC;

/**
 * The master side of a pseudo-terminal, whose descriptors are given back when the last thread has left it.
 *
 * <p>One thread may read and one may write at the same time; {@link #end} and {@link #close} come from any thread, and get
 * the others out of their waiting.
 */
final class MasterSide implements AutoCloseable {
    /** How often to look whether a program that has closed its terminal has opened it again. */
    private static final int HUNG_UP_MILLIS = 20;

    private static final byte[] ONE = {1, 0, 0, 0, 0, 0, 0, 0};

    private final int master;
    /** Readable, for ever, once the program has ended or the terminal was let go of. */
    private final int ended;

    private final Readiness output;
    private final Readiness input;
    /** The owner is one of them. */
    private final AtomicInteger users = new AtomicInteger(1);

    private final AtomicBoolean closed = new AtomicBoolean();

    private MasterSide(int master, int ended) {
        this.master = master;
        this.ended = ended;
        output = new Readiness(ended, master, LibC.POLLIN);
        input = new Readiness(ended, master, LibC.POLLOUT);
    }

    /** A new pseudo-terminal, with everything set that a program could ask for. */
    static MasterSide open(int columns, int rows) throws IOException {
        int ended = LibC.eventfd(LibC.O_CLOEXEC | LibC.O_NONBLOCK);
        if (ended < 0) {
            throw LibC.error("eventfd");
        }
        int master = LibC.openpt(LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC | LibC.O_NONBLOCK);
        if (master < 0) {
            IOException failed = LibC.error("posix_openpt");
            LibC.close(ended);
            throw failed;
        }
        MasterSide terminal = new MasterSide(master, ended);
        try {
            check("grantpt", LibC.grantpt(master));
            check("unlockpt", LibC.unlockpt(master));
            check("TIOCSWINSZ", terminal.resize(columns, rows));
            byte[] termios = new byte[LineDiscipline.STRUCT_BYTES];
            check("tcgetattr", LibC.tcgetattr(master, termios));
            LineDiscipline.setUtf8(termios);
            check("tcsetattr", LibC.tcsetattr(master, termios));
            return terminal;
        } catch (IOException e) {
            terminal.close();
            throw e;
        }
    }

    private static void check(String what, int result) throws IOException {
        if (result < 0) {
            throw LibC.error(what);
        }
    }

    /** Path of the side that a program opens. */
    String path() throws IOException {
        return LibC.ptsname(master);
    }

    /** Joins the users. Returns false where the descriptors are gone, or about to go. */
    boolean enter() {
        int count;
        do {
            count = users.get();
            if (count == 0 || closed.get()) {
                return false;
            }
        } while (!users.compareAndSet(count, count + 1));
        return true;
    }

    /** Who has entered leaves. */
    void leave() {
        if (users.decrementAndGet() == 0) {
            LibC.close(master);
            LibC.close(ended);
        }
    }

    /** Waits until there is something to read. Returns false when there never will be. For a reader that has entered. */
    boolean awaitOutput() throws IOException {
        while (!closed.get()) {
            output.await();
            if (output.isReady()) {
                return true;
            }
            if (output.hasEnded()) {
                return false;
            }
            output.awaitEnd(HUNG_UP_MILLIS);
        }
        return false;
    }

    /** Reads what is there. Returns 0 where that is nothing. For a reader that has entered. */
    int read(byte[] into, int offset, int length) throws IOException {
        int count = LibC.read(master, into, offset, length);
        if (count < 0 && !isPassing(LibC.errno()) && LibC.errno() != LibC.EIO) {
            throw LibC.error("cannot read from the terminal");
        }
        return Math.max(count, 0);
    }

    /** Writes all, and waits for room. Returns false where the program has ended. For a writer that has entered. */
    boolean write(byte[] from, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int count = LibC.write(master, from, offset + done, length - done);
            if (count < 0 && !isPassing(LibC.errno())) {
                throw LibC.error("cannot write to the terminal");
            }
            done += Math.max(count, 0);
            if (done < length) {
                input.await();
                if (closed.get() || input.hasEnded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPassing(int errno) {
        return errno == LibC.EAGAIN || errno == LibC.EINTR;
    }

    /** Returns -1 where it failed. For someone who has entered. */
    int resize(int columns, int rows) {
        byte[] winsize = {(byte) rows, (byte) (rows >> 8), (byte) columns, (byte) (columns >> 8), 0, 0, 0, 0};
        return LibC.setWindowSize(master, winsize);
    }

    /** Whether a line is being asked for that shall not be seen. For someone who has entered. */
    boolean readsInSecret() {
        byte[] termios = new byte[LineDiscipline.STRUCT_BYTES];
        return LibC.tcgetattr(master, termios) == 0 && LineDiscipline.readsInSecret(termios);
    }

    /** The program has ended: who reads gets what is left, who writes need not wait. */
    void end() {
        if (enter()) {
            LibC.write(ended, ONE, 0, ONE.length);
            leave();
        }
    }

    /** Lets go of the terminal. Nobody enters any more, and who waits is woken. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            LibC.write(ended, ONE, 0, ONE.length);
            leave();
        }
    }
}
