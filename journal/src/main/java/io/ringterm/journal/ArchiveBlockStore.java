package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.ringterm.event.EventLogException;

/** Blocks where an index found them in an archive; keeps the chunk of the last one unpacked. */
final class ArchiveBlockStore implements BlockStore {
    private final RecordingIndex index;
    private final Path file;
    private final Unpacker unpacker;
    private final FileChannel channel;
    private final byte[] frame = new byte[ArchiveLayout.MAX_FRAME_BYTES];
    private final byte[] chunk = new byte[ArchiveLayout.MAX_PAYLOAD_BYTES];
    private long chunkPlace = -1;

    private int stretch = -1;
    private long nextPosition;
    private int nextInside;

    ArchiveBlockStore(RecordingIndex index, Path file, Unpacker unpacker) {
        this.index = index;
        this.file = file;
        this.unpacker = unpacker;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + ": " + e, e);
        }
    }

    @Override
    public int fetch(long position, byte[] into) {
        int wanted = index.stretchOf(position);
        if (index.place(wanted) != chunkPlace) {
            unpack(index.place(wanted));
            stretch = -1;
        }
        if (wanted != stretch || position < nextPosition) {
            stretch = wanted;
            nextPosition = index.first(wanted);
            nextInside = index.inside(wanted);
        }
        for (; nextPosition < position; nextPosition++) {
            nextInside += BlockLayout.length(chunk, nextInside);
        }
        int length = BlockLayout.length(chunk, nextInside);
        System.arraycopy(chunk, nextInside, into, 0, length);
        nextInside += length;
        nextPosition++;
        return length;
    }

    private void unpack(long place) {
        chunkPlace = -1;
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {}
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + " at offset " + place + ": " + e, e);
        }
        String wrong = ArchiveLayout.check(frame, 0, buffer.position());
        if (wrong != null || !unpacker.unpack(file, frame, 0, chunk)) {
            throw new EventLogException(
                    file + " offset " + place + " was a whole frame before, and is none now: " + wrong, null);
        }
        chunkPlace = place;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EventLogException("cannot close " + file + ": " + e, e);
        }
    }
}
