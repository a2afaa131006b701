package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.ringterm.event.EventLogException;

/** Blocks where an index found them in queue files; keeps the file of the last one open. */
final class FileBlockStore implements BlockStore {
    private final RecordingIndex index;
    private final BlockDecoder decoder = new BlockDecoder();
    private Path file;
    private FileChannel channel;

    FileBlockStore(RecordingIndex index) {
        this.index = index;
    }

    @Override
    public int fetch(int position, byte[] into) {
        Path from = index.file(position);
        long place = index.place(position);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(into, 0, BlockLayout.MAX_BLOCK_BYTES);
            FileChannel open = channelOf(from);
            while (buffer.hasRemaining() && open.read(buffer, place + buffer.position()) >= 0) {}
            String wrong = decoder.check(into, 0, buffer.position());
            if (wrong != null) {
                throw new EventLogException(
                        from + " offset " + place + " was a whole block before, and is none now: " + wrong, null);
            }
            return BlockLayout.length(into, 0);
        } catch (IOException e) {
            throw new EventLogException("cannot read " + from + " at offset " + place + ": " + e, e);
        }
    }

    private FileChannel channelOf(Path wanted) throws IOException {
        if (!wanted.equals(file)) {
            close();
            channel = FileChannel.open(wanted, StandardOpenOption.READ);
            file = wanted;
        }
        return channel;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new EventLogException("cannot close " + file + ": " + e, e);
        } finally {
            channel = null;
            file = null;
        }
    }
}
