package io.ringterm.replay.compare;

import java.util.function.UnaryOperator;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;
import io.ringterm.journal.Recording;
import io.ringterm.replay.source.Replay;
import io.ringterm.replay.source.Versions;

/** One of the two, played token by token. */
final class Side {
    private final TokenStream tokens;
    private final UnaryOperator<OpenPayload> settings;
    private final OpenPayload open;
    private final Terminal terminal;
    private Token last;
    private long bytes;

    Side(Recording recording, int session, UnaryOperator<OpenPayload> settings) {
        this.settings = settings;
        tokens = new TokenStream(recording, session);
        open = settings.apply(Versions.playable(recording.session(session).open()));
        terminal = new Terminal(open);
    }

    TokenStream tokens() {
        return tokens;
    }

    OpenPayload open() {
        return open;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Plays the next token. */
    void play() {
        last = tokens.next();
        byte[] payload = last.bytes();
        if (last.kind() == EventKind.OPEN) {
            payload = adapted(payload);
        } else if (last.kind() == EventKind.OUTPUT) {
            bytes += payload.length;
        }
        Replay.feed(terminal, last.kind(), 0, payload, 0, payload.length);
    }

    private byte[] adapted(byte[] payload) {
        try {
            return settings.apply(OpenPayload.decode(payload, 0, payload.length))
                    .encode();
        } catch (PayloadException e) {
            return payload;
        }
    }

    /** Bytes of output so far. */
    long bytes() {
        return bytes;
    }

    /** Tells whether the last token ended its event. */
    boolean isAtEventEnd() {
        Token next = tokens.peek();
        return next == null || last == null || next.sequence() != last.sequence();
    }

    /** Where the next token is, or the end. */
    Place next() {
        Token next = tokens.peek();
        return next != null
                ? new Place(next.sequence(), next.position(), next.nanos())
                : new Place(last == null ? -1 : last.sequence(), bytes, last == null ? 0 : last.nanos());
    }

    /** Where the last token was. */
    Place here() {
        return last == null ? next() : new Place(last.sequence(), last.position(), last.nanos());
    }

    /** The terminal as it is now, for later. */
    Terminal copy() {
        return Terminal.restore(terminal.snapshot());
    }

    /**
     * A place in one of the two.
     *
     * @param sequence the event
     * @param position bytes of output before it
     * @param nanos its time
     */
    record Place(long sequence, long position, long nanos) {}
}
