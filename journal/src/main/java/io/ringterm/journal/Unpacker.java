package io.ringterm.journal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.ringterm.event.EventLogException;

/** What an archive may be unpacked with: codecs, and the key where it is encrypted. Used by one thread at a time. */
public final class Unpacker {
    /** What every JDK has, and no key. */
    public static final Unpacker PLAIN = new Unpacker(Map.of(), null);

    private final Map<Integer, ChunkCodec> codecs = new HashMap<>();
    private final ArchiveKey key;

    private Unpacker(Map<Integer, ChunkCodec> more, ArchiveKey key) {
        codecs.put(ChunkCodec.STORED.code(), ChunkCodec.STORED);
        codecs.put(ChunkCodec.DEFLATE.code(), ChunkCodec.DEFLATE);
        codecs.putAll(more);
        this.key = key;
    }

    /**
     * The same with one codec more.
     *
     * @param codec a codec besides {@link ChunkCodec#STORED} and {@link ChunkCodec#DEFLATE}
     * @return a new unpacker
     */
    public Unpacker with(ChunkCodec codec) {
        Map<Integer, ChunkCodec> all = new HashMap<>(codecs);
        all.put(codec.code(), codec);
        return new Unpacker(all, key);
    }

    /**
     * The same with a key.
     *
     * @param other what archives were encrypted with, or null for none
     * @return a new unpacker
     */
    public Unpacker with(ArchiveKey other) {
        return new Unpacker(codecs, other);
    }

    /**
     * Unpacks the whole frame at a place.
     *
     * @return true if its payload is as long as it should be, and where encrypted what was encrypted
     */
    boolean unpack(Path name, byte[] b, int at, byte[] into) {
        int code = ArchiveLayout.codec(b, at);
        byte[] packed = b;
        int offset = at + ArchiveLayout.FRAME_HEADER_BYTES;
        int length = ArchiveLayout.packed(b, at);
        if ((code & ArchiveLayout.ENCRYPTED) != 0) {
            packed = decrypt(name, b, at);
            if (packed == null) {
                return false;
            }
            offset = 0;
            length = packed.length;
        }
        ChunkCodec codec = codecs.get(code & ~ArchiveLayout.ENCRYPTED);
        if (codec == null) {
            throw new EventLogException(
                    name + " is packed with codec " + (code & ~ArchiveLayout.ENCRYPTED) + ", and this program has "
                            + codecs.keySet(),
                    null);
        }
        return codec.unpack(packed, offset, length, into, ArchiveLayout.raw(b, at));
    }

    private byte[] decrypt(Path name, byte[] b, int at) {
        if (key == null) {
            throw new ArchiveKeyException(name + " is encrypted, and no key was given");
        }
        if (ArchiveLayout.packed(b, at) >= ArchiveKey.OVERHEAD_BYTES && !key.fits(b, at)) {
            throw new ArchiveKeyException(name + " is encrypted with another key than the one given, which is " + key);
        }
        return key.decrypt(b, at);
    }
}
