package io.ringterm.replay.libc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the last call of this thread put into {@code errno}. */
final class Errno {
    private static final ThreadLocal<Errno> OF_THREAD = ThreadLocal.withInitial(Errno::new);

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
    /** A {@code MemorySegment}, laid out as the linker's capture state is on Linux: one int. */
    private final Object segment = LibC.FOREIGN.segment(bytes);

    static Object segment() {
        return OF_THREAD.get().segment;
    }

    static int get() {
        return OF_THREAD.get().bytes.getInt(0);
    }
}
