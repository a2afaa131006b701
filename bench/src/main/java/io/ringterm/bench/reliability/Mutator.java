package io.ringterm.bench.reliability;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breeds inputs: pieces of good ones, spliced, cut, repeated and flipped. */
final class Mutator {
    private static final int LARGEST = 16 << 10;
    private static final int MOST_CHANGES = 24;
    private static final int MOST_COPIES = 40;

    private final List<byte[]> seeds;
    private final Random random;

    Mutator(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    /** An input of 1 byte to a few dozen KiB. */
    byte[] next() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            out.writeBytes(slice(seeds.get(random.nextInt(seeds.size())), LARGEST));
            if (random.nextBoolean()) {
                out.writeBytes(piece());
            }
        }
        byte[] bytes = out.toByteArray();
        for (int changes = random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> {
                return splice(bytes, at, at, piece());
            }
            case 3 -> {
                return splice(bytes, at, at, repeated(piece()));
            }
            case 4 -> {
                return splice(bytes, at, at, slice(bytes, 64));
            }
            default -> {
                int end = Math.min(bytes.length, at + random.nextInt(64));
                return end - at == bytes.length ? bytes : splice(bytes, at, end, new byte[0]);
            }
        }
        return bytes;
    }

    private byte[] piece() {
        byte[] piece = SeedInputs.PIECES.get(random.nextInt(SeedInputs.PIECES.size()));
        return random.nextInt(5) == 0 ? Arrays.copyOf(piece, 1 + random.nextInt(piece.length)) : piece;
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int copies = 1 + random.nextInt(MOST_COPIES); copies > 0; copies--) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private byte[] slice(byte[] from, int most) {
        int length = 1 + random.nextInt(Math.min(most, from.length));
        int at = random.nextInt(from.length - length + 1);
        return Arrays.copyOfRange(from, at, at + length);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] into) {
        byte[] result = new byte[bytes.length - (to - from) + into.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(into, 0, result, from, into.length);
        System.arraycopy(bytes, to, result, from + into.length, bytes.length - to);
        return result;
    }
}
