package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

import io.ringterm.event.EventLogException;

/**
 * What reading a full queue file through would tell, kept beside it so that nobody has to.
 *
 * <pre>
 *  magic int32, version uint8, id 2 x int64, end offset, first block, events before, previous CRC int32,
 *  last block, last CRC int32, events up to the end, sealed, headers, places, CRC-32C of all before
 * </pre>
 *
 * <p>Numbers without a type are varints. A file whose index is missing, torn, of another version, or does not fit the
 * file's end or the chain, is read through instead: nothing depends on an index but speed. Who has to be sure of every
 * block reads without.
 *
 * @param id the journal's
 * @param endOffset where in the file the last block ends
 * @param firstBlock number of the first block
 * @param eventsBefore events in all blocks before it
 * @param previousCrc the CRC that the first block names as the one before
 * @param lastBlock number of the last block
 * @param lastCrc its CRC
 * @param events events in all blocks up to it
 * @param sealed the last block is a footer
 * @param headers of runs that begin in the file
 * @param places where things are in the file
 */
record FileIndex(
        UUID id,
        long endOffset,
        long firstBlock,
        long eventsBefore,
        int previousCrc,
        long lastBlock,
        int lastCrc,
        long events,
        boolean sealed,
        List<JournalHeader> headers,
        RecordingIndex places) {

    private static final String SUFFIX = ".index";
    private static final int MAGIC = 0x5849_528b;
    private static final int VERSION = 2;
    private static final int MAX_BYTES = 64 << 20;

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    byte[] encode() {
        FieldWriter out = new FieldWriter().int32(MAGIC).raw(new byte[] {VERSION}, 1);
        out.int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
        out.varint(endOffset).varint(firstBlock).varint(eventsBefore).int32(previousCrc);
        out.varint(lastBlock).int32(lastCrc).varint(events).varint(sealed ? 1 : 0);
        out.varint(headers.size());
        headers.forEach(header -> header.writeWhole(out));
        places.write(out);
        out.int32(crc(out.array(), out.length()));
        byte[] bytes = new byte[out.length()];
        System.arraycopy(out.array(), 0, bytes, 0, bytes.length);
        return bytes;
    }

    /** The index of a file, or null where there is none that can be believed. */
    static FileIndex load(Path file) {
        try {
            byte[] bytes = readFile(beside(file));
            FileIndex index = bytes == null ? null : decode(bytes, file);
            return index != null && index.fits(file) ? index : null;
        } catch (BlockException e) {
            return null;
        } catch (IOException e) {
            throw new EventLogException("cannot read " + beside(file) + ": " + e, e);
        }
    }

    private static byte[] readFile(Path path) throws IOException {
        try {
            return Files.size(path) > MAX_BYTES ? null : Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static FileIndex decode(byte[] bytes, Path file) {
        int length = bytes.length - Integer.BYTES;
        if (length < 0 || crc(bytes, length) != BlockLayout.getInt(bytes, length)) {
            return null;
        }
        FieldReader in = new FieldReader(bytes, 0, length);
        if (in.int32("magic") != MAGIC || in.bytes("version", 1)[0] != VERSION) {
            return null;
        }
        UUID id = new UUID(in.int64("id"), in.int64("id"));
        long endOffset = in.varint("end offset");
        long firstBlock = in.varint("first block");
        long eventsBefore = in.varint("events before");
        int previousCrc = in.int32("previous CRC");
        long lastBlock = in.varint("last block");
        int lastCrc = in.int32("last CRC");
        long events = in.varint("events");
        boolean sealed = in.bounded("sealed", 1) == 1;
        List<JournalHeader> headers = new ArrayList<>();
        for (long left = in.bounded("headers", in.left()); left > 0; left--) {
            headers.add(JournalHeader.readWhole(id, in));
        }
        return new FileIndex(
                id,
                endOffset,
                firstBlock,
                eventsBefore,
                previousCrc,
                lastBlock,
                lastCrc,
                events,
                sealed,
                headers,
                RecordingIndex.read(in, file));
    }

    /** The file's last block is where the index says: it is the same file, and was not cut. */
    private boolean fits(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer crc = ByteBuffer.allocate(Integer.BYTES);
            int read = endOffset < Integer.BYTES ? -1 : channel.read(crc, endOffset - Integer.BYTES);
            return read == Integer.BYTES && BlockLayout.getInt(crc.array(), 0) == lastCrc;
        }
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
