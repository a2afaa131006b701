package io.ringterm.journal;

import java.util.UUID;

/**
 * Who wrote a journal, or one run of it, and when.
 *
 * @param id the journal's identity, the same in all its blocks
 * @param lane the number of the lane that wrote
 * @param major version of the format; a reader reads one major version
 * @param minor version of the format; a higher one adds what older readers skip
 * @param run 1 for the first writer, 2 for the one that continued its journal, and so on
 * @param createdNanos when the run began, nanoseconds since 1970-01-01T00:00Z
 * @param firstBlock the number of the run's first block
 * @param droppedBytes length of what the run found torn at the journal's end and left behind
 * @param writer which program wrote
 * @param comment free text
 */
public record JournalHeader(
        UUID id,
        int lane,
        int major,
        int minor,
        int run,
        long createdNanos,
        long firstBlock,
        long droppedBytes,
        String writer,
        String comment) {

    private static final int MAX_TEXT_BYTES = 4_096;

    static JournalHeader of(JournalOptions options, UUID id, int run, long firstBlock, long droppedBytes) {
        return new JournalHeader(
                id,
                options.lane(),
                BlockLayout.MAJOR,
                BlockLayout.MINOR,
                run,
                options.createdNanos(),
                firstBlock,
                droppedBytes,
                cut(options.writer()),
                cut(options.comment()));
    }

    void write(FieldWriter out) {
        out.varint(run)
                .int64(createdNanos)
                .varint(firstBlock)
                .varint(droppedBytes)
                .text(writer)
                .text(comment);
    }

    /** Reads a META record of the block at a place. */
    static JournalHeader read(byte[] block, int at, FieldReader in) {
        return read(
                BlockLayout.id(block, at),
                BlockLayout.lane(block, at),
                BlockLayout.major(block, at),
                BlockLayout.minor(block, at),
                in);
    }

    private static JournalHeader read(UUID id, int lane, int major, int minor, FieldReader in) {
        return new JournalHeader(
                id,
                lane,
                major,
                minor,
                (int) in.bounded("run", Integer.MAX_VALUE),
                in.int64("creation time"),
                in.bounded("first block", Long.MAX_VALUE),
                in.bounded("dropped bytes", Long.MAX_VALUE),
                in.text("writer"),
                in.text("comment"));
    }

    /** Reads a META record to see that it can be read. */
    static void check(FieldReader in) {
        read(null, 0, BlockLayout.MAJOR, BlockLayout.MINOR, in);
    }

    void writeWhole(FieldWriter out) {
        out.int32(lane).varint(major).varint(minor);
        write(out);
    }

    static JournalHeader readWhole(UUID id, FieldReader in) {
        int lane = in.int32("lane");
        int major = (int) in.bounded("major", 255);
        return read(id, lane, major, (int) in.bounded("minor", 255), in);
    }

    /** A quarter of the limit in characters is within the limit in bytes. */
    private static String cut(String text) {
        int end = Math.min(text.length(), MAX_TEXT_BYTES / 4);
        return text.substring(0, end);
    }
}
