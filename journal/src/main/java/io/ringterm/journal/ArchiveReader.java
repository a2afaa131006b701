package io.ringterm.journal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventLogException;

/**
 * Reads an archive from front to back and checks all of it, which is how a recording that comes from elsewhere is
 * imported: it names no class and no file, and what it claims of its size is not believed.
 */
public final class ArchiveReader {
    private final FrameScanner frames;
    private final Path name;
    private final Unpacker unpacker;
    private final ChainReader chain = new ChainReader();
    private final BlockDecoder decoder = new BlockDecoder();
    private final MessageDigest hash = Digests.sha256();
    private byte[] chunk = {};
    private final FieldWriter index = new FieldWriter();

    private int previousCrc;
    private boolean chained = true;
    private boolean intact = true;
    private long blocks;
    private long events;
    private long chunks;
    private boolean ended;

    private ArchiveReader(InputStream in, Path name, Unpacker unpacker) {
        this.frames = new FrameScanner(in);
        this.name = name;
        this.unpacker = unpacker;
    }

    /**
     * Reads a whole archive.
     *
     * @param in the archive; not closed
     * @param name what reports call it
     * @param events takes the events
     * @param listener takes the rest
     * @param unpacker what may unpack it
     * @return how the recording is
     * @throws NoArchiveException if it is no archive at all
     * @throws EventLogException if it cannot be read, goes over a limit, or has a format version or
     *     codec that this program does not know
     * @throws ArchiveKeyException if it is encrypted, and not with the unpacker's key
     */
    public static JournalReport readAll(
            InputStream in, Path name, EventHandler events, JournalListener listener, Unpacker unpacker) {
        return new ArchiveReader(in, name, unpacker).read(events, listener, null);
    }

    static JournalReport readAll(InputStream in, Path name, RecordingIndex index, Unpacker unpacker) {
        return new ArchiveReader(in, name, unpacker).read(index, index, index);
    }

    private JournalReport read(EventHandler toEvents, JournalListener listener, BlockObserver observer) {
        chain.deliverTo(toEvents, listener);
        if (observer != null) {
            chain.observe(observer);
        }
        readHeader();
        while (frames.load(1) > 0) {
            String wrong = frames.check();
            if (wrong == null && !ended) {
                readFrame();
                frames.skip(ArchiveLayout.frameLength(frames.bytes(), frames.at()));
            } else {
                passOver(wrong == null ? "a frame after the end" : wrong);
            }
        }
        if (!ended) {
            damaged(new Unreadable(name, frames.offset(), 0, "the archive has no end", false));
        }
        return chain.finish();
    }

    private void readHeader() {
        boolean whole = frames.load(ArchiveLayout.HEADER_BYTES) >= ArchiveLayout.HEADER_BYTES
                && ArchiveLayout.isHeader(frames.bytes(), frames.at());
        if (whole) {
            int major = ArchiveLayout.headerMajor(frames.bytes(), frames.at());
            if (major != BlockLayout.MAJOR) {
                throw JournalDirectory.unknownMajor(name, major);
            }
            previousCrc = ArchiveLayout.headerCrc(frames.bytes(), frames.at());
            frames.skip(ArchiveLayout.HEADER_BYTES);
            return;
        }
        boolean looksLikeOne = frames.load(Long.BYTES) >= Long.BYTES
                && (ArchiveLayout.isMagicButForABit(frames.bytes(), frames.at()) || hasFrameAfterHeader());
        if (!looksLikeOne) {
            throw new NoArchiveException(name + " is no recording: it does not begin as an archive does");
        }
        int length = Math.min(frames.load(ArchiveLayout.HEADER_BYTES), ArchiveLayout.HEADER_BYTES);
        chain.report(DamageLog.at(
                DamageKind.MARKER, name, 0, length, -1, -1, "the archive's header is not as it was written"));
        frames.skip(length);
        chained = false;
        intact = false;
    }

    private boolean hasFrameAfterHeader() {
        int needed = ArchiveLayout.HEADER_BYTES + Integer.BYTES;
        return frames.load(needed) >= needed
                && ArchiveLayout.isFrameMagic(frames.bytes(), frames.at() + ArchiveLayout.HEADER_BYTES);
    }

    private void passOver(String wrong) {
        long from = frames.offset();
        frames.skip(1);
        while (frames.seek() && frames.check() != null) {
            frames.skip(1);
        }
        damaged(new Unreadable(name, from, frames.offset() - from, wrong, false));
        chained = false;
    }

    private void damaged(Unreadable place) {
        intact = false;
        chain.unreadable(place);
    }

    private void readFrame() {
        byte[] b = frames.bytes();
        int at = frames.at();
        if (chained && ArchiveLayout.previousCrc(b, at) != previousCrc) {
            damaged(new Unreadable(
                    name, frames.offset(), ArchiveLayout.frameLength(b, at), "a frame before it is missing", false));
        }
        chained = true;
        previousCrc = ArchiveLayout.frameCrc(b, at);
        if (chunk.length < ArchiveLayout.raw(b, at)) {
            chunk = new byte[ArchiveLayout.raw(b, at)];
        }
        if (!unpacker.unpack(name, b, at, chunk)) {
            damaged(new Unreadable(
                    name, frames.offset(), ArchiveLayout.frameLength(b, at), "its payload cannot be unpacked", false));
            return;
        }
        int raw = ArchiveLayout.raw(b, at);
        switch (ArchiveLayout.type(b, at)) {
            case ArchiveLayout.BLOCKS:
                readBlocks(b, at, raw);
                break;
            case ArchiveLayout.INDEX:
                readIndex(0, raw);
                break;
            case ArchiveLayout.SEAL:
                chain.seal(new String(chunk, 0, raw, StandardCharsets.UTF_8));
                break;
            case ArchiveLayout.END:
                readEnd(raw);
                break;
            default:
                break;
        }
    }

    private void readBlocks(byte[] b, int at, int raw) {
        hash.update(chunk, 0, raw);
        chunks++;
        for (int p = 0; p < raw; ) {
            String wrong = decoder.check(chunk, p, raw - p);
            if (wrong != null) {
                damaged(new Unreadable(name, frames.offset(), ArchiveLayout.frameLength(b, at), wrong, false));
                return;
            }
            if (p == 0) {
                index.varint(frames.offset())
                        .varint(BlockLayout.number(chunk, 0))
                        .varint(BlockLayout.firstEvent(chunk, 0));
            }
            blocks++;
            events += BlockLayout.events(chunk, p);
            chain.block(chunk, p, name, frames.offset(), false);
            p += BlockLayout.length(chunk, p);
        }
    }

    private void readIndex(int from, int to) {
        boolean same = Arrays.equals(chunk, from, to, index.array(), 0, index.length());
        if (intact && !same) {
            malformed("its index does not fit its frames");
        }
        index.clear();
    }

    private void readEnd(int raw) {
        ended = true;
        FieldReader in = new FieldReader(chunk, 0, raw);
        try {
            boolean counts =
                    in.varint("blocks") == blocks & in.varint("events") == events & in.varint("frames") == chunks;
            in.varint("offset of the index");
            int from = in.position();
            int to = from + Math.max(0, in.left() - ArchiveLayout.HASH_BYTES);
            readIndex(from, to);
            in.bytes("index", to - from);
            boolean head = MessageDigest.isEqual(in.bytes("head hash", ArchiveLayout.HASH_BYTES), hash.digest());
            if (intact && !(counts && head)) {
                malformed("its end has other counts or another head hash");
            }
        } catch (BlockException e) {
            malformed(e.getMessage());
        }
    }

    private void malformed(String wrong) {
        chain.report(DamageLog.at(
                DamageKind.MALFORMED,
                name,
                frames.offset(),
                ArchiveLayout.frameLength(frames.bytes(), frames.at()),
                -1,
                -1,
                wrong));
    }
}
