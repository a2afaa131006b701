package io.ringterm.journal;

import java.io.IOException;
import java.io.InputStream;

import io.ringterm.event.EventLogException;

/** Finds the frames of an archive in a stream, whatever stands between them. Memory grows with
 * the frames, and is bounded by two of the longest. */
final class FrameScanner {
    private static final int SMALL = 64 << 10;
    private static final int LARGE = 2 * ArchiveLayout.MAX_FRAME_BYTES;

    private final InputStream in;
    private byte[] window = new byte[SMALL];
    private long windowStart;
    private int windowBytes;
    private int at;
    private boolean ended;

    FrameScanner(InputStream in) {
        this.in = in;
    }

    /** Has the window hold some bytes from here on, or as many as there are. */
    int load(int bytes) {
        if (windowBytes - at < bytes && !ended) {
            byte[] from = window;
            if (bytes > window.length) {
                window = new byte[Math.min(LARGE, Math.max(2 * bytes, 2 * window.length))];
            }
            System.arraycopy(from, at, window, 0, windowBytes - at);
            windowStart += at;
            windowBytes -= at;
            at = 0;
            fill();
        }
        return windowBytes - at;
    }

    private void fill() {
        try {
            int n = in.readNBytes(window, windowBytes, window.length - windowBytes);
            windowBytes += n;
            ended = windowBytes < window.length;
        } catch (IOException e) {
            throw new EventLogException(
                    "cannot read the archive at offset " + (windowStart + windowBytes) + ": " + e, e);
        }
    }

    /** Checks the frame that should begin here. */
    String check() {
        int header = ArchiveLayout.FRAME_HEADER_BYTES + ArchiveLayout.CRC_BYTES;
        int available = load(header);
        if (available >= header && ArchiveLayout.isPlausible(window, at)) {
            available = load(ArchiveLayout.frameLength(window, at));
        }
        return available == 0 ? "the archive ends" : ArchiveLayout.check(window, at, available);
    }

    /** Moves on to where a frame might begin; says no at the end. */
    boolean seek() {
        while (load(Integer.BYTES) >= Integer.BYTES) {
            if (ArchiveLayout.isFrameMagic(window, at)) {
                return true;
            }
            at++;
        }
        at = windowBytes;
        return false;
    }

    void skip(int bytes) {
        at += bytes;
    }

    byte[] bytes() {
        return window;
    }

    int at() {
        return at;
    }

    /** Where in the stream this is. */
    long offset() {
        return windowStart + at;
    }
}
