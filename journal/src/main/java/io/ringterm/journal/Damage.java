package io.ringterm.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that is wrong with a recording, and where.
 *
 * @param kind what is wrong
 * @param file the file
 * @param offset where in the file it begins, in bytes
 * @param length how many bytes it takes, 0 where nothing stands there
 * @param firstBlock number of the first block concerned, -1 where no block is
 * @param lastBlock number of the last block concerned, -1 where no block is
 * @param lost events that are not there because of it; complete once the whole recording was read. Where several things
 *     are wrong in a row, a range is listed with each that may have a part in it
 * @param detail what was found, for people
 */
public record Damage(
        DamageKind kind,
        Path file,
        long offset,
        long length,
        long firstBlock,
        long lastBlock,
        List<LostRange> lost,
        String detail) {

    /** Takes a copy of the list. */
    public Damage {
        lost = List.copyOf(lost);
    }

    /** All of it in one line. */
    @Override
    public String toString() {
        String blocks = firstBlock < 0
                ? ""
                : firstBlock == lastBlock
                        ? "block " + firstBlock + ", "
                        : "blocks " + firstBlock + " to " + lastBlock + ", ";
        String ranges = lost.stream().map(LostRange::toString).collect(Collectors.joining("; "));
        return kind.text() + ": " + blocks + file + " offset " + offset + (length == 0 ? "" : " length " + length)
                + (ranges.isEmpty() ? "" : ", lost " + ranges) + ": " + detail;
    }
}
