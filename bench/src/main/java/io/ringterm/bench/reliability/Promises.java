package io.ringterm.bench.reliability;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;

/** Writes output that can be checked to a log, and keeps what each commit that returned has promised. */
final class Promises {
    private static final int SESSIONS = 3;
    private static final int LARGEST = 16_000;

    private final long[] sequences = new long[SESSIONS];
    private final long[] written = new long[SESSIONS];
    private Map<Integer, Long> promised = Map.of();

    /** Appends, commits and takes checkpoints, so many times. */
    void write(EventLog log, Random random, int events) {
        for (int i = 0; i < events; i++) {
            int session = random.nextInt(SESSIONS);
            byte[] bytes = new byte[1 + random.nextInt(random.nextInt(3) == 0 ? LARGEST : 200)];
            Content.fill(bytes, session, written[session]);
            log.append(session, sequences[session]++, i, EventKind.OUTPUT, 0, bytes, 0, bytes.length);
            written[session] += bytes.length;
            if (random.nextInt(20) == 0) {
                log.checkpoint(session, sequences[session] - 1, 42, bytes, 0, bytes.length);
            }
            if (random.nextInt(5) == 0) {
                log.commit();
                Map<Integer, Long> now = new HashMap<>();
                for (int each = 0; each < SESSIONS; each++) {
                    now.put(each, written[each]);
                }
                promised = now;
            }
        }
    }

    Map<Integer, Long> promised() {
        return promised;
    }
}
