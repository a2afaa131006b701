package io.ringterm.journal.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The real disk, of which one call fails, or one and all after it.
 *
 * <p>Calls are counted from 0, in all files together. A sync is counted and not carried out. Used by one thread.
 */
public class FaultyDisk extends RealDiskAdapter {
    /** How a call fails. */
    public enum Fault {
        /** With an {@link IOException} as of a full disk. */
        NO_SPACE("No space left on device"),
        /** With an {@link IOException} as of a broken disk. */
        IO_ERROR("Input/output error"),
        /** As a full disk does, after half of what should be written. */
        SHORT_WRITE("No space left on device"),
        /** With the {@link InternalError} of mapped memory, where memory is mapped. */
        INTERNAL_ERROR("Input/output error");

        private final String message;

        Fault(String message) {
            this.message = message;
        }

        private boolean isOfMemory() {
            return this == SHORT_WRITE || this == INTERNAL_ERROR;
        }
    }

    private final Fault fault;
    private long failingCall;
    private boolean lasting;
    private long calls;
    private long tolled = -1;
    private Runnable toll;

    /**
     * A disk of which a call fails.
     *
     * @param fault how
     * @param failingCall which call, from 0
     */
    public FaultyDisk(Fault fault, long failingCall) {
        this.fault = fault;
        this.failingCall = failingCall;
    }

    /**
     * A disk of which no call fails until {@link #failAfter} or {@link #failFromNowOn}.
     *
     * @param fault how it will
     */
    public FaultyDisk(Fault fault) {
        this(fault, Long.MAX_VALUE);
    }

    /**
     * How often the disk was asked for something.
     *
     * @return calls so far
     */
    public long calls() {
        return calls;
    }

    /**
     * Tells whether a call has failed.
     *
     * @return yes from the failing call on
     */
    public boolean hasFailed() {
        return calls > failingCall;
    }

    /**
     * Has a call to come fail.
     *
     * @param others how many calls go well before it
     */
    public void failAfter(long others) {
        failingCall = calls + others;
    }

    /** Has all calls to come fail. */
    public void failFromNowOn() {
        failingCall = calls;
        lasting = true;
    }

    /**
     * Has something done before one of the calls.
     *
     * @param call which, from 0
     * @param action what is done
     */
    public void beforeCall(long call, Runnable action) {
        tolled = call;
        toll = action;
    }

    private boolean isDue() {
        if (calls == tolled) {
            toll.run();
        }
        long call = calls++;
        return call == failingCall || lasting && call > failingCall;
    }

    private void call() throws IOException {
        if (isDue()) {
            throw new IOException(fault.message);
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        call();
        super.createFolder(folder);
    }

    @Override
    public void createFile(Path file) throws IOException {
        call();
        super.createFile(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (isDue()) {
            if (fault == Fault.SHORT_WRITE) {
                super.write(file, Arrays.copyOf(content, content.length / 2));
            }
            throw new IOException(fault.message);
        }
        super.write(file, content);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        call();
        return new Opened(super.open(file));
    }

    private final class Opened implements OpenFile {
        private final OpenFile real;

        Opened(OpenFile real) {
            this.real = real;
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            if (isDue()) {
                if (fault == Fault.SHORT_WRITE) {
                    real.write(bytes.slice(bytes.position(), bytes.remaining() / 2), offset);
                }
                throw new IOException(fault.message);
            }
            real.write(bytes, offset);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    @Override
    public void append(Path file, Excerpt excerpt, byte[] block, int length) throws IOException {
        if (isDue()) {
            if (fault == Fault.SHORT_WRITE) {
                excerpt.write(block, length / 2);
            }
            if (fault.isOfMemory()) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
            throw new IOException(fault.message);
        }
        super.append(file, excerpt, block, length);
    }

    @Override
    public void sync(Path path) throws IOException {
        call();
    }

    @Override
    public void requireSyncable(Path folder) throws IOException {
        call();
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        call();
        super.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        call();
        super.delete(path);
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        call();
        return super.freeBytes(folder);
    }
}
