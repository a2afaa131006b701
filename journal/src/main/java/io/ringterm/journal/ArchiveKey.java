package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an archive at rest is encrypted with: AES-256-GCM, each frame by itself, so that an archive can be streamed, read
 * at any place, and read around what is damaged.
 *
 * <pre>
 *  0            4                    16                  16 + n      32 + n
 * +------------+--------------------+-------------------+-----------+
 * | which key  | nonce, random      | n bytes encrypted | tag       |
 * +------------+--------------------+-------------------+-----------+
 * </pre>
 *
 * <p>The tag covers the frame's header as well, with the previous frame's CRC, so that no frame can be changed, moved or
 * replaced; that none is missing at the end is what the END frame shows. Journal id, lane, lengths and block numbers
 * stay readable. One key must not encrypt more than 2^32 frames (NIST SP 800-38D, 8.3).
 *
 * <p>Immutable; safe for use by several threads. {@link #toString()} does not tell the key.
 */
public final class ArchiveKey {
    /** Length of a key. */
    public static final int BYTES = 32;

    static final int OVERHEAD_BYTES = 32;

    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] id;

    /**
     * A key.
     *
     * @param bytes {@link #BYTES} bytes that nobody can guess, copied
     */
    public ArchiveKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key must be " + BYTES + " bytes: length=" + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
        MessageDigest hash = Digests.sha256();
        hash.update("ringterm archive key".getBytes(StandardCharsets.US_ASCII));
        id = Arrays.copyOf(hash.digest(bytes), ID_BYTES);
    }

    /** Encrypts a payload into the frame whose header stands at the array's beginning. */
    void encrypt(byte[] frame, byte[] payload, int length) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int at = ArchiveLayout.FRAME_HEADER_BYTES;
        System.arraycopy(id, 0, frame, at, ID_BYTES);
        System.arraycopy(nonce, 0, frame, at + ID_BYTES, NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(frame, 0, ArchiveLayout.FRAME_HEADER_BYTES);
            cipher.doFinal(payload, 0, length, frame, at + ID_BYTES + NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /** Tells whether a frame was encrypted with this key. */
    boolean fits(byte[] b, int at) {
        int from = at + ArchiveLayout.FRAME_HEADER_BYTES;
        return Arrays.equals(b, from, from + ID_BYTES, id, 0, ID_BYTES);
    }

    /** The payload of the frame at a place, or null if it is not what was encrypted. */
    byte[] decrypt(byte[] b, int at) {
        int from = at + ArchiveLayout.FRAME_HEADER_BYTES + ID_BYTES;
        int length = ArchiveLayout.packed(b, at) - ID_BYTES - NONCE_BYTES;
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, b, from, NONCE_BYTES));
            cipher.updateAAD(b, at, ArchiveLayout.FRAME_HEADER_BYTES);
            return length < 0 ? null : cipher.doFinal(b, from + NONCE_BYTES, length);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** Says which key it is, and not what it is. */
    @Override
    public String toString() {
        return "key " + HexFormat.of().formatHex(id);
    }
}
