package io.ringterm.replay.libc;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import static io.ringterm.replay.libc.Foreign.Call.CRITICAL;
import static io.ringterm.replay.libc.Foreign.Call.ERRNO;
import static io.ringterm.replay.libc.Foreign.Call.VARIADIC;
import static java.lang.invoke.MethodType.methodType;

/**
 * Functions of the C library under their own names (POSIX; {@code eventfd} is Linux's), with Linux's constants. What fails
 * returns -1, and {@link #errno()} says why. Only for use where {@linkplain Availability nothing is missing} for it.
 */
public final class LibC {
    /** {@code open}: for reading and writing. */
    public static final int O_RDWR = 0x2;
    /** {@code open}: not to become the controlling terminal. */
    public static final int O_NOCTTY = 0x100;
    /** {@code open}: calls fail with {@link #EAGAIN} where they would wait. */
    public static final int O_NONBLOCK = 0x800;
    /** {@code open}: not for programs that are started. */
    public static final int O_CLOEXEC = 0x8_0000;

    /** Interrupted by a signal. */
    public static final int EINTR = 4;
    /** The terminal has no other side. */
    public static final int EIO = 5;
    /** The call would have to wait. */
    public static final int EAGAIN = 11;

    /** {@code poll}: there is something to read. */
    public static final short POLLIN = 0x1;
    /** {@code poll}: there is room to write. */
    public static final short POLLOUT = 0x4;

    /** Hangup. */
    public static final int SIGHUP = 1;
    /** The end that a program cannot put off. */
    public static final int SIGKILL = 9;

    private static final int TIOCSWINSZ = 0x5414;
    private static final int P_PID = 1;
    private static final int WEXITED = 0x4;
    private static final int WNOWAIT = 0x100_0000;
    private static final int WNOHANG = 0x1;
    private static final int SIGINFO_BYTES = 128;

    static final Foreign FOREIGN;

    private static final MethodHandle READ;
    private static final MethodHandle WRITE;
    private static final MethodHandle CLOSE;
    private static final MethodHandle POLL;
    private static final MethodHandle EVENTFD;
    private static final MethodHandle POSIX_OPENPT;
    private static final MethodHandle GRANTPT;
    private static final MethodHandle UNLOCKPT;
    private static final MethodHandle PTSNAME;
    private static final MethodHandle IOCTL;
    private static final MethodHandle TCGETATTR;
    private static final MethodHandle TCSETATTR;
    private static final MethodHandle KILL;
    private static final MethodHandle WAITID;
    private static final MethodHandle WAITPID;
    private static final MethodHandle STRERROR;

    static {
        try {
            Class<?> i = int.class;
            Class<?> l = long.class;
            Class<?> b = byte[].class;
            FOREIGN = new Foreign();
            READ = FOREIGN.link("read", methodType(l, i, b, l), CRITICAL, ERRNO);
            WRITE = FOREIGN.link("write", methodType(l, i, b, l), CRITICAL, ERRNO);
            CLOSE = FOREIGN.link("close", methodType(i, i), ERRNO);
            POLL = FOREIGN.link("poll", methodType(i, l, l, i), ERRNO);
            EVENTFD = FOREIGN.link("eventfd", methodType(i, i, i), ERRNO);
            POSIX_OPENPT = FOREIGN.link("posix_openpt", methodType(i, i), ERRNO);
            GRANTPT = FOREIGN.link("grantpt", methodType(i, i), ERRNO);
            UNLOCKPT = FOREIGN.link("unlockpt", methodType(i, i), ERRNO);
            PTSNAME = FOREIGN.link("ptsname_r", methodType(i, i, b, l), CRITICAL);
            IOCTL = FOREIGN.link("ioctl", methodType(i, i, l, b), CRITICAL, ERRNO, VARIADIC);
            TCGETATTR = FOREIGN.link("tcgetattr", methodType(i, i, b), CRITICAL, ERRNO);
            TCSETATTR = FOREIGN.link("tcsetattr", methodType(i, i, i, b), CRITICAL, ERRNO);
            KILL = FOREIGN.link("kill", methodType(i, i, i), ERRNO);
            WAITID = FOREIGN.link("waitid", methodType(i, i, i, l, i), ERRNO);
            WAITPID = FOREIGN.link("waitpid", methodType(i, i, b, i), CRITICAL, ERRNO);
            STRERROR = FOREIGN.link("__xpg_strerror_r", methodType(i, i, b, l), CRITICAL);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private LibC() {}

    static IllegalStateException failed(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("a call of the C library failed: " + thrown, thrown);
    }

    /**
     * What the last call of this thread that failed put into {@code errno}.
     *
     * @return a number such as {@link #EAGAIN}
     */
    public static int errno() {
        return Errno.get();
    }

    /**
     * What the last call of this thread failed of.
     *
     * @param what what was being done, for the message
     * @return an exception that says so
     */
    public static IOException error(String what) {
        return error(what, errno());
    }

    static IOException error(String what, int errno) {
        byte[] text = new byte[256];
        int length = 0;
        try {
            int ignored = (int) STRERROR.invokeExact(errno, text, 0L, (long) text.length);
        } catch (Throwable t) {
            throw failed(t);
        }
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new IOException(
                what + ": " + new String(text, 0, length, StandardCharsets.US_ASCII) + " (errno " + errno + ")");
    }

    /**
     * Reads what is there. The descriptor must be {@link #O_NONBLOCK}, or known not to wait: the collector waits too.
     *
     * @param descriptor of a file
     * @param into an array
     * @param offset where to begin
     * @param length at most how many bytes
     * @return how many; 0 at the end, -1 where it failed
     */
    public static int read(int descriptor, byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        try {
            return (int) (long) READ.invokeExact(Errno.segment(), descriptor, into, (long) offset, (long) length);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    /**
     * Writes what there is room for. The descriptor must be {@link #O_NONBLOCK}, or known not to wait.
     *
     * @param descriptor of a file
     * @param from an array
     * @param offset where to begin
     * @param length at most how many bytes
     * @return how many, or -1 where it failed
     */
    public static int write(int descriptor, byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, from.length);
        try {
            return (int) (long) WRITE.invokeExact(Errno.segment(), descriptor, from, (long) offset, (long) length);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    /**
     * Lets go of a descriptor.
     *
     * @param descriptor not used any more
     * @return 0, or -1 where it failed
     */
    public static int close(int descriptor) {
        return call(CLOSE, descriptor);
    }

    /**
     * Waits until something can be done with a descriptor.
     *
     * @param descriptors an array of {@code struct pollfd}: int descriptor, short wanted, short told
     * @param count how many
     * @param millis how long to wait, -1 for as long as it takes
     * @return how many descriptors have something told, or -1 where it failed
     */
    public static int poll(Memory descriptors, int count, int millis) {
        try {
            return (int) POLL.invokeExact(Errno.segment(), descriptors.address(), (long) count, millis);
        } catch (Throwable t) {
            throw failed(t);
        } finally {
            descriptors.keep();
        }
    }

    /**
     * A descriptor that others can wait for.
     *
     * @param flags {@link #O_CLOEXEC}, {@link #O_NONBLOCK}
     * @return the descriptor, or -1 where it failed
     */
    public static int eventfd(int flags) {
        return call(EVENTFD, 0, flags);
    }

    /**
     * Opens the master side of a new pseudo-terminal.
     *
     * @param flags as {@code open} takes them
     * @return the descriptor, or -1 where it failed
     */
    public static int openpt(int flags) {
        return call(POSIX_OPENPT, flags);
    }

    /**
     * Lets the owner use the other side.
     *
     * @param master of a pseudo-terminal
     * @return 0, or -1 where it failed
     */
    public static int grantpt(int master) {
        return call(GRANTPT, master);
    }

    /**
     * Lets the other side be opened.
     *
     * @param master of a pseudo-terminal
     * @return 0, or -1 where it failed
     */
    public static int unlockpt(int master) {
        return call(UNLOCKPT, master);
    }

    /**
     * The other side's path.
     *
     * @param master of a pseudo-terminal
     * @return an absolute path
     * @throws IOException if it has none
     */
    public static String ptsname(int master) throws IOException {
        byte[] path = new byte[64];
        int failed;
        try {
            failed = (int) PTSNAME.invokeExact(master, path, 0L, (long) path.length);
        } catch (Throwable t) {
            throw failed(t);
        }
        if (failed != 0) {
            throw error("ptsname_r", failed);
        }
        int length = 0;
        while (path[length] != 0) {
            length++;
        }
        return new String(path, 0, length, StandardCharsets.US_ASCII);
    }

    /**
     * Sets a terminal's size.
     *
     * @param terminal either side
     * @param winsize a {@code struct winsize}
     * @return 0, or -1 where it failed
     */
    public static int setWindowSize(int terminal, byte[] winsize) {
        try {
            return (int) IOCTL.invokeExact(Errno.segment(), terminal, (long) TIOCSWINSZ, winsize, 0L);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    /**
     * A terminal's settings.
     *
     * @param terminal either side
     * @param termios larger than a {@code struct termios}
     * @return 0, or -1 where it failed
     */
    public static int tcgetattr(int terminal, byte[] termios) {
        try {
            return (int) TCGETATTR.invokeExact(Errno.segment(), terminal, termios, 0L);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    /**
     * Changes a terminal's settings at once.
     *
     * @param terminal either side
     * @param termios as {@link #tcgetattr} gave it
     * @return 0, or -1 where it failed
     */
    public static int tcsetattr(int terminal, byte[] termios) {
        try {
            return (int) TCSETATTR.invokeExact(Errno.segment(), terminal, 0, termios, 0L);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    /**
     * Sends a signal.
     *
     * @param process its id, or minus that of a group's leader
     * @param signal such as {@link #SIGHUP}
     * @return 0, or -1 where it failed
     */
    public static int kill(int process, int signal) {
        return call(KILL, process, signal);
    }

    /**
     * Waits until a child has ended, which stays a zombie, so that its id cannot become another's.
     *
     * @param child its id
     * @return 0, or -1 where it failed
     */
    public static int awaitEnd(int child) {
        Memory siginfo = new Memory(SIGINFO_BYTES);
        try {
            return (int) WAITID.invokeExact(Errno.segment(), P_PID, child, siginfo.address(), WEXITED | WNOWAIT);
        } catch (Throwable t) {
            throw failed(t);
        } finally {
            siginfo.keep();
        }
    }

    /**
     * Takes the status of a child that has ended.
     *
     * @param child its id
     * @param status four bytes for it
     * @return the child's id, 0 where it has not ended, or -1 where it failed
     */
    public static int reap(int child, byte[] status) {
        try {
            return (int) WAITPID.invokeExact(Errno.segment(), child, status, 0L, WNOHANG);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    private static int call(MethodHandle function, int argument) {
        try {
            return (int) function.invokeExact(Errno.segment(), argument);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    private static int call(MethodHandle function, int first, int second) {
        try {
            return (int) function.invokeExact(Errno.segment(), first, second);
        } catch (Throwable t) {
            throw failed(t);
        }
    }
}
