package io.ringterm.replay.pty;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ringterm.replay.libc.LibC;

/** A program that the C library started. */
final class LibcPtyProcess implements PtyProcess, ReadyOutput {
    private static final long GRACE_SECONDS = 1;
    private static final int SIGNALLED = 128;
    private static final long STACK_BYTES = 256 << 10;

    private final MasterSide terminal;
    private final int pid;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int status;
    private volatile IOException lost;

    LibcPtyProcess(MasterSide terminal, int pid) {
        this.terminal = terminal;
        this.pid = pid;
        Thread reaper = new Thread(null, this::reap, "ringterm-program-" + pid, STACK_BYTES);
        reaper.setDaemon(true);
        reaper.start();
    }

    private void reap() {
        int waited;
        do {
            waited = LibC.awaitEnd(pid);
        } while (waited < 0 && LibC.errno() == LibC.EINTR);
        synchronized (this) {
            takeStatus();
            ended.countDown();
        }
        terminal.end();
    }

    /** From here on the process's id may be another's. */
    private void takeStatus() {
        byte[] raw = new byte[Integer.BYTES];
        if (LibC.reap(pid, raw) == pid) {
            int signal = raw[0] & 0x7f;
            status = signal == 0 ? raw[1] & 0xff : SIGNALLED + signal;
        } else {
            lost = LibC.error("the exit status of process " + pid + " is lost");
        }
    }

    private synchronized void signal(int signal) {
        if (isAlive()) {
            LibC.kill(pid, signal);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count == 0) {
            count = awaitOutput() ? readReady(buffer, offset, length) : -1;
        }
        return count;
    }

    @Override
    public boolean awaitOutput() throws IOException {
        if (!terminal.enter()) {
            return false;
        }
        try {
            return terminal.awaitOutput();
        } finally {
            terminal.leave();
        }
    }

    @Override
    public int readReady(byte[] into, int offset, int length) throws IOException {
        if (!terminal.enter()) {
            return -1;
        }
        try {
            return terminal.read(into, offset, length);
        } finally {
            terminal.leave();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        boolean written = false;
        if (isAlive() && terminal.enter()) {
            try {
                written = terminal.write(bytes, offset, length);
            } finally {
                terminal.leave();
            }
        }
        if (!written) {
            throw new IOException("process " + pid + " has ended");
        }
    }

    @Override
    public void resize(int columns, int rows) {
        if (isAlive() && terminal.enter()) {
            terminal.resize(columns, rows);
            terminal.leave();
        }
    }

    @Override
    public boolean readsInSecret() {
        if (!terminal.enter()) {
            return false;
        }
        try {
            return terminal.readsInSecret();
        } finally {
            terminal.leave();
        }
    }

    @Override
    public int waitFor() throws InterruptedException {
        ended.await();
        if (lost != null) {
            throw new IllegalStateException(lost.getMessage(), lost);
        }
        return status;
    }

    @Override
    public boolean isAlive() {
        return ended.getCount() > 0;
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public void close() {
        signal(LibC.SIGHUP);
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                signal(LibC.SIGKILL);
            }
        } catch (InterruptedException e) {
            signal(LibC.SIGKILL);
            Thread.currentThread().interrupt();
        }
        terminal.close();
    }
}
