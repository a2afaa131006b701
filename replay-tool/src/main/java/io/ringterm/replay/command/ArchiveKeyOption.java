package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.replay.archive.ArchiveKeys;
import picocli.CommandLine.Option;

/** What an archive is encrypted with. */
final class ArchiveKeyOption {
    @Option(
            names = "--archive-key",
            paramLabel = "KEYFILE",
            description = "The key of an encrypted archive, 64 hexadecimal digits; what the environment variable "
                    + ArchiveKeys.VARIABLE + " holds if not given.")
    private Path keyFile;

    /** The key, or null where there is none. */
    ArchiveKey find() throws IOException {
        return ArchiveKeys.find(keyFile);
    }
}
