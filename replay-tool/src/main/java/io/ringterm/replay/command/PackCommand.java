package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.archive.ArchiveKeys;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm pack}. */
@Command(
        name = "pack",
        description = "Pack a recording into one file, with all its events, its fingerprints and its seal. Snapshots"
                + " are thinned out: they only make seeking fast.",
        mixinStandardHelpOptions = true)
public final class PackCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingFile file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The archive; FILE" + Archives.SUFFIX + " if not given, - is standard output.")
    private String output;

    @Option(names = "--encrypt", description = "Encrypt it (AES-256-GCM) with the archive key.")
    private boolean encrypt;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public PackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ArchiveKey key = encrypt ? require(file.key()) : null;
        try (Recording recording = file.open()) {
            JournalOptions options = options(recording);
            Path out = output == null ? Archives.beside(file.path(), Archives.SUFFIX) : Path.of(output);
            boolean toStream = "-".equals(output);
            try (NewRecording archive = toStream
                    ? NewRecording.archive(streams.out(), options, key)
                    : NewRecording.archive(out, options, key)) {
                LogCopier copier = LogCopier.thinningSnapshots(archive.log());
                recording.replay(copier, copier);
                archive.finish(recording.state() == RecordingState.SEALED, recording.seal());
            }
            DamageText.warn(recording, streams);
            if (!toStream) {
                streams.say("ringterm: packed " + recording.report().events() + " events into " + out + ", "
                        + Files.size(out) + " bytes" + (encrypt ? ", encrypted" : ""));
            }
        }
        return ExitStatus.FINE;
    }

    static ArchiveKey require(ArchiveKey key) {
        if (key == null) {
            throw ToolException.usage("to encrypt takes a key: --archive-key names a file, or " + ArchiveKeys.VARIABLE
                    + " holds it; 'openssl rand -hex " + ArchiveKey.BYTES + " > KEYFILE' makes one");
        }
        return key;
    }

    /** As the recording's; refuses one of which not all could be packed. */
    private static JournalOptions options(Recording recording) {
        if (recording.state() == RecordingState.DAMAGED) {
            throw ToolException.damaged(
                    recording.path() + " is damaged and cannot be packed as it is; 'ringterm repair " + recording.path()
                            + "' makes a recording of what is whole in it");
        }
        return JournalOptions.as(recording);
    }
}
