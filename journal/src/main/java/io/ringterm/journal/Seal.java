package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody signed of a recording, in a few lines of text: how many events it has, the SHA-256 over all of them
 * ({@link RecordingDigest}), who says so, and the Ed25519 signature (RFC 8032) over all lines before it.
 *
 * <pre>
 *  ringterm seal
 *  format 1
 *  recording 4c1f…            the journal's id
 *  events 133
 *  digest 9f86d081…           SHA-256, hexadecimal
 *  signer MCowBQYDK2VwAy…     the public key, X.509, Base64
 *  signature q1Zx…            Base64
 * </pre>
 *
 * <p>It signs what was recorded and not how that is stored, so it stays good when a recording is packed or imported. It
 * makes a recording tamper-evident: who changes it cannot sign it again. It proves nothing about who changes it
 * <em>before</em> it is signed, and nothing unless the signer's public key is known from elsewhere.
 *
 * @param recording the journal's id
 * @param events how many events the signer saw
 * @param digest SHA-256 over them, hexadecimal
 * @param signer the public key, X.509, Base64
 * @param signature Base64
 */
public record Seal(UUID recording, long events, String digest, String signer, String signature) {
    static final int MAX_TEXT_BYTES = 1_024;

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern TEXT = Pattern.compile(
            "ringterm seal\nformat 1\nrecording ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\nevents ([0-9]{1,18})\n"
                    + "digest ([0-9a-f]{64})\nsigner ([0-9A-Za-z+/=]{1,128})\nsignature ([0-9A-Za-z+/=]{1,128})\n");

    /**
     * Signs a recording.
     *
     * @param digest of all of it
     * @param key the signer's Ed25519 key
     * @param signer the public key that belongs to it
     * @return the seal
     * @throws IllegalArgumentException if that is no such key
     */
    public static Seal sign(RecordingDigest digest, PrivateKey key, PublicKey signer) {
        String who = Base64.getEncoder().encodeToString(signer.getEncoded());
        Seal unsigned = new Seal(digest.recording(), digest.events(), digest.hex(), who, "");
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(unsigned.signedText());
            return new Seal(
                    unsigned.recording,
                    unsigned.events,
                    unsigned.digest,
                    who,
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key to sign with (Ed25519): " + e.getMessage(), e);
        }
    }

    /** Reads a text; null if it is none of ours. */
    static Seal parse(String text) {
        Matcher seal = TEXT.matcher(text);
        return seal.matches()
                ? new Seal(
                        UUID.fromString(seal.group(1)),
                        Long.parseLong(seal.group(2)),
                        seal.group(3),
                        seal.group(4),
                        seal.group(5))
                : null;
    }

    private byte[] signedText() {
        return ("ringterm seal\nformat 1\nrecording " + recording + "\nevents " + events + "\ndigest " + digest
                        + "\nsigner " + signer + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The seal's text.
     *
     * @return as it is stored
     */
    public String text() {
        return new String(signedText(), StandardCharsets.UTF_8) + "signature " + signature + "\n";
    }

    /**
     * Puts the seal into a recording's folder, in place of an older one.
     *
     * @param directory the folder
     * @throws io.ringterm.event.EventLogException if it cannot be written
     */
    public void putInto(Path directory) {
        new JournalDirectory(directory).writeSeal(this);
    }

    /**
     * Tells whether this is what a signer said.
     *
     * @param key the signer's public key, known from elsewhere
     * @return false if the text was changed, or another key signed it
     */
    public boolean isBy(PublicKey key) {
        try {
            byte[] claimed = Base64.getDecoder().decode(signer);
            PublicKey named = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(claimed));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signedText());
            return named.equals(key) && check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Tells whether a recording is what was signed.
     *
     * @param found the digest of the recording as it is now
     * @return false if anything in it was changed, added or taken away
     */
    public boolean isOf(RecordingDigest found) {
        return recording.equals(found.recording()) && events == found.events() && digest.equals(found.hex());
    }
}
