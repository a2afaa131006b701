package io.ringterm.parse;

import java.util.List;
import java.util.Random;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpDump;

/** Feeds bytes to a parser, whole or in pieces, and keeps the ops as text. */
final class Feed {
    private final OpDump dump = new OpDump();
    private VtParser parser = new VtParser(CharWidth.of(1700, 0));

    static List<String> whole(byte[] bytes) {
        Feed feed = new Feed();
        for (int at = 0; at < bytes.length; at += Limits.MAX_EVENT_BYTES) {
            feed.piece(bytes, at, Math.min(Limits.MAX_EVENT_BYTES, bytes.length - at));
        }
        return feed.lines();
    }

    void piece(byte[] bytes, int offset, int length) {
        if (length > 0) {
            OpBuffer ops = new OpBuffer(length);
            parser.parse(bytes, offset, length, ops);
            dump.add(ops, bytes, offset);
        }
    }

    void inPieces(byte[] bytes, Random random) {
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            piece(bytes, at, length);
            at += length;
        }
    }

    /** Goes on with a new parser that is given the old one's state. */
    void handOver() {
        int[] words = stateWords();
        parser = new VtParser(CharWidth.of(1700, 0));
        parser.readState(words, 0, words.length);
    }

    int[] stateWords() {
        OpBuffer ops = new OpBuffer(1);
        parser.writeState(ops);
        int[] words = new int[OpBuffer.count(ops.word(0))];
        for (int i = 0; i < words.length; i++) {
            words[i] = ops.word(1 + i);
        }
        return words;
    }

    List<String> lines() {
        return dump.lines();
    }

    VtParser parser() {
        return parser;
    }
}
