package io.ringterm.replay.pty;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

import com.pty4j.WinSize;
import com.pty4j.unix.UnixPtyProcess;

/** A program that pty4j started. */
final class Pty4jProcess implements PtyProcess {
    private static final long GRACE_SECONDS = 1;

    private final com.pty4j.PtyProcess process;
    private final InputStream output;
    private final OutputStream input;

    Pty4jProcess(com.pty4j.PtyProcess process) {
        this.process = process;
        output = process.getInputStream();
        input = process.getOutputStream();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return output.read(buffer, offset, length);
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            return -1;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        input.write(bytes, offset, length);
        input.flush();
    }

    @Override
    public void resize(int columns, int rows) {
        if (process.isAlive()) {
            process.setWinSize(new WinSize(columns, rows));
        }
    }

    @Override
    public boolean readsInSecret() {
        return process instanceof UnixPtyProcess unix
                && LineDiscipline.readsInSecret(unix.getPty().getMasterFD());
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            hangUp();
            try {
                if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        closeQuietly(input);
        closeQuietly(output);
    }

    private void hangUp() {
        if (process instanceof UnixPtyProcess unix) {
            unix.hangup();
        } else {
            process.destroy();
        }
    }

    /** What fails to close now is closed by the system when the process ends. */
    private static void closeQuietly(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception e) {
            Thread.yield();
        }
    }
}
