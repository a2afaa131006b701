package io.ringterm.replay.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.ringterm.Terminal;
import io.ringterm.apply.HostEvent;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TimerPayload;

/**
 * A terminal between two streams, on the caller's thread: no reply waits for anything but the reader of the one before.
 */
public final class DirectPipe {
    private static final int BUFFER_BYTES = 16_384;

    private final Terminal terminal;
    private final NanoClock clock;
    private final long syncNanos;
    private final byte[] replies;
    private final PipeClipboard clipboard = new PipeClipboard();
    private int syncGeneration;
    private long syncSince;

    /**
     * A pipe.
     *
     * @param open what its session begins with
     * @param clock tells when a synchronized update has lasted too long
     */
    public DirectPipe(OpenPayload open, NanoClock clock) {
        terminal = new Terminal(open);
        this.clock = clock;
        syncNanos = open.limits().syncNanos();
        replies = new byte[open.limits().queuedReplyBytes()];
    }

    /**
     * Runs until the input ends.
     *
     * @param in what programs write
     * @param out what the terminal answers
     * @throws IOException if a stream fails
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            expireSync();
            terminal.onEvent(EventKind.OUTPUT, 0, buffer, 0, n);
            answer(out);
            watchSync();
            for (HostEvent event = terminal.hostEvents().poll();
                    event != null;
                    event = terminal.hostEvents().poll()) {
                answer(clipboard.answer(event), out);
            }
        }
    }

    private void answer(OutputStream out) throws IOException {
        if (terminal.replies().size() > 0) {
            int length = terminal.replies().copyTo(replies, 0);
            terminal.replies().clear();
            out.write(replies, 0, length);
            out.flush();
        }
    }

    private static void answer(byte[] bytes, OutputStream out) throws IOException {
        if (bytes.length > 0) {
            out.write(bytes);
            out.flush();
        }
    }

    private void watchSync() {
        int generation = terminal.state().display().syncGeneration();
        if (terminal.holdsFrames() && generation != syncGeneration) {
            syncGeneration = generation;
            syncSince = clock.nanos();
        }
    }

    /** What time does to a terminal is looked at when bytes come: before, nobody can tell. */
    private void expireSync() {
        if (terminal.holdsFrames() && clock.nanos() - syncSince >= syncNanos) {
            byte[] payload = new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, syncGeneration).encode();
            terminal.onEvent(EventKind.TIMER, 0, payload, 0, payload.length);
        }
    }
}
