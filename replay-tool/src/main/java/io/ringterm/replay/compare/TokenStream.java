package io.ringterm.replay.compare;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;

import io.ringterm.event.EventKind;
import io.ringterm.event.TimerPayload;
import io.ringterm.journal.Recording;
import io.ringterm.replay.source.EventCursor;

/** A session as tokens. What changes no state (INPUT, MARK) is not in it, and of OPEN only that it is there. */
final class TokenStream {
    private static final int MAX_BYTES = 512;
    private static final byte ESC = 0x1b;
    private static final byte[] QUIET = TimerPayload.QUIET.encode();

    private final EventCursor cursor;
    private final ArrayDeque<Token> ahead = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long position;
    private long sequence;
    private long nanos;
    private boolean ended;

    TokenStream(Recording recording, int session) {
        cursor = new EventCursor(recording, session);
        cursor.before(0);
    }

    /** The next token, or null at the end. */
    Token peek() {
        return has(1) ? ahead.peek() : null;
    }

    Token next() {
        return has(1) ? ahead.poll() : null;
    }

    /** The next tokens, as many as there are up to a number. */
    Token[] peek(int most) {
        has(most);
        Token[] next = new Token[Math.min(most, ahead.size())];
        Iterator<Token> tokens = ahead.iterator();
        for (int i = 0; i < next.length; i++) {
            next[i] = tokens.next();
        }
        return next;
    }

    private boolean has(int wanted) {
        while (ahead.size() < wanted && !ended) {
            if (cursor.hasNext()) {
                read();
                cursor.advance();
            } else {
                flush();
                ended = true;
            }
        }
        return ahead.size() >= wanted;
    }

    private void read() {
        EventKind kind = cursor.kind();
        if (kind == EventKind.OUTPUT) {
            output();
        } else if (kind != EventKind.INPUT && kind != EventKind.MARK && !isQuietTimer()) {
            flush();
            byte[] payload = Arrays.copyOfRange(cursor.payload(), cursor.offset(), cursor.offset() + cursor.length());
            ahead.add(new Token(kind, payload, cursor.sequence(), cursor.nanos(), position));
        }
    }

    private boolean isQuietTimer() {
        int from = cursor.offset();
        return cursor.kind() == EventKind.TIMER
                && Arrays.equals(cursor.payload(), from, from + cursor.length(), QUIET, 0, QUIET.length);
    }

    private void output() {
        byte[] b = cursor.payload();
        int end = cursor.offset() + cursor.length();
        for (int at = cursor.offset(); at < end; at++) {
            if (b[at] == ESC) {
                flush();
            }
            pending.write(b[at]);
            sequence = cursor.sequence();
            nanos = cursor.nanos();
            if (b[at] == '\n' || pending.size() == MAX_BYTES) {
                flush();
            }
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            byte[] bytes = pending.toByteArray();
            pending.reset();
            ahead.add(new Token(EventKind.OUTPUT, bytes, sequence, nanos, position));
            position += bytes.length;
        }
    }
}
