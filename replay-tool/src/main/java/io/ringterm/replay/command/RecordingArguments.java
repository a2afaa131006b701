package io.ringterm.replay.command;

import java.nio.file.Path;

import io.ringterm.journal.Recording;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which recording, and which of its sessions. */
final class RecordingArguments {
    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path file;

    @Option(names = "--session", paramLabel = "N", description = "Which session, where there are several: the first.")
    private Integer session;

    Path file() {
        return file;
    }

    /** Opens it, and says so where it is not as it should be. */
    Recording open(Streams streams) {
        Recording recording = Recordings.open(file);
        DamageText.warn(recording, streams);
        return recording;
    }

    int session(Recording recording) {
        return Recordings.session(recording, session);
    }
}
