package io.ringterm.journal;

import java.util.UUID;

import io.ringterm.event.EventLogException;
import io.ringterm.event.NanoClock;

/**
 * How a journal is made.
 *
 * <p>Identity and time come from outside, since only the publishing edge may have a clock and random numbers.
 *
 * @param id a new journal's identity; a journal that is continued keeps its own
 * @param lane the number of the lane that writes, at least 0
 * @param createdNanos nanoseconds since 1970-01-01T00:00Z
 * @param writer which program writes, for people
 * @param comment free text, for people
 * @param fileBytes how large a queue file may become before the next begins, 1 MiB to 1 GiB
 * @param reserveBytes space that must stay free on the disk; the journal fails before it goes below
 * @param durability what a commit survives
 * @param retention how much of its past it keeps
 */
public record JournalOptions(
        UUID id,
        int lane,
        long createdNanos,
        String writer,
        String comment,
        long fileBytes,
        long reserveBytes,
        Durability durability,
        Retention retention) {
    /** Queue files of this size are large enough to be few and small enough to be mapped. */
    public static final long DEFAULT_FILE_BYTES = 128L << 20;
    /** Enough for the footers of many journals, and for whoever has to clean up. */
    public static final long DEFAULT_RESERVE_BYTES = 16L << 20;

    /** Checks the ranges. */
    public JournalOptions {
        if (lane < 0) {
            throw new IllegalArgumentException("lane must be at least 0: lane=" + lane);
        }
        if (fileBytes < 1L << 20 || fileBytes > 1L << 30) {
            throw new IllegalArgumentException("fileBytes must be 1048576 to 1073741824: fileBytes=" + fileBytes);
        }
        if (reserveBytes < 0) {
            throw new IllegalArgumentException("reserveBytes must be at least 0: reserveBytes=" + reserveBytes);
        }
    }

    /**
     * Options for a journal that is made now, with a random identity.
     *
     * @param clock the edge's clock
     * @return lane 0, no comment, default sizes, surviving the process
     */
    public static JournalOptions now(NanoClock clock) {
        return new JournalOptions(
                UUID.randomUUID(),
                0,
                clock.nanos(),
                "ringterm",
                "",
                DEFAULT_FILE_BYTES,
                DEFAULT_RESERVE_BYTES,
                Durability.PROCESS,
                Retention.ALL);
    }

    /**
     * Options for a copy of a recording: its id, lane, time and texts.
     *
     * @param recording a recording without damage
     * @return default sizes
     * @throws io.ringterm.event.EventLogException if it is damaged or nothing is in it
     */
    public static JournalOptions as(Recording recording) {
        if (recording.state() == RecordingState.DAMAGED || recording.header() == null) {
            throw new EventLogException(
                    recording.path() + " cannot be copied, since it is "
                            + (recording.header() == null ? "empty" : "damaged: repair it first"),
                    null);
        }
        return as(recording.header());
    }

    /**
     * Options for a copy of a recording: its id, lane, time and texts.
     *
     * @param header the recording's first header
     * @return default sizes
     */
    public static JournalOptions as(JournalHeader header) {
        return new JournalOptions(
                header.id(),
                header.lane(),
                header.createdNanos(),
                header.writer(),
                header.comment(),
                DEFAULT_FILE_BYTES,
                DEFAULT_RESERVE_BYTES,
                Durability.PROCESS,
                Retention.ALL);
    }

    /**
     * The same for another lane.
     *
     * @param other at least 0
     * @return new options
     */
    public JournalOptions withLane(int other) {
        return new JournalOptions(
                id, other, createdNanos, writer, comment, fileBytes, reserveBytes, durability, retention);
    }

    /**
     * The same with other texts.
     *
     * @param otherWriter which program writes
     * @param otherComment free text
     * @return new options
     */
    public JournalOptions withTexts(String otherWriter, String otherComment) {
        return new JournalOptions(
                id, lane, createdNanos, otherWriter, otherComment, fileBytes, reserveBytes, durability, retention);
    }

    /**
     * The same with other sizes.
     *
     * @param otherFileBytes 1 MiB to 1 GiB
     * @param otherReserveBytes at least 0
     * @return new options
     */
    public JournalOptions withSizes(long otherFileBytes, long otherReserveBytes) {
        return new JournalOptions(
                id, lane, createdNanos, writer, comment, otherFileBytes, otherReserveBytes, durability, retention);
    }

    /**
     * The same with another promise.
     *
     * @param other what a commit survives
     * @return new options
     */
    public JournalOptions withDurability(Durability other) {
        return new JournalOptions(id, lane, createdNanos, writer, comment, fileBytes, reserveBytes, other, retention);
    }

    /**
     * The same with another past.
     *
     * @param other how much of it is kept
     * @return new options
     */
    public JournalOptions withRetention(Retention other) {
        return new JournalOptions(id, lane, createdNanos, writer, comment, fileBytes, reserveBytes, durability, other);
    }
}
