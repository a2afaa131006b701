package io.ringterm.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a FOOTER record says, or one of several.
 *
 * @param sessions how many events each session has
 * @param more another one follows
 */
record FooterRecord(Map<Integer, Long> sessions, boolean more) {
    static FooterRecord read(FieldReader in) {
        in.varint("events");
        in.varint("blocks");
        long pairs = in.bounded("sessions", in.left());
        Map<Integer, Long> sessions = new LinkedHashMap<>();
        for (long i = 0; i < pairs; i++) {
            int session = (int) in.bounded("session", Integer.MAX_VALUE);
            sessions.put(session, in.bounded("events of a session", Long.MAX_VALUE));
        }
        return new FooterRecord(sessions, in.bounded("more footers", 1) == 1);
    }
}
