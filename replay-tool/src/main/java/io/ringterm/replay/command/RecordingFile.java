package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which recording. */
final class RecordingFile {
    @Parameters(paramLabel = "FILE", description = "The recording: a folder, or an archive.")
    private Path file;

    @Mixin
    private ArchiveKeyOption key;

    Path path() {
        return file;
    }

    ArchiveKey key() throws IOException {
        return key.find();
    }

    /** Opens it. */
    Recording open() throws IOException {
        return Recordings.open(file, key.find());
    }

    /** Opens it, and says so where it is not as it should be. */
    Recording open(Streams streams) throws IOException {
        Recording recording = open();
        DamageText.warn(recording, streams);
        return recording;
    }
}
