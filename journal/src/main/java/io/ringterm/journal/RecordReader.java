package io.ringterm.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventHandler;

/** Gives a block's records their meaning, and checks that each session's sequences have no gaps. */
final class RecordReader implements RecordVisitor {
    private final BlockDecoder decoder = new BlockDecoder();
    private final Delivery delivery = new Delivery();
    private final SessionNumbers counts = new SessionNumbers();
    private final SessionNumbers lastSeen = new SessionNumbers();
    private final List<JournalHeader> headers = new ArrayList<>();
    private final Map<Integer, Long> footer = new LinkedHashMap<>();
    private final DamageLog damage;

    private BlockObserver observer = (bytes, at, file, offset) -> {};
    private JournalListener listener;
    private byte[] block;
    private int blockAt;
    private long blockNumber;
    private int eventsInBlock;
    private long footerBlock = -1;
    private boolean footerMore;
    private String wrongSequence;
    private boolean trimmed;

    RecordReader(DamageLog damage) {
        this.damage = damage;
    }

    void observe(BlockObserver by) {
        observer = by;
    }

    /**
     * Gives the records of a checked block.
     *
     * @return null, or what is wrong with them
     */
    String read(byte[] bytes, int at, EventHandler toEvents, JournalListener toListener) {
        delivery.to(toEvents, toListener);
        listener = toListener;
        block = bytes;
        blockAt = at;
        blockNumber = BlockLayout.number(bytes, at);
        eventsInBlock = 0;
        wrongSequence = null;
        try {
            decoder.decode(bytes, at, this);
        } catch (BlockException e) {
            return e.getMessage();
        }
        int claimed = BlockLayout.events(bytes, at);
        return wrongSequence == null && claimed != eventsInBlock
                ? "its header counts " + claimed + " events, and it has " + eventsInBlock
                : wrongSequence;
    }

    /** Goes on as if a block of output had been read. */
    void pass(OutputRuns output, long block) {
        for (int i = 0; i < output.size(); i++) {
            OutputRun run = output.run(i);
            counts.set(run.session(), run.nextSequence());
            lastSeen.set(run.session(), block + 1);
        }
    }

    @Override
    public void record(int type, int session, long sequence, long nanos, int flags, byte[] b, int offset, int length) {
        if (RecordLayout.isEvent(type)) {
            eventsInBlock++;
            count(session, sequence);
        } else if (type == RecordLayout.CHECKPOINT) {
            observer.onCheckpointRecord();
        } else if (type == RecordLayout.SCREEN) {
            if (Delivery.beginsScreen(new FieldReader(b, offset, length))) {
                observer.onScreenRecord();
            }
        } else if (type == RecordLayout.META) {
            header(JournalHeader.read(block, blockAt, new FieldReader(b, offset, length)));
        } else if (type == RecordLayout.FOOTER) {
            footer(FooterRecord.read(new FieldReader(b, offset, length)));
        }
        delivery.record(type, session, sequence, nanos, flags, b, offset, length);
    }

    private void count(int session, long sequence) {
        long expected = counts.get(session);
        if (sequence != expected) {
            outOfSequence(session, sequence, expected);
        }
        counts.set(session, Math.max(expected, sequence + 1));
        lastSeen.set(session, blockNumber + 1);
    }

    private void outOfSequence(int session, long sequence, long expected) {
        boolean explained = sequence > expected
                && (damage.lose(new LostRange(session, expected, sequence - 1), lastBlockOf(session))
                        || trimmed && lastBlockOf(session) < 0);
        if (!explained && wrongSequence == null) {
            wrongSequence = "session " + session + " has sequence " + sequence + " where " + expected + " should be";
        }
    }

    /** Sessions may begin before the recording does. */
    void trimmed() {
        trimmed = true;
    }

    private long lastBlockOf(int session) {
        return lastSeen.get(session) - 1;
    }

    private void header(JournalHeader header) {
        if (headers.size() < JournalReport.MAX_DAMAGE) {
            headers.add(header);
        }
        listener.onHeader(header);
    }

    private void footer(FooterRecord record) {
        if (footerBlock != blockNumber - 1) {
            footer.clear();
        }
        footer.putAll(record.sessions());
        footerBlock = blockNumber;
        footerMore = record.more();
    }

    /** Takes what an index tells of a file instead of the file's records. */
    void adopt(FileIndex file) {
        delivery.gap();
        file.headers().stream().limit(JournalReport.MAX_DAMAGE - headers.size()).forEach(headers::add);
        for (SessionIndex session : file.places().sessions().values()) {
            counts.set(session.session(), session.nextSequence());
            lastSeen.set(session.session(), file.lastBlock() + 1);
        }
        footer.clear();
        footerMore = false;
        footerBlock = file.sealed() ? file.lastBlock() : -1;
    }

    /** A snapshot does not go on after a gap. */
    void gap() {
        delivery.gap();
    }

    /** Tells whether a block is the last of a footer. */
    boolean isSealedBy(long number) {
        return number >= 0 && footerBlock == number && !footerMore;
    }

    /** Lists the events that a footer counts and that did not come; true if none are missing or a damage explains it. */
    boolean settleWithFooter() {
        boolean settled = true;
        for (Map.Entry<Integer, Long> entry : footer.entrySet()) {
            int session = entry.getKey();
            long seen = counts.get(session);
            if (seen < entry.getValue()) {
                settled &= damage.lose(new LostRange(session, seen, entry.getValue() - 1), lastBlockOf(session))
                        || trimmed && lastBlockOf(session) < 0;
            }
        }
        return settled;
    }

    /** Lists for each session that it may have lost events at the end. */
    void settleWithoutFooter() {
        for (int session : counts.sessions()) {
            damage.lose(new LostRange(session, counts.get(session), LostRange.UNKNOWN), lastBlockOf(session));
        }
    }

    SessionNumbers counts() {
        return counts;
    }

    List<JournalHeader> headers() {
        return headers;
    }

    Map<Integer, Long> sessions() {
        Map<Integer, Long> all = new LinkedHashMap<>();
        for (int session : counts.sessions()) {
            all.put(session, counts.get(session));
        }
        return all;
    }
}
