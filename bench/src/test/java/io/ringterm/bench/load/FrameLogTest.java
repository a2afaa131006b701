package io.ringterm.bench.load;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FrameLogTest {
    private final FrameLog log = new FrameLog(4);
    private final List<String> frames = new ArrayList<>();

    @Test
    void givesFramesBackInOrderRoundAndRound() {
        for (int i = 0; i < 10; i++) {
            log.add(i, 10L * i, 100L * i);
            log.drain((session, stamp, time) -> frames.add(session + "/" + stamp + "/" + time));
        }

        assertEquals(10, frames.size());
        assertEquals("9/90/900", frames.get(9));
        assertEquals(0, log.lost());
    }

    @Test
    void countsWhatFindsNoRoom() {
        for (int i = 0; i < 6; i++) {
            log.add(i, i, i);
        }
        log.drain((session, stamp, time) -> frames.add("" + session));

        assertEquals(List.of("0", "1", "2", "3"), frames);
        assertEquals(2, log.lost());
    }
}
