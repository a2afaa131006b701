package io.ringterm.bench.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.ArchiveReader;
import io.ringterm.journal.ArchiveWriter;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.ChunkCodec;
import io.ringterm.journal.DamageKind;
import io.ringterm.journal.JournalHeader;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.RecordingDigest;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Seal;
import io.ringterm.journal.Unpacker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

/** What the guards of recordings are for. Each is null where it holds, otherwise what does not. */
final class JournalGuardChecks {
    private static final Path NAME = Path.of("archive");
    private static final EventHandler NOWHERE = (session, sequence, nanos, kind, flags, payload, at, length) -> {};

    private JournalGuardChecks() {}

    /** A changed payload, whose archive was made to look right around it, is not read. */
    static String blockCrc() {
        byte[] archive = archive();
        EventHashes written = new EventHashes();
        read(archive, written);
        change(archive);
        Checksums.mendFrames(archive);
        EventHashes seen = new EventHashes();
        read(archive, seen);
        return seen.areAllIn(written.sorted()) ? null : "an event was read that was never written";
    }

    /** A block that was changed and given its right CRC is not the one that the next block names. */
    static String chain() {
        byte[] archive = archive();
        int at = change(archive);
        Checksums.mendBlockAround(archive, at);
        Checksums.mendFrames(archive);
        JournalReport report = read(archive, NOWHERE);
        return report.damage().stream().anyMatch(damage -> damage.kind() == DamageKind.CHAIN)
                ? null
                : "another block stands in the chain, unnoticed: " + report.damage();
    }

    /** Somebody who makes every checksum right has still to change the hash at the end. */
    static String archiveHash() {
        byte[] archive = archive();
        boolean whole = read(archive, NOWHERE).state() == RecordingState.SEALED;
        change(archive);
        Checksums.mend(archive);
        boolean changed = read(archive, NOWHERE).state() == RecordingState.DAMAGED;
        return changed && whole ? null : "changed and called damaged: " + changed + "; whole and sealed: " + whole;
    }

    /** A writer in another process has the journal: a second one is refused, and told who it is. */
    static String lock(Path folder) throws IOException {
        Path journal = folder.resolve("R");
        Process holder = ChildJvm.of(Jdk.current(), 256, LockHolderMain.class, journal.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(holder.getInputStream().readNBytes(LockHolderMain.HELD.length()), US_ASCII);
            if (!said.equals(LockHolderMain.HELD)) {
                throw new IOException("the first writer did not come so far: " + said);
            }
            ChronicleJournal.open(journal, JournalOptions.now(() -> 1)).close();
            return "a second writer was let in";
        } catch (EventLogException e) {
            return e.getMessage().contains("written by process " + holder.pid()) ? null : e.getMessage();
        } finally {
            holder.destroyForcibly();
        }
    }

    /** Nobody but the owner can read what is recorded. */
    static String fileMode(Path folder) throws IOException {
        Path journal = folder.resolve("R");
        ChronicleJournal.create(journal, JournalOptions.now(() -> 1)).close();
        Map<Path, String> wide = new TreeMap<>();
        try (Stream<Path> files = Files.walk(journal)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!mode.equals("rw-------")) {
                    wide.put(journal.relativize(file), mode);
                }
            }
        }
        return wide.isEmpty() ? null : "others may read " + wide;
    }

    /** What a signature stands under cannot be changed. */
    static String seal() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JournalHeader header = read(archive(), NOWHERE).headers().get(0);
        Seal seal = Seal.sign(new RecordingDigest(header), keys.getPrivate(), keys.getPublic());
        Seal forged = new Seal(seal.recording(), seal.events() + 1, seal.digest(), seal.signer(), seal.signature());
        boolean good = seal.isBy(keys.getPublic());
        boolean bad = forged.isBy(keys.getPublic());
        return good && !bad ? null : "the signed one is good: " + good + "; the changed one is: " + bad;
    }

    private static byte[] archive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter log = new ArchiveWriter(out, JournalOptions.now(() -> 1), ChunkCodec.STORED)) {
            List<String> said = List.of("ls\r\n", "amount: 100\r\n", "exit\r\n");
            for (int sequence = 0; sequence < said.size(); sequence++) {
                byte[] line = said.get(sequence).getBytes(US_ASCII);
                log.append(0, sequence, sequence, EventKind.OUTPUT, 0, line, 0, line.length);
                log.commit();
            }
        }
        return out.toByteArray();
    }

    /** Makes the amount another; returns where it stands. */
    private static int change(byte[] archive) {
        int at = new String(archive, ISO_8859_1).indexOf("100");
        archive[at] = '9';
        return at;
    }

    private static JournalReport read(byte[] archive, EventHandler events) {
        return ArchiveReader.readAll(
                new ByteArrayInputStream(archive), NAME, events, JournalListener.NONE, Unpacker.PLAIN);
    }
}
