package io.ringterm.replay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.ringterm.journal.ChunkCodec;

/**
 * Zstandard without its magic number and checksum, since a frame has its own, and for short sessions with a dictionary,
 * without which they would be larger than as text. A byte before the data says which dictionary.
 *
 * <p>In native code: the library is loaded when the first chunk needs it, and not before.
 */
public final class ZstdCodec implements ChunkCodec {
    /** Packing is done once; from here on more time saves little. */
    private static final int LEVEL = 19;

    /** Above this a dictionary has no part in the size. */
    private static final int DICTIONARY_HELPS = 128 << 10;

    private static final byte NO_DICTIONARY = 0;
    private static final byte DICTIONARY_1 = 1;

    private byte[] dictionary;

    private byte[] dictionary() {
        if (dictionary == null) {
            dictionary = readDictionary();
        }
        return dictionary;
    }

    private static byte[] readDictionary() {
        try (InputStream in = ZstdCodec.class.getResourceAsStream("dictionary-1.hex")) {
            String digits = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining());
            return HexFormat.of().parseHex(digits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int code() {
        return ZSTD_CODE;
    }

    @Override
    public byte[] pack(byte[] raw, int length) {
        byte[] alone = pack(raw, length, NO_DICTIONARY);
        if (length > DICTIONARY_HELPS) {
            return alone;
        }
        byte[] helped = pack(raw, length, DICTIONARY_1);
        return helped.length < alone.length ? helped : alone;
    }

    private byte[] pack(byte[] raw, int length, byte which) {
        byte[] packed = new byte[1 + (int) Zstd.compressBound(length)];
        packed[0] = which;
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL)
                    .setMagicless(true)
                    .setContentSize(false)
                    .setChecksum(false)
                    .setDictID(false);
            if (which == DICTIONARY_1) {
                context.loadDict(dictionary());
            }
            int size = context.compressByteArray(packed, 1, packed.length - 1, raw, 0, length);
            return Arrays.copyOf(packed, 1 + size);
        }
    }

    @Override
    public boolean unpack(byte[] packed, int offset, int length, byte[] into, int rawLength) {
        if (length < 1 || packed[offset] != NO_DICTIONARY && packed[offset] != DICTIONARY_1) {
            return false;
        }
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            context.setMagicless(true);
            if (packed[offset] == DICTIONARY_1) {
                context.loadDict(dictionary());
            }
            return context.decompressByteArray(into, 0, rawLength, packed, offset + 1, length - 1) == rawLength;
        } catch (ZstdException e) {
            return false;
        }
    }
}
