package io.ringterm.replay.program;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Standard input of somebody who types when programs wait for it: a pause, which lasts until all that were started
 * sleep, a string, and so on. The first pause is longer: programs take their time to begin.
 */
final class Keys extends InputStream {
    private final String[] strings;
    private final long pauseMillis;
    private int next;

    Keys(long pauseMillis, String... strings) {
        this.strings = strings;
        this.pauseMillis = pauseMillis;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read strings");
    }

    @Override
    public int read(byte[] buffer) {
        return read(buffer, 0, buffer.length);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (next == strings.length) {
            return -1;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(next == 0 ? 2 * pauseMillis : pauseMillis);
            Quiet.ofChildren();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        byte[] bytes = strings[next++].getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
    }
}
