package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.op.OpBuffer;

/**
 * Finds whole lines of printable ASCII, each with CR LF at its end, eight bytes at a time.
 *
 * <pre>
 *  bytes    o  n  e CR LF  t  w  o CR LF  ESC
 *  CR                x              x
 *  LF                   x              x            must be the CRs, one byte on
 *  other                                   x        ends the lines
 * </pre>
 */
final class LineScan {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long LOW = ~HIGH;
    private static final long CRS = '\r' * ONES;
    private static final long LFS = '\n' * ONES;
    /** What brings a space to 80, and what is less to less. */
    private static final long TO_HIGH = (0x80 - ' ') * ONES;

    private LineScan() {}

    /**
     * Appends a range word for the text of each line.
     *
     * @param bytes array
     * @param offset where the ranges count from
     * @param from where a line begins
     * @param end where the bytes end
     * @param words where to write
     * @param at index of the first word
     * @return index behind the last word
     */
    static int lines(byte[] bytes, int offset, int from, int end, int[] words, int at) {
        int out = at;
        int start = from;
        long carried = 0;
        for (int i = from; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = (long) LONG.get(bytes, i);
            long low = eight & LOW;
            long controls = eight | ~(low + TO_HIGH) | low + ONES;
            long cr = same(eight, CRS);
            long lf = same(eight, LFS);
            long wanted = cr << Byte.SIZE | carried;
            long wrong = (controls & HIGH & ~(cr | lf)) | lf ^ wanted;
            long ends = wrong == 0 ? lf : lf & wanted & Long.lowestOneBit(wrong) - 1;
            while (ends != 0) {
                int feed = i + (Long.numberOfTrailingZeros(ends) >>> 3);
                words[out++] = OpBuffer.range(start - offset, feed - 1 - start);
                start = feed + 1;
                ends &= ends - 1;
            }
            if (wrong != 0) {
                break;
            }
            carried = cr >>> Long.SIZE - Byte.SIZE;
        }
        return out;
    }

    /** The upper bit of each byte that is the same in both. */
    private static long same(long eight, long other) {
        long differ = eight ^ other;
        return ~((differ & LOW) + LOW | differ) & HIGH;
    }
}
