package io.ringterm.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a fixed time for each event on a clock that only it and waiting move. */
final class FakeTarget implements Target {
    /**
     * An event as it came.
     *
     * @param session which terminal
     * @param text its bytes
     * @param intended when it should have come
     * @param came when it came
     */
    record Sent(int session, String text, long intended, long came) {}

    final List<Sent> sent = new ArrayList<>();
    private final FakeClock clock;
    private final long nanosPerEvent;

    FakeTarget(FakeClock clock, long nanosPerEvent) {
        this.clock = clock;
        this.nanosPerEvent = nanosPerEvent;
    }

    @Override
    public void send(int session, byte[] payload, int offset, int length, long intended) {
        sent.add(new Sent(
                session, new String(payload, offset, length, StandardCharsets.US_ASCII), intended, clock.getAsLong()));
        clock.advance(nanosPerEvent);
    }

    @Override
    public void pause() {
        clock.advance(1);
    }

    @Override
    public void drain() {
        // nothing is ever on its way
    }

    @Override
    public void reset() {
        sent.clear();
    }

    @Override
    public List<Series> series() {
        return List.of();
    }

    @Override
    public void close() {
        sent.clear();
    }
}
