package io.ringterm.replay.pty;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * What the kernel does with what is typed at a pseudo-terminal (POSIX termios), asked at its master side.
 *
 * <pre>
 *  struct termios    Linux: four 32-bit words      macOS, BSD
 *    c_iflag           0                             0   (macOS: 64-bit words)
 *    c_oflag           4                             8
 *    c_cflag           8                            16
 *    c_lflag          12                            24
 * </pre>
 */
final class LineDiscipline {
    /** Larger than any system's structure. */
    static final int STRUCT_BYTES = 256;

    private static final int ECHO = 0x8;
    private static final String SYSTEM = System.getProperty("os.name");
    private static final int LFLAG = SYSTEM.startsWith("Mac") ? 24 : 12;
    private static final int ICANON = SYSTEM.equals("Linux") ? 0x2 : 0x100;
    /** In the second byte of {@code c_iflag} on Linux. */
    private static final int IUTF8 = 0x40;

    private LineDiscipline() {}

    /**
     * Tells whether a line is being asked for that shall not be seen, such as a password.
     *
     * @param master file descriptor of the master side
     * @return true if lines are edited by the kernel and not echoed; false also where it cannot be told
     */
    static boolean readsInSecret(int master) {
        byte[] termios = new byte[STRUCT_BYTES];
        return Holder.LIBC.tcgetattr(master, termios) == 0 && readsInSecret(termios);
    }

    /** The same of settings that were asked for already. */
    static boolean readsInSecret(byte[] termios) {
        int flags = termios[LFLAG] & 0xff | (termios[LFLAG + 1] & 0xff) << 8;
        return (flags & ICANON) != 0 && (flags & ECHO) == 0;
    }

    /** Linux: tells the kernel that a character may be several bytes long, for when one is erased. */
    static void setUtf8(byte[] termios) {
        termios[1] |= IUTF8;
    }

    /** The C library's part that is called. */
    interface Libc extends com.sun.jna.Library {
        /** POSIX. */
        int tcgetattr(int descriptor, byte[] termios);
    }

    private static final class Holder {
        static final Libc LIBC = Native.load(Platform.C_LIBRARY_NAME, Libc.class);
    }
}
