package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.ringterm.event.EventLogException;

/** Blocks where an index found them in queue files; keeps the file of the last one open. */
final class FileBlockStore implements BlockStore {
    private static final int WINDOW_BYTES = 128 << 10;

    private final RecordingIndex index;
    private final BlockDecoder decoder = new BlockDecoder();
    private final byte[] window = new byte[WINDOW_BYTES];
    private Path file;
    private FileChannel channel;
    private long windowStart;
    private int windowBytes;

    private int stretch = -1;
    private long nextPosition;
    private long nextPlace;

    FileBlockStore(RecordingIndex index) {
        this.index = index;
    }

    @Override
    public int fetch(long position, byte[] into) {
        int wanted = index.stretchOf(position);
        if (wanted != stretch || position < nextPosition) {
            stretch = wanted;
            nextPosition = index.first(wanted);
            nextPlace = index.place(wanted);
        }
        use(index.file(wanted));
        for (; nextPosition < position; nextPosition++) {
            step();
        }
        int at = load(nextPlace);
        if (decoder.check(window, at, windowBytes - at) != null) {
            // It may have been written after the window was read.
            windowBytes = 0;
            at = load(nextPlace);
        }
        String wrong = decoder.check(window, at, windowBytes - at);
        if (wrong != null) {
            throw broken(wrong);
        }
        int length = BlockLayout.length(window, at);
        System.arraycopy(window, at, into, 0, length);
        step();
        nextPosition++;
        return length;
    }

    /** Goes on to the place of the block after this. */
    private void step() {
        int at = load(nextPlace);
        int body = windowBytes - at < BlockLayout.HEADER_BYTES ? -1 : BlockLayout.bodyBytes(window, at);
        if (body < 0 || body > BlockLayout.MAX_BODY_BYTES) {
            throw broken("its length is out of range");
        }
        nextPlace = QueueFrame.after(nextPlace + BlockLayout.length(window, at));
    }

    private EventLogException broken(String wrong) {
        stretch = -1;
        return new EventLogException(
                file + " offset " + nextPlace + " was a whole block before, and is none now: " + wrong, null);
    }

    /** Has the window hold a block that begins at a place, and tells where. */
    private int load(long place) {
        if (place < windowStart || place + BlockLayout.MAX_BLOCK_BYTES > windowStart + windowBytes) {
            ByteBuffer buffer = ByteBuffer.wrap(window);
            try {
                while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {}
            } catch (IOException e) {
                throw new EventLogException("cannot read " + file + " at offset " + place + ": " + e, e);
            }
            windowStart = place;
            windowBytes = buffer.position();
        }
        return (int) (place - windowStart);
    }

    private void use(Path wanted) {
        if (!wanted.equals(file)) {
            close();
            try {
                channel = FileChannel.open(wanted, StandardOpenOption.READ);
            } catch (IOException e) {
                throw new EventLogException("cannot read " + wanted + ": " + e, e);
            }
            file = wanted;
        }
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
            windowBytes = 0;
        }
    }
}
