package io.ringterm.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sessions of a recording: one is found for each event, so that is a hash of numbers without objects. */
final class SessionIndexes {
    private final Map<Integer, SessionIndex> inOrder = new TreeMap<>();
    private final List<SessionIndex> all = new ArrayList<>();
    /** Of each session, how many were there when it had come. */
    private final SessionNumbers places = new SessionNumbers();

    /** Null where there is none. */
    SessionIndex get(int session) {
        int place = (int) places.get(session);
        return place == 0 ? null : all.get(place - 1);
    }

    /** The same, made where there is none. */
    SessionIndex of(int session) {
        SessionIndex known = get(session);
        return known == null ? add(new SessionIndex(session)) : known;
    }

    /** Adds a session that was not there. */
    SessionIndex add(SessionIndex session) {
        all.add(session);
        places.set(session.session(), all.size());
        inOrder.put(session.session(), session);
        return session;
    }

    int size() {
        return all.size();
    }

    /** By number, rising. */
    Map<Integer, SessionIndex> inOrder() {
        return inOrder;
    }
}
