package io.ringterm.replay.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.CheckpointPolicy;
import io.ringterm.Terminal;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Session;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReplayTest {
    private static final String[] PIECES = {
        "plain text ",
        "\r\n",
        "\033[1;3",
        "1m",
        "\033[m",
        "\u4e2d\u6587",
        "\033[?1049h",
        "\033[?1049l",
        "\033[H\033[2J",
        "\033[3;7r",
        "\033]2;title",
        "\007",
        "\033[5C*",
        "\033[6n"
    };

    @TempDir
    private Path temp;

    /** Two sessions side by side in one journal, with snapshots often. */
    private Path record(Path folder, Random random, int events) {
        AtomicLong time = new AtomicLong(1_000_000_000_000L);
        NanoClock clock = () -> time.addAndGet(1_000_000);
        try (Engine engine = Engine.builder()
                .clock(clock)
                .checkpoints(new CheckpointPolicy(7, 300))
                .journal(lane -> ChronicleJournal.create(folder, JournalOptions.now(clock)))
                .build()) {
            Session first = engine.open(40, 10);
            Session second = engine.open(20, 5);
            for (int i = 0; i < events; i++) {
                Session session = random.nextInt(4) == 0 ? second : first;
                if (random.nextInt(20) == 0) {
                    session.resize(10 + random.nextInt(60), 3 + random.nextInt(20));
                } else {
                    session.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return folder;
    }

    /** The state after an event, got the slow way. */
    private static long slowly(Recording recording, int session, long sequence) {
        Terminal terminal = new Terminal(recording.session(session).open());
        EventCursor cursor = new EventCursor(recording, session);
        cursor.before(0);
        for (; cursor.hasNext() && cursor.sequence() <= sequence; cursor.advance()) {
            terminal.onEvent(cursor.kind(), cursor.flags(), cursor.payload(), cursor.offset(), cursor.length());
            terminal.replies().clear();
            while (terminal.hostEvents().poll() != null) {
                continue;
            }
        }
        return terminal.fingerprint();
    }

    @Test
    void anyPlaceIsTheSameByAnyWay() {
        Seeds.check(3, random -> {
            Path folder = record(temp.resolve("R" + random.nextInt(Integer.MAX_VALUE)), random, 400);
            try (Recording recording = Recording.open(folder)) {
                for (int session = 0; session < 2; session++) {
                    Replay replay = new Replay(recording, session);
                    long last = replay.info().lastSequence();
                    for (int i = 0; i < 25; i++) {
                        long target = random.nextInt((int) last + 1);
                        replay.to(Place.sequence(target));
                        assertEquals(target, replay.sequence());
                        assertEquals(
                                slowly(recording, session, target),
                                replay.terminal().fingerprint());
                    }
                    assertEquals(0, replay.lost());
                }
            }
        });
    }

    @Test
    void timesAndBytesLeadToTheirEvents() {
        Path folder = record(temp.resolve("R"), new Random(5), 300);
        try (Recording recording = Recording.open(folder)) {
            long bytes = 0;
            Replay replay = new Replay(recording, 0);
            EventCursor cursor = new EventCursor(recording, 0);
            cursor.before(0);
            for (; cursor.hasNext(); cursor.advance()) {
                replay.to(Place.nanos(cursor.nanos()));
                assertEquals(cursor.sequence(), replay.sequence());
                if (cursor.kind() == EventKind.OUTPUT) {
                    bytes += cursor.length();
                    replay.to(Place.bytes(bytes));
                    assertTrue(replay.sequence() >= cursor.sequence(), "sequence " + replay.sequence());
                    replay.to(Place.bytes(bytes - 1));
                    assertTrue(replay.sequence() <= cursor.sequence(), "sequence " + replay.sequence());
                }
            }
        }
    }

    @Test
    void everyCheckpointAgrees() {
        Path folder = record(temp.resolve("R"), new Random(9), 500);
        try (Recording recording = Recording.open(folder)) {
            Verdict verdict = Verifier.verify(recording);
            assertEquals(2, verdict.sessions().size());
            assertTrue(!verdict.differs());
            assertEquals(recording.checkpoints().size(), verdict.agreed());
            assertTrue(recording.checkpoints().stream().anyMatch(c -> c.snapshotBytes() > 0));
        }
    }
}
