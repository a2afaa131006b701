package io.ringterm.journal;

import java.util.Random;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;

/** Writes random but valid sessions to a log, and keeps a transcript of what it wrote. */
final class Scribe {
    final Transcript written = new Transcript();

    private final Random random;
    private EventLog log;
    private final long[] next;
    private long nanos = 1_700_000_000_000_000_000L;

    Scribe(Random random, EventLog log, int sessions) {
        this.random = random;
        this.log = log;
        this.next = new long[sessions];
    }

    /** Goes on in another log. */
    void continueIn(EventLog other) {
        log = other;
    }

    /** Appends events, checkpoints and commits. */
    void write(int events) {
        for (int i = 0; i < events; i++) {
            event();
            if (random.nextInt(20) == 0) {
                checkpoint();
            }
            if (random.nextInt(10) == 0) {
                log.commit();
            }
        }
        log.commit();
    }

    void event() {
        int session = random.nextInt(next.length);
        nanos += random.nextInt(4) == 0 ? 0 : random.nextInt(5_000_000) - 1_000;
        if (next[session] == 0) {
            append(session, EventKind.OPEN, 0, OpenPayload.of(80, 24).encode());
        } else {
            EventKind[] kinds = {EventKind.OUTPUT, EventKind.OUTPUT, EventKind.OUTPUT, EventKind.INPUT, EventKind.MARK};
            append(session, kinds[random.nextInt(kinds.length)], flags(), payload());
        }
    }

    /** An output event of a given length. */
    void output(int session, int length) {
        byte[] payload = new byte[length];
        random.nextBytes(payload);
        append(session, next[session] == 0 ? EventKind.MARK : EventKind.OUTPUT, 0, payload);
    }

    private int flags() {
        return random.nextInt(100) == 0 ? 0x4000_0002 : random.nextBoolean() ? EventFlags.CUT : 0;
    }

    private byte[] payload() {
        int most = random.nextInt(20) == 0 ? Limits.MAX_EVENT_BYTES : 60;
        byte[] payload = new byte[random.nextInt(most + 1)];
        random.nextBytes(payload);
        return payload;
    }

    private void append(int session, EventKind kind, int flags, byte[] payload) {
        byte[] padded = new byte[payload.length + 3];
        System.arraycopy(payload, 0, padded, 2, payload.length);
        log.append(session, next[session], nanos, kind, flags, padded, 2, payload.length);
        written.onEvent(session, next[session]++, nanos, kind, flags, payload, 0, payload.length);
    }

    private void checkpoint() {
        int session = random.nextInt(next.length);
        if (next[session] > 0 && random.nextInt(3) == 0) {
            screen(session, next[session] - 1, new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 90_000 : 200)]);
        } else if (next[session] > 0) {
            long sequence = next[session] - 1 - random.nextInt((int) Math.min(3, next[session]));
            byte[] snapshot =
                    random.nextBoolean() ? null : new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 90_000 : 200)];
            checkpoint(session, sequence, snapshot);
        }
    }

    private void screen(int session, long sequence, byte[] snapshot) {
        random.nextBytes(snapshot);
        log.screen(session, sequence, snapshot, 0, snapshot.length);
        written.onScreen(session, sequence, snapshot, 0, snapshot.length);
    }

    void checkpoint(int session, long sequence, byte[] snapshot) {
        int length = snapshot == null ? 0 : snapshot.length;
        if (snapshot != null) {
            random.nextBytes(snapshot);
        }
        long fingerprint = random.nextLong();
        log.checkpoint(session, sequence, fingerprint, snapshot, 0, length);
        written.onCheckpoint(session, sequence, fingerprint, snapshot, 0, length);
    }
}
