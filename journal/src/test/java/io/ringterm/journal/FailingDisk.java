package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at one of its calls. */
final class FailingDisk extends DiskAdapter {
    /** How it fails. */
    enum Fault {
        NO_SPACE,
        IO_ERROR,
        SHORT_WRITE,
        INTERNAL_ERROR
    }

    private final Fault fault;
    private int failingCall;
    private int calls;
    private boolean lasting;

    /** Calls are counted from 0. */
    FailingDisk(Fault fault, int failingCall) {
        this.fault = fault;
        this.failingCall = failingCall;
    }

    int calls() {
        return calls;
    }

    boolean hasFailed() {
        return calls > failingCall;
    }

    /** Fails at the call that comes after so many others from now on. */
    void failAfter(int others) {
        failingCall = calls + others;
    }

    void failFromNowOn() {
        failingCall = calls;
        lasting = true;
    }

    private boolean isDue() {
        int call = calls++;
        return call == failingCall || lasting && call > failingCall;
    }

    private void call() throws IOException {
        if (isDue()) {
            fail();
        }
    }

    private void fail() throws IOException {
        throw new IOException(fault == Fault.IO_ERROR ? "Input/output error" : "No space left on device");
    }

    /** Mapped memory has its own way to say it. */
    private void failInMemory() throws IOException {
        if (fault == Fault.SHORT_WRITE || fault == Fault.INTERNAL_ERROR) {
            throw new InternalError("a fault occurred in an unsafe memory access operation");
        }
        fail();
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
            fail();
        }
        super.write(file, content);
    }

    @Override
    public void append(Path file, Excerpt excerpt, byte[] block, int length) throws IOException {
        if (isDue()) {
            if (fault == Fault.SHORT_WRITE) {
                excerpt.write(block, 0, length / 2);
            }
            failInMemory();
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
        super.requireSyncable(folder);
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
