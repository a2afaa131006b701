package io.ringterm.journal;

import java.nio.file.Path;
import java.util.UUID;

import io.ringterm.event.EventHandler;

/**
 * Puts blocks in their order, whatever they come from, and says what is missing between them.
 *
 * <p>A block is accepted if it is of this journal and its number is higher than those before. Blocks with lower numbers
 * are left out: in damaged places they may be copies inside a payload, such as a recording of somebody who prints a
 * recording.
 */
final class ChainReader {
    private final DamageLog damage = new DamageLog();
    private final RecordReader records = new RecordReader(damage);

    private TrimMark trimMark = TrimMark.NONE;
    private long trimmedBlocks;
    private UUID id;
    private long last = -1;
    private int lastCrc;
    private long blocks;
    private long events;
    private Path endFile;
    private long endOffset;

    private Unreadable unreadable;
    private long tornBytes;

    private EventHandler toEvents;
    private JournalListener listener = JournalListener.NONE;
    private BlockObserver observer = (bytes, at, file, offset) -> {};

    /** Has all blocks be of one journal; otherwise the first block's counts. */
    void expect(UUID markerId) {
        id = markerId;
    }

    /** Lets the blocks before a mark be missing. */
    void beginAt(TrimMark mark) {
        trimMark = mark;
    }

    /** The first block that comes says how much of what may be missing is. */
    private void begin(long number, int previousCrc) {
        if (last < 0 && number > 0 && trimMark.firstBlock() > 0) {
            boolean byOurHand = number <= trimMark.firstBlock();
            trimmedBlocks = byOurHand ? number : trimMark.firstBlock();
            last = trimmedBlocks - 1;
            lastCrc = number < trimMark.firstBlock() ? previousCrc : trimMark.previousCrc();
            records.trimmed();
        }
    }

    void observe(BlockObserver by) {
        observer = by;
        records.observe(by);
    }

    void deliverTo(EventHandler handler, JournalListener to) {
        toEvents = handler;
        listener = to;
    }

    /** Something else than a block stands where a block should. */
    void unreadable(Unreadable place) {
        if (unreadable == null || unreadable.torn()) {
            unreadable = place;
        }
    }

    /** A whole block. */
    void block(byte[] b, int at, Path file, long offset, boolean beginsRun) {
        int major = BlockLayout.major(b, at);
        if (major != BlockLayout.MAJOR) {
            throw JournalDirectory.unknownMajor(file, major);
        }
        if (id == null) {
            id = BlockLayout.id(b, at);
        }
        String misplaced = misplacement(b, at);
        if (misplaced != null) {
            long number = BlockLayout.number(b, at);
            report(DamageLog.at(
                    DamageKind.MISPLACED, file, offset, BlockLayout.length(b, at), number, number, misplaced));
            return;
        }
        begin(BlockLayout.number(b, at), BlockLayout.previousCrc(b, at));
        join(
                BlockLayout.number(b, at),
                BlockLayout.previousCrc(b, at),
                file,
                offset,
                BlockLayout.length(b, at),
                beginsRun);
        accept(b, at, file, offset);
    }

    /** Tells whether a file, as its index has it, goes on where this is. */
    boolean joins(FileIndex file) {
        begin(file.firstBlock(), file.previousCrc());
        return file.id().equals(id) && file.firstBlock() == last + 1 && file.previousCrc() == lastCrc;
    }

    /** Takes a file that joins as its index has it. */
    void adopt(FileIndex index, Path file, boolean beginsRun) {
        join(index.firstBlock(), index.previousCrc(), file, 0, 0, beginsRun);
        blocks += index.lastBlock() - last;
        last = index.lastBlock();
        lastCrc = index.lastCrc();
        events = index.events();
        endFile = file;
        endOffset = index.endOffset();
        records.adopt(index);
    }

    private String misplacement(byte[] b, int at) {
        if (!BlockLayout.hasId(b, at, id)) {
            return "it is of journal " + BlockLayout.id(b, at) + ", not " + id;
        }
        if (BlockLayout.number(b, at) <= last) {
            return "block " + last + " came before it";
        }
        return null;
    }

    private void join(long number, int previousCrc, Path file, long offset, int length, boolean beginsRun) {
        boolean chained = previousCrc == lastCrc;
        if (number > last + 1) {
            records.gap();
            reportGap(number, file, offset);
        } else if (unreadable != null) {
            reportLeftover(beginsRun, number);
        }
        if (number == last + 1 && !chained) {
            report(DamageLog.at(
                    DamageKind.CHAIN,
                    file,
                    offset,
                    length,
                    number,
                    number,
                    "the CRC of block " + last + " is not the one that this block names"));
        }
        unreadable = null;
    }

    private void reportGap(long number, Path file, long offset) {
        boolean torn = unreadable != null && unreadable.torn();
        report(
                unreadable == null || torn
                        ? DamageLog.at(
                                DamageKind.MISSING, file, offset, 0, last + 1, number - 1, "nothing stands there")
                        : at(DamageKind.UNREADABLE, unreadable, last + 1, number - 1));
    }

    /** Nothing is missing, and yet something stood there: what a crash leaves, or garbage. */
    private void reportLeftover(boolean beginsRun, long number) {
        boolean torn = beginsRun && unreadable.torn();
        report(at(torn ? DamageKind.TORN : DamageKind.UNREADABLE, unreadable, torn ? -1 : number, torn ? -1 : number));
    }

    private static Damage at(DamageKind kind, Unreadable place, long first, long last) {
        return DamageLog.at(kind, place.file(), place.offset(), place.length(), first, last, place.why());
    }

    private void accept(byte[] b, int at, Path file, long offset) {
        last = BlockLayout.number(b, at);
        lastCrc = BlockLayout.crc(b, at);
        blocks++;
        events = BlockLayout.firstEvent(b, at) + BlockLayout.events(b, at);
        endFile = file;
        endOffset = offset + BlockLayout.length(b, at);
        observer.onBlock(b, at, file, offset);
        String wrong = records.read(b, at, toEvents, listener);
        if (wrong != null) {
            report(DamageLog.at(DamageKind.MALFORMED, file, offset, BlockLayout.length(b, at), last, last, wrong));
        }
    }

    /** A signer's text. */
    void seal(String text) {
        Seal found = Seal.parse(text);
        if (found != null) {
            listener.onSeal(found);
        }
    }

    Damage report(Damage found) {
        damage.add(found);
        listener.onDamage(found);
        return found;
    }

    long last() {
        return last;
    }

    boolean isSealed() {
        return records.isSealedBy(last);
    }

    /** Judges the end; nothing comes after this. */
    JournalReport finish() {
        boolean sealed = isSealed();
        if (unreadable != null && unreadable.torn() && !sealed) {
            tornBytes = unreadable.length();
        } else if (unreadable != null && unreadable.torn() && !isInLastRun(unreadable.file())) {
            report(at(DamageKind.TORN, unreadable, -1, -1));
        } else if (unreadable != null) {
            report(at(DamageKind.UNREADABLE, unreadable, last + 1, last + 1));
            if (!sealed) {
                records.settleWithoutFooter();
            }
        }
        unreadable = null;
        if (sealed && !records.settleWithFooter()) {
            report(DamageLog.at(
                    DamageKind.MALFORMED, endFile, endOffset, 0, last, last, "its footer counts other events"));
        }
        return soFar();
    }

    /** A run after the one with the footer is somebody's who went on, and died before the first block. */
    private boolean isInLastRun(Path file) {
        return file.getParent().equals(endFile.getParent());
    }

    /** How everything is up to the last block, whose end is not judged. */
    JournalReport soFar() {
        return new JournalReport(
                records.headers(),
                trimmedBlocks,
                blocks,
                events,
                records.sessions(),
                isSealed(),
                tornBytes,
                last,
                endFile,
                endOffset,
                damage.damage(),
                damage.count());
    }

    /** Where a writer goes on. */
    Tail tail() {
        return new Tail(last, lastCrc, events, tornBytes, records.counts());
    }
}
