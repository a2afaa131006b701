package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What tells a journal whose past was let go of from one whose beginning is lost: a small text beside the marker, written
 * before the first file is removed.
 *
 * @param firstBlock number of the first block that is kept; those before it may be there or not
 * @param previousCrc the CRC that it names as the one before
 * @param sessions above the numbers of all sessions that there were
 */
record TrimMark(long firstBlock, int previousCrc, int sessions) {
    static final String NAME = "trimmed";
    /** Of a journal that has all its blocks. */
    static final TrimMark NONE = new TrimMark(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile(
            "(ringterm journal trimmed\nfirst block ([0-9]{1,18})\nprevious crc ([0-9a-f]{8})\nsessions ([0-9]{1,9})\n)"
                    + "crc ([0-9a-f]{8})\n");

    byte[] encode() {
        String text = String.format(
                Locale.ROOT,
                "ringterm journal trimmed\nfirst block %d\nprevious crc %08x\nsessions %d\n",
                firstBlock,
                previousCrc,
                sessions);
        return (text + "crc " + crcOf(text) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a mark.
     *
     * @throws BlockException if it is not as it was written
     */
    static TrimMark decode(String text) {
        Matcher fields = TEXT.matcher(text);
        if (!fields.matches() || !crcOf(fields.group(1)).equals(fields.group(5))) {
            throw new BlockException(NAME + " is not as it was written");
        }
        return new TrimMark(
                Long.parseLong(fields.group(2)),
                Integer.parseUnsignedInt(fields.group(3), 16),
                Integer.parseInt(fields.group(4)));
    }

    private static String crcOf(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }
}
