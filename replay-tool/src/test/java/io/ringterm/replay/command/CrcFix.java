package io.ringterm.replay.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Makes an archive's CRCs fit what was done to it, as somebody who tampers would. */
final class CrcFix {
    private static final int HEADER_BYTES = 14;
    private static final int FRAME_HEADER_BYTES = 16;

    private CrcFix() {}

    static void apply(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int previous = bytes.getInt(HEADER_BYTES - Integer.BYTES);
        for (int at = HEADER_BYTES; at < archive.length; ) {
            int packed = bytes.getInt(at + 9) & 0xff_ffff;
            bytes.putInt(at + FRAME_HEADER_BYTES - Integer.BYTES, previous);
            CRC32C crc = new CRC32C();
            crc.update(archive, at, FRAME_HEADER_BYTES + packed);
            previous = (int) crc.getValue();
            bytes.putInt(at + FRAME_HEADER_BYTES + packed, previous);
            at += FRAME_HEADER_BYTES + packed + Integer.BYTES;
        }
    }
}
