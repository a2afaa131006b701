package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.op.CharWidth;
import io.ringterm.op.TextTable;
import io.ringterm.op.Utf8Text;

/**
 * What in some hundred bytes of text has to be looked at, in {@link TextTable}'s sense, and of this what is more than a
 * character that takes columns: ends of lines, what joins a character, what is no text.
 *
 * <pre>
 *  bytes    n a ï v e CR LF ✓ z e ́ CR LF
 *  events             x  x  x     x x  x     from the sums of eight bytes
 *  kept               x  x        x x  x     and for each how much narrower the text is up to here, see TextTable
 * </pre>
 *
 * <p>All this without a branch for a character, as none can be predicted.
 */
final class TextEvents {
    /** The bytes that are looked at before any of them is made a line of. */
    private static final int CHUNK = 512;

    private static final int PLACE_BITS = 9;
    private static final int PLACE_MASK = CHUNK - 1;
    /** Bytes whose events and leads are in one long, eight and eight in turn. */
    private static final int GROUP = 32;

    private static final int GROUP_BITS = 5;
    private static final int GROUPS = CHUNK / GROUP;
    private static final long EVENTS = 0x00ff_00ff_00ff_00ffL;
    private static final long LEADS = ~EVENTS;
    /** Above how much narrower something is: how often it may be more. */
    private static final int MAY_SHIFT = 16;

    private static final int TO_MAY = MAY_SHIFT - Integer.numberOfTrailingZeros(TextTable.MAY);
    private static final int TO_KEPT = Integer.numberOfTrailingZeros(TextTable.KEPT);

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final TextTable table;
    private final long[] groups = new long[GROUPS];
    /** How many leads there were before a group. */
    private final int[] leadsBefore = new int[GROUPS + 1];

    private final char[] kept = new char[CHUNK];
    private final int[] narrower = new int[CHUNK];
    private int begin;
    private int count;
    private int leads;
    private int total;
    private int due;
    private boolean stopped;

    TextEvents(CharWidth widths) {
        table = widths.textTable();
    }

    void begin() {
        due = 0;
        stopped = false;
    }

    /**
     * Looks at bytes behind those that it looked at before.
     *
     * @param bytes array
     * @param from index of the first
     * @param end index behind the last there are
     * @return index behind the last that was looked at
     */
    int find(byte[] bytes, int from, int end) {
        int[] sums = table.sums();
        begin = from;
        leads = 0;
        int at = from;
        int group = 0;
        while (group < GROUPS && at < end && !stopped) {
            // Behind a character's first byte there are three more, whatever its length, unless these are the last.
            int to = at <= end - GROUP - Utf8Text.SPARE && isWell(sums, bytes, at, group)
                    ? at + GROUP
                    : byBytes(sums, bytes, at, end, group);
            leadsBefore[group] = leads;
            leads += Long.bitCount(groups[group] & LEADS);
            at = to;
            group++;
        }
        keep(bytes, group);
        return at;
    }

    /** Looks at a group; false where there is something in it that no line has. */
    private boolean isWell(int[] sums, byte[] bytes, int from, int group) {
        long found = 0;
        int wrong = 0;
        int left = due;
        for (int i = from; i < from + GROUP; i += TextTable.STRIDE) {
            int sum = TextTable.sum(sums, bytes, i);
            int balance = left + TextTable.balanceOf(sum);
            left = balance >> TextTable.STRIDE;
            wrong |= balance & 0xff | sum & TextTable.STOPS_MASK;
            found = found >>> 2 * TextTable.STRIDE | (long) sum << Long.SIZE - 2 * TextTable.STRIDE;
        }
        if (wrong == 0) {
            groups[group] = found;
            due = left;
        }
        return wrong == 0;
    }

    /** The same a byte at a time, up to what no line has. What no end of a line can follow is no event. */
    private int byBytes(int[] sums, byte[] bytes, int from, int end, int group) {
        int to = Math.min(end, from + GROUP);
        long found = 0;
        for (int i = from; i < to && !stopped; i++) {
            int sum = sums[bytes[i] & 0xff];
            int balance = due + TextTable.balanceOf(sum);
            due = balance >> 1;
            stopped = (balance & 1 | sum & TextTable.STOPS_MASK) != 0;
            boolean isEvent = (balance & 1) == 0 && i <= end - (bytes[i] < 0 ? Utf8Text.SPARE : TextLines.LINE_END);
            long here = (isEvent ? sum & 1 : 0) | sum & 1 << TextTable.STRIDE;
            found |= here << bit(i - from);
        }
        groups[group] = found;
        return to;
    }

    /** Where in its group a byte has its event; its lead is eight bits above. */
    private static int bit(int place) {
        return place << 1 & 0x30 | place & 7;
    }

    private void keep(byte[] bytes, int groupCount) {
        byte[] pairs = table.pairs();
        int found = 0;
        int narrowerBy = 0;
        for (int group = 0; group < groupCount; group++) {
            long left = groups[group] & EVENTS;
            int first = group << GROUP_BITS;
            while (left != 0) {
                int bit = Long.numberOfTrailingZeros(left);
                left &= left - 1;
                int place = first + (bit >>> 1 & 0x18 | bit & 7);
                int pair = pairs[(short) SHORT.get(bytes, begin + place) & TextTable.PAIR_MASK];
                narrowerBy += (pair & TextTable.NARROWER_MASK) + ((pair & TextTable.MAY) << TO_MAY);
                kept[found] = (char) (pair << PLACE_BITS | place);
                narrower[found] = narrowerBy;
                found += pair >>> TO_KEPT;
            }
        }
        count = found;
        total = narrowerBy;
    }

    /** How many are kept. */
    int count() {
        return count;
    }

    /** Index of one. */
    int at(int event) {
        return begin + (kept[event] & PLACE_MASK);
    }

    /** What its first two bytes say. */
    int pair(int event) {
        return kept[event] >>> PLACE_BITS;
    }

    /** How many columns less than bytes there are in what was looked at last up to an event, apart from what is looked up. */
    int narrower(int event) {
        int place = kept[event] & PLACE_MASK;
        int group = place >>> GROUP_BITS;
        long before = groups[group] & LEADS & (1L << bit(place) + TextTable.STRIDE) - 1;
        return leadsBefore[group] + Long.bitCount(before) + (narrower[event] & 0xffff);
    }

    /** How many characters up to an event may be narrower than that says. */
    int may(int event) {
        return narrower[event] >>> MAY_SHIFT;
    }

    /** The same as {@link #narrower(int)} up to the end. */
    int narrowerInAll() {
        return leads + (total & 0xffff);
    }

    /** The same as {@link #may(int)} up to the end. */
    int mayInAll() {
        return total >>> MAY_SHIFT;
    }

    /** There is something that no line has, which is the last event or stands behind it. */
    boolean isStopped() {
        return stopped;
    }
}
