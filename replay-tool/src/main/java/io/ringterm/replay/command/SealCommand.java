package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.util.concurrent.Callable;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingDigest;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Seal;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.sign.SealKeys;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm seal}. */
@Command(
        name = "seal",
        description =
                "Sign a recording (Ed25519), so that whoever has the public key can tell with 'verify --key' whether"
                        + " anything in it was changed since: tamper-evident.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keys are PEM files, as 'openssl genpkey -algorithm ed25519' makes them too. A seal stays good when the",
            "recording is packed or imported. It says nothing about what was done before sealing."
        })
public final class SealCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The recording: a folder, or an archive.")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "Sign with this secret key.")
    private Path key;

    @Option(
            names = "--new-key",
            paramLabel = "KEY",
            description = "Make a pair of keys first: the secret one in KEY, the public one in KEY.pub.")
    private Path newKey;

    @Mixin
    private ArchiveKeyOption archiveKey;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public SealCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (newKey == null && (key == null || file == null)) {
            throw ToolException.usage("to seal takes FILE and --key, or --new-key to make a key");
        }
        if (newKey != null && key != null) {
            throw ToolException.usage("--key and --new-key exclude each other");
        }
        if (newKey != null) {
            Path publicFile = newKey.resolveSibling(newKey.getFileName() + ".pub");
            SealKeys.make(newKey, publicFile);
            streams.say("ringterm: keys made: " + newKey + " is secret, give away " + publicFile);
        }
        if (file != null) {
            seal(file, SealKeys.readSecret(newKey == null ? key : newKey), archiveKey.find(), streams);
        }
        return ExitStatus.FINE;
    }

    /** Signs a recording where it is. */
    static void seal(Path file, KeyPair pair, ArchiveKey secret, Streams streams) throws IOException {
        try (Recording recording = Recordings.open(file, secret)) {
            requireWhole(recording);
            Seal seal = Seal.sign(RecordingDigest.of(recording), pair.getPrivate(), pair.getPublic());
            if (Files.isDirectory(file)) {
                seal.putInto(file);
            } else {
                replace(recording, seal, secret);
            }
            streams.say("ringterm: sealed " + seal.events() + " events of " + file + " as "
                    + SealKeys.fingerprint(seal.signer()));
        }
    }

    private static void requireWhole(Recording recording) {
        if (recording.state() == RecordingState.DAMAGED) {
            throw ToolException.damaged(recording.path() + " is damaged, and what is signed must be whole");
        }
        if (recording.state() == RecordingState.NOT_CLOSED) {
            throw ToolException.inconclusive(
                    DamageText.notClosed(recording) + "; only what is closed can be signed", null);
        }
    }

    /** An archive is written anew beside itself, and takes its own place when it is whole. */
    private static void replace(Recording recording, Seal seal, ArchiveKey secret) throws IOException {
        Path file = recording.path();
        Path beside = file.resolveSibling(file.getFileName() + ".sealing");
        ArchiveKey encryption = recording.isEncrypted() ? secret : null;
        try (NewRecording archive = NewRecording.archive(beside, JournalOptions.as(recording), encryption)) {
            LogCopier copier = new LogCopier(archive.log());
            recording.replay(copier, copier);
            archive.finish(true, seal);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
