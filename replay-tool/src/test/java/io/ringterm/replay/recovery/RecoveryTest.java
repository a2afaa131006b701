package io.ringterm.replay.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.ringterm.Terminal;
import io.ringterm.engine.Engine;
import io.ringterm.engine.RecoveryListener;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.Mode;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sessions go on after their process was killed as if nothing had happened. */
class RecoveryTest {
    /** Flushes that the host may make after those that are waited for. */
    private static final int AFTER = 50;

    @TempDir
    Path temp;

    @Test
    void sessionsGoOnAfterSeveralKillsAsIfNothingHadHappened() throws Exception {
        Path at = temp.resolve("R");
        Random random = new Random(71);
        for (int round = 0; round < 2; round++) {
            long[] acknowledged = runAndKill(at, 30 + random.nextInt(40));
            long[] written = Host.writtenSoFar(at);
            for (int session = 0; session < Host.SESSIONS; session++) {
                assertTrue(written[session] >= acknowledged[session], "session " + session + ", round " + round);
            }
        }
        long[] written = Host.writtenSoFar(at);
        try (Engine engine = Host.recover(at)) {
            assertEquals(Host.SESSIONS, engine.sessions().size());
            for (Session session : Host.sessions(engine)) {
                byte[] script = Host.script(session.number());
                int so = (int) written[session.number()];
                assertTrue(so > 0 && so < script.length, "killed in the middle: " + so);
                assertEquals(fingerprint(session, script, so), session.fingerprint(Host.TIMEOUT));
                session.write(script, so, script.length - so);
                assertEquals(fingerprint(session, script, script.length), session.fingerprint(Host.TIMEOUT));
            }
        }
        try (Recording recording = Recording.open(at)) {
            assertEquals(
                    RecordingState.SEALED,
                    recording.state(),
                    () -> recording.damage().toString());
            Verdict verdict = Verifier.verify(recording);
            assertFalse(verdict.differs());
            assertTrue(verdict.agreed() >= 15, "checkpoints: " + verdict.agreed());
            verdict.sessions().forEach(session -> assertEquals(0, session.skipped()));
        }
    }

    private static long fingerprint(Session session, byte[] script, int length) {
        Terminal terminal = new Terminal(session.open());
        terminal.write(script, 0, length);
        return terminal.fingerprint();
    }

    private static long[] runAndKill(Path at, int flushes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Host.class.getName(),
                at.toString(),
                Integer.toString(flushes + AFTER)));
        Process host = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long[] acknowledged = new long[Host.SESSIONS];
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < flushes; i++) {
                String[] words = lines.readLine().split(" ");
                acknowledged[Integer.parseInt(words[0])] = Long.parseLong(words[1]);
            }
            host.destroyForcibly();
            host.waitFor();
        }
        return acknowledged;
    }

    /** A synchronized update was open, the parser was inside a sequence, and the session had number 4. */
    @Test
    void restoresWhatWasOpenWhenItStopped() {
        Path at = temp.resolve("R");
        JournalOptions options = JournalOptions.now(NanoClock.system()).withSizes(1 << 20, 0);
        try (ChronicleJournal journal = ChronicleJournal.open(at, options)) {
            append(journal, 0, EventKind.OPEN, OpenPayload.of(40, 10).encode());
            append(journal, 1, EventKind.OUTPUT, bytes("hello\r\n\033[?2026hheld\033[3"));
        }
        List<Integer> heard = new ArrayList<>();
        RecoveryListener listener = (session, open) -> {
            assertEquals(40, open.columns());
            heard.add(session);
            return SessionListener.NONE;
        };
        long live;
        try (Engine engine = Engine.builder()
                .journal(lane -> ChronicleJournal.open(at, options))
                .recover(listener)) {
            assertEquals(List.of(4), heard);
            Session session = engine.sessions().get(0);
            assertEquals(4, session.number());
            session.write(bytes("1mred"));
            awaitEndOfUpdate(session);
            Terminal now = Terminal.restore(session.snapshot(Host.TIMEOUT));
            assertEquals("hello\nheldred", now.screenText().strip());
            assertEquals(5, engine.open(10, 10).number());
            live = session.fingerprint(Host.TIMEOUT);
        }
        Terminal replayed = new Terminal(40, 10);
        try (Recording recording = Recording.open(at)) {
            recording.replay(
                    (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                        if (session == 4) {
                            replayed.onEvent(kind, flags, payload, offset, length);
                        }
                    },
                    JournalListener.NONE);
            assertEquals(RecordingState.SEALED, recording.state());
        }
        assertEquals(live, replayed.fingerprint());
    }

    private static void append(ChronicleJournal journal, long sequence, EventKind kind, byte[] payload) {
        journal.append(4, sequence, 1, kind, 0, payload, 0, payload.length);
    }

    /** It is watched as before: it has taken too long, and so is ended. */
    private static void awaitEndOfUpdate(Session session) {
        long deadline = System.nanoTime() + Host.TIMEOUT.toNanos();
        while (session.inspect(state -> state.modes().is(Mode.SYNCHRONIZED), Host.TIMEOUT)) {
            assertTrue(System.nanoTime() < deadline, "the update is still open");
            Thread.onSpinWait();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
