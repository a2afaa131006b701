package io.ringterm.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import io.ringterm.event.Limits;
import io.ringterm.op.SgrWord;

/**
 * Reads SGR sequences that set direct colours and nothing else, which is what most long ones do.
 *
 * <pre>
 *  38;2;   r ; g ; b ;      38 foreground, 48 background, 58 underline
 *  48;2;   r ; g ; b m
 * </pre>
 *
 * <p>Where numbers end is found in eight bytes at once, since their lengths are not to be predicted.
 */
final class ColourScan {
    /** The bytes are not of this kind, or not all there. */
    static final long NONE = SequenceScan.NONE;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes before the first number of a colour. */
    private static final int HEAD = 5;
    /** As far as bytes are looked at: behind the head eight for two numbers, one behind those, eight for the third. */
    private static final int LOOK = HEAD + 8 + 1 + 8;

    /** {@code ?8;2;}. */
    private static final long HEAD_MASK = 0xff_ffff_ff00L;

    private static final long HEAD_BYTES = 0x3b_323b_3800L;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long ZEROS = '0' * ONES;
    /** What brings ten to 80. */
    private static final long TO_HIGH = (0x80 - 10) * ONES;

    private static final int DIGITS = 3;
    /** Colours that have no more parameters than a sequence may. */
    private static final int MOST = Limits.MAX_PARAMS / 5;

    private static final int TARGET_STEP = SgrWord.BG_DIRECT - SgrWord.FG_DIRECT;

    private ColourScan() {}

    /** Tells whether what begins here may be of this kind. */
    static boolean mayBegin(byte[] bytes, int at, int end) {
        return at <= end - LOOK && ((long) LONG.get(bytes, at) & HEAD_MASK) == HEAD_BYTES;
    }

    /**
     * Reads the parameters and the final byte.
     *
     * @param bytes array
     * @param from where the parameters begin
     * @param end where the bytes end
     * @param words takes a {@link SgrWord} for each colour, where there is room
     * @param first index of the first word
     * @return for {@link SequenceScan#next(long)} and {@link SequenceScan#count(long)}, or {@link #NONE}
     */
    static long colours(byte[] bytes, int from, int end, int[] words, int first) {
        int at = from;
        int out = first;
        while (at <= end - LOOK && out - first < MOST) {
            long head = (long) LONG.get(bytes, at);
            int target = ((int) head & 0xff) - '3';
            long two = (long) LONG.get(bytes, at + HEAD);
            long stops = stops(two);
            int one = Long.numberOfTrailingZeros(stops);
            int other = Long.numberOfTrailingZeros(stops & stops - 1);
            at += HEAD + (other >>> 3) + 1;
            long rest = (long) LONG.get(bytes, at);
            int stop = Long.numberOfTrailingZeros(stops(rest));
            int red = number(two, one);
            int green = number(two >>> one + 1, other - one - 1);
            int blue = number(rest, stop);
            if ((head & HEAD_MASK) != HEAD_BYTES
                    || target < 0
                    || target > 2
                    || (red | green | blue) > 0xff
                    || isOther(two, one, ';')
                    || isOther(two, other, ';')) {
                return NONE;
            }
            words[out++] = SgrWord.of(SgrWord.FG_DIRECT + target * TARGET_STEP, red << 16 | green << 8 | blue);
            at += (stop >>> 3) + 1;
            if (!isOther(rest, stop, 'm')) {
                return (long) (out - first) << 32 | at;
            } else if (isOther(rest, stop, ';')) {
                return NONE;
            }
        }
        return NONE;
    }

    /** The upper bit of each byte that is no digit. */
    private static long stops(long eight) {
        long digits = eight ^ ZEROS;
        return ((digits & ~HIGH) + TO_HIGH | digits) & HIGH;
    }

    /** Tells whether the byte that a stop's upper bit is of is another one. */
    private static boolean isOther(long eight, int stop, int wanted) {
        return (eight >>> stop - 7 & 0xff) != wanted;
    }

    /** The number before a stop's upper bit, from the lowest byte on; more than 255 where it has no digits or too many. */
    private static int number(long eight, int stop) {
        int bits = stop - 7;
        if (bits <= 0 || bits > DIGITS * Byte.SIZE) {
            return Integer.MAX_VALUE;
        }
        int digits = (int) (eight << Long.SIZE - bits >>> Long.SIZE - DIGITS * Byte.SIZE);
        return (digits & 0xf) * 100 + (digits >>> 8 & 0xf) * 10 + (digits >>> 16 & 0xf);
    }
}
