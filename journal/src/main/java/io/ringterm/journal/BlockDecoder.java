package io.ringterm.journal;

import java.util.zip.CRC32C;

import io.ringterm.event.EventFlags;
import io.ringterm.event.Limits;

/** Checks blocks and takes their records apart. Never reads past a block. Used by one thread. */
final class BlockDecoder {
    private final CRC32C crc = new CRC32C();
    private byte[] bytes;
    private int at;
    private int end;

    /**
     * Checks the block at a place.
     *
     * @param available how many bytes there are from that place on
     * @return null if the block is whole, otherwise what is wrong
     */
    String check(byte[] b, int from, int available) {
        if (available < BlockLayout.HEADER_BYTES + BlockLayout.CRC_BYTES) {
            return "the file ends in the header";
        }
        if (BlockLayout.magic(b, from) != BlockLayout.MAGIC) {
            return "no block begins here";
        }
        int body = BlockLayout.bodyBytes(b, from);
        if (body < 0 || body > BlockLayout.MAX_BODY_BYTES) {
            return "length must be 0 to " + BlockLayout.MAX_BODY_BYTES + ": length=" + body;
        }
        if (available < BlockLayout.length(b, from)) {
            return "the file ends in the block";
        }
        if (BlockLayout.computeCrc(b, from, crc) != BlockLayout.crc(b, from)) {
            return "its CRC does not match";
        }
        return null;
    }

    /**
     * Gives the records of a checked block.
     *
     * @throws BlockException if the records are not as the layout has them, though the CRC matches
     */
    void decode(byte[] b, int from, RecordVisitor visitor) {
        bytes = b;
        at = from + BlockLayout.HEADER_BYTES;
        end = at + BlockLayout.bodyBytes(b, from);
        long time = BlockLayout.baseTime(b, from);
        nonNegative("lane", BlockLayout.lane(b, from));
        int session = -1;
        long sequence = -1;
        while (at < end) {
            int tag = bytes[at++];
            int type = tag & RecordLayout.TYPE_MASK;
            int flags = (tag & RecordLayout.CUT) != 0 ? EventFlags.CUT : 0;
            if ((tag & RecordLayout.FLAGS) != 0) {
                flags |= (int) varint();
            }
            boolean isEvent = RecordLayout.isEvent(type);
            int ofSession = session;
            long ofSequence = isEvent ? sequence + 1 : sequence;
            if ((tag & RecordLayout.NEXT) == 0) {
                ofSession = nonNegative("session", varint());
                ofSequence = varint();
            }
            if (ofSession < 0 || ofSequence < 0) {
                throw new BlockException("a record must name its session and sequence: session=" + ofSession
                        + ", sequence=" + ofSequence);
            }
            if (isEvent) {
                session = ofSession;
                sequence = ofSequence;
            }
            if ((tag & RecordLayout.SAME_TIME) == 0) {
                time += Varint.unzigzag(varint());
            }
            int length = nonNegative("length", varint());
            if (length > end - at) {
                throw new BlockException("a record ends after its block: length=" + length + ", left=" + (end - at));
            }
            if (isEvent && length > Limits.MAX_EVENT_BYTES) {
                throw new BlockException(
                        "an event must have at most " + Limits.MAX_EVENT_BYTES + " bytes: length=" + length);
            }
            int payload = at;
            at += length;
            visitor.record(type, ofSession, ofSequence, time, flags, bytes, payload, length);
        }
    }

    private static int nonNegative(String field, long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new BlockException(field + " must be 0 to " + Integer.MAX_VALUE + ": " + field + "=" + value);
        }
        return (int) value;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64 && at < end; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new BlockException("a number does not end");
    }
}
