package io.ringterm.replay.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.ringterm.engine.Engine;
import io.ringterm.engine.RecoveryListener;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Retention;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Replay;
import io.ringterm.replay.source.SessionVerdict;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An engine whose journal lets go of the past: what is kept can be replayed, and gone on with. */
class RetainedSessionsTest {
    @TempDir
    Path temp;

    /** No session comes to a snapshot of its own here: all there are were asked for by the journal. */
    @Test
    void whatIsKeptReplaysFromTheSnapshotsThatTheJournalAskedFor() throws IOException {
        Path at = temp.resolve("R");
        JournalOptions options = JournalOptions.now(NanoClock.system())
                .withSizes(1 << 20, 0)
                .withRetention(new Retention(Long.MAX_VALUE, Long.MAX_VALUE, 3));
        long idle;
        long busy;
        // A ring that holds less than a file: else a snapshot comes to the journal files after its event.
        try (Engine engine = Engine.builder()
                .ringSize(16)
                .journal(lane -> ChronicleJournal.open(at, options))
                .build()) {
            Session first = engine.open(80, 24);
            Session second = engine.open(80, 24);
            first.write(Host.script(0), 0, 5_000);
            for (int i = 0; i < 50; i++) {
                second.write(Host.script(1));
                second.flush(Host.TIMEOUT);
            }
            idle = first.fingerprint(Host.TIMEOUT);
            busy = second.fingerprint(Host.TIMEOUT);
        }
        assertTrue(queueFiles(at) <= 5, "queue files: " + queueFiles(at));
        try (Recording recording = Recording.open(at)) {
            assertEquals(
                    RecordingState.SEALED,
                    recording.state(),
                    () -> recording.damage().toString());
            assertTrue(recording.report().trimmedBlocks() > 0);
            assertTrue(recording.session(1).firstSequence() > 0);
            Verdict verdict = Verifier.verify(recording);
            assertFalse(verdict.differs());
            for (SessionVerdict session : verdict.sessions()) {
                assertEquals(session.session() == 0 ? idle : busy, session.fingerprint(), session::toString);
                assertEquals(0, session.skipped());
            }
            Replay replay = new Replay(recording, 1);
            replay.to(Place.END);
            assertEquals(busy, replay.terminal().fingerprint());
            replay.to(Place.sequence(0));
            assertEquals(recording.firstSnapshot(1).sequence(), replay.sequence(), "it begins there");
        }
        try (Engine again = Engine.builder()
                .journal(lane -> ChronicleJournal.open(at, options))
                .recover(RecoveryListener.NONE)) {
            assertEquals(0, again.sessions().size(), "both had ended");
            assertEquals(2, again.open(80, 24).number());
        }
    }

    private static long queueFiles(Path at) throws IOException {
        try (Stream<Path> files = Files.walk(at)) {
            return files.filter(file -> file.toString().endsWith(".cq4")).count();
        }
    }
}
