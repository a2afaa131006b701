package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import io.ringterm.journal.Disk;

/** The real disk, with something done before each call: the k-th can fail, or the power can go. */
class FaultyDisk implements Disk {
    /** How a call fails. */
    enum Fault {
        NO_SPACE("No space left on device"),
        IO_ERROR("Input/output error"),
        SHORT_WRITE("No space left on device"),
        INTERNAL_ERROR("Input/output error");

        private final String message;

        Fault(String message) {
            this.message = message;
        }

        /** Mapped memory has its own way to say it. */
        boolean isOfMemory() {
            return this == SHORT_WRITE || this == INTERNAL_ERROR;
        }
    }

    private final Fault fault;
    private final long failingCall;
    private long calls;

    /** Calls are counted from 0. */
    FaultyDisk(Fault fault, long failingCall) {
        this.fault = fault;
        this.failingCall = failingCall;
    }

    boolean hasFailed() {
        return calls > failingCall;
    }

    long calls() {
        return calls;
    }

    /** Called before each call is carried out. */
    void before(long call) {
        // the next one fails, or none does
    }

    private boolean isDue() {
        before(calls);
        return calls++ == failingCall;
    }

    private void call() throws IOException {
        if (isDue()) {
            throw new IOException(fault.message);
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        call();
        REAL.createFolder(folder);
    }

    @Override
    public void createFile(Path file) throws IOException {
        call();
        REAL.createFile(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (isDue()) {
            if (fault == Fault.SHORT_WRITE) {
                REAL.write(file, Arrays.copyOf(content, content.length / 2));
            }
            throw new IOException(fault.message);
        }
        REAL.write(file, content);
    }

    @Override
    public void append(Path file, Excerpt excerpt, byte[] block, int length) throws IOException {
        if (isDue()) {
            if (fault == Fault.SHORT_WRITE) {
                excerpt.write(block, 0, length / 2);
            }
            if (fault.isOfMemory()) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
            throw new IOException(fault.message);
        }
        REAL.append(file, excerpt, block, length);
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
        REAL.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        call();
        REAL.delete(path);
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        call();
        return REAL.freeBytes(folder);
    }
}
