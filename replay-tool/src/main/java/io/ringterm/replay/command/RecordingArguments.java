package io.ringterm.replay.command;

import java.io.IOException;

import io.ringterm.journal.Recording;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.source.Recordings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which recording, and which of its sessions. */
final class RecordingArguments {
    @Mixin
    private RecordingFile file;

    @Option(names = "--session", paramLabel = "N", description = "Which session, where there are several: the first.")
    private Integer session;

    RecordingFile file() {
        return file;
    }

    /** Opens it, and says so where it is not as it should be. */
    Recording open(Streams streams) throws IOException {
        return file.open(streams);
    }

    int session(Recording recording) {
        return Recordings.session(recording, session);
    }
}
