package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.sign.SealKeys;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm verify}. */
@Command(
        name = "verify",
        description = "Replay a recording and hold it against every checkpoint.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 whole and the same, 1 a replay differs or the seal is not good, 3 damaged,",
            "4 whole as far as it goes, but not cleanly closed."
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingFile file;

    @Option(names = "--key", paramLabel = "PUB", description = "Check the seal with this public key.")
    private Path key;

    @Option(names = "--json", description = "Say it as JSON.")
    private boolean json;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Recording recording = file.open()) {
            Verdict verdict = Verifier.verify(recording);
            SealCheck seal = SealCheck.of(recording, key == null ? null : SealKeys.readPublic(key));
            int status = status(verdict, seal);
            if (json) {
                VerdictJson.write(verdict, seal, status, streams.out());
            } else {
                streams.print(VerdictText.of(verdict, seal));
            }
            return status;
        }
    }

    private static int status(Verdict verdict, SealCheck seal) {
        int status = status(verdict);
        return seal.isBad() && status != ExitStatus.DAMAGED ? ExitStatus.MISMATCH : status;
    }

    /** Damage comes first: what differs behind it may differ because of it. */
    static int status(Verdict verdict) {
        if (verdict.recording().state() == RecordingState.DAMAGED) {
            return ExitStatus.DAMAGED;
        }
        if (verdict.differs()) {
            return ExitStatus.MISMATCH;
        }
        return verdict.recording().state() == RecordingState.SEALED ? ExitStatus.FINE : ExitStatus.INCONCLUSIVE;
    }
}
