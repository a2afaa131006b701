package io.ringterm.journal;

/**
 * Has a sink work as if nobody had interrupted the thread, which is so again afterwards: an interrupt closes the files
 * that a thread writes to, and waits for nothing. With {@code Layout.INLINE} the thread is the host's own.
 *
 * <p>An interrupt that comes while a file is written is {@link UninterruptedFile}'s to put up with.
 */
final class UninterruptedSink implements BlockSink {
    private final BlockSink sink;

    UninterruptedSink(BlockSink sink) {
        this.sink = sink;
    }

    @Override
    public void store(byte[] block, int length, OutputRuns output) {
        boolean interrupted = Thread.interrupted();
        try {
            sink.store(block, length, output);
        } finally {
            restore(interrupted);
        }
    }

    @Override
    public void sync() {
        boolean interrupted = Thread.interrupted();
        try {
            sink.sync();
        } finally {
            restore(interrupted);
        }
    }

    /** Writes to a file that puts up with interrupts, and waits for nothing. */
    @Override
    public boolean workAhead() {
        return sink.workAhead();
    }

    @Override
    public int wantedSnapshot() {
        return sink.wantedSnapshot();
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            sink.close();
        } finally {
            restore(interrupted);
        }
    }

    /** Has the thread be interrupted again, if it was. */
    static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
