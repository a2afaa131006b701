package io.ringterm.replay.sign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.replay.console.ToolException;

/** Ed25519 keys in PEM files: PKCS#8 for the secret one (RFC 8410), X.509 for the public one. */
public final class SealKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int MAX_FILE_BYTES = 4_096;
    private static final Pattern PEM =
            Pattern.compile("(?s).*-----BEGIN ([A-Z ]+)-----\\s*([A-Za-z0-9+/=\\s]+)-----END \\1-----.*");

    private SealKeys() {}

    /**
     * Makes a pair of keys: the secret one in a file for its owner alone, the public one beside it.
     *
     * @param file where the secret key goes; nothing may be there
     * @param publicFile where the public key goes; nothing may be there
     * @throws IOException if they cannot be written
     */
    public static void make(Path file, Path publicFile) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(file, "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
            write(publicFile, "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static void write(Path file, String kind, byte[] key, String permissions) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        FileAttribute<?>[] attributes = Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + "-----\n";
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /**
     * Reads a secret key.
     *
     * @param file a PEM file
     * @return the key and the public one that belongs to it
     * @throws IOException if the file cannot be read
     */
    public static KeyPair readSecret(Path file) throws IOException {
        byte[] encoded = read(file, "PRIVATE KEY", "a secret");
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return new KeyPair(publicOf(seed), secret);
        } catch (GeneralSecurityException e) {
            throw ToolException.usage(file + " has no " + ALGORITHM + " key: " + e.getMessage());
        }
    }

    /** The JDK makes a pair of 32 random bytes; of the same bytes it makes the same pair. */
    private static PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(255, new Known(seed));
        return generator.generateKeyPair().getPublic();
    }

    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1L;

        /** What comes out instead of chance. */
        private final byte[] seed;

        Known(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /**
     * Reads a public key.
     *
     * @param file a PEM file
     * @return the key
     * @throws IOException if the file cannot be read
     */
    public static PublicKey readPublic(Path file) throws IOException {
        byte[] encoded = read(file, "PUBLIC KEY", "a public");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw ToolException.usage(file + " has no " + ALGORITHM + " key: " + e.getMessage());
        }
    }

    private static byte[] read(Path file, String kind, String words) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw ToolException.usage(file + " is too long to be a key");
        }
        Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!pem.matches() || !pem.group(1).equals(kind)) {
            throw ToolException.usage(file + " must be " + words + " key in PEM, which begins with -----BEGIN " + kind
                    + "-----; 'ringterm seal --new-key FILE' makes a pair");
        }
        return Base64.getMimeDecoder().decode(pem.group(2));
    }

    /**
     * A public key in a few characters.
     *
     * @param signer the key, X.509, Base64
     * @return what OpenSSH calls a fingerprint, of these bytes
     */
    public static String fingerprint(String signer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.getBytes(StandardCharsets.US_ASCII));
            return "SHA256:"
                    + Base64.getEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
