package io.ringterm.replay.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.ResizePayload;
import io.ringterm.grid.StateFormatException;
import io.ringterm.grid.StateWriter;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Recording;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Seeks that begin with snapshots of the screen, whatever is in those. */
class ScreenSeekTest {
    private static final OpenPayload OPEN = OpenPayload.of(30, 6).withLimits(Limits.DEFAULT.withHistoryLines(60));
    private static final String[] PIECES = {
        "a line\r\n",
        "a longer one, which wraps on so narrow a screen\r\n",
        "\033[31mred\033[0m \u4f60\u597d\r\n",
        "\n\n\n",
        "\033[?1049h\033[2Jalternate",
        "\033[?1049l",
        "\033[2;4r\n\n\n\033[r",
        "\033[H\033[3S\033[2T",
        "\033[99;1H",
        "\033]2;tit",
        "le\007",
    };

    @TempDir
    private Path temp;

    /** A recording of one session, with the truth after each of its events. */
    private static final class Take {
        final Path folder;
        final List<Long> fingerprints = new ArrayList<>();
        final List<String> screens = new ArrayList<>();
        private final Terminal terminal = new Terminal(OPEN);
        private final StateWriter writer = new StateWriter(64);

        /** With a snapshot of the screen about every eighth event, as {@code forge} makes it, and few whole ones. */
        Take(Path folder, Random random, int events, UnaryOperator<byte[]> forge) {
            this.folder = folder;
            try (ChronicleJournal journal = ChronicleJournal.create(folder, SeekJournals.options())) {
                event(journal, EventKind.OPEN, OPEN.encode());
                for (int i = 0; i < events; i++) {
                    if (random.nextInt(25) == 0) {
                        event(
                                journal,
                                EventKind.RESIZE,
                                new ResizePayload(5 + random.nextInt(40), 2 + random.nextInt(8)).encode());
                    } else {
                        String piece = PIECES[random.nextInt(PIECES.length)];
                        event(journal, EventKind.OUTPUT, piece.getBytes(StandardCharsets.UTF_8));
                    }
                    if (random.nextInt(8) == 0) {
                        terminal.screenSnapshot(writer);
                        byte[] screen = forge.apply(writer.toBytes());
                        journal.screen(0, fingerprints.size() - 1L, screen, 0, screen.length);
                    }
                    if (random.nextInt(150) == 0) {
                        byte[] whole = terminal.snapshot();
                        journal.checkpoint(0, fingerprints.size() - 1L, terminal.fingerprint(), whole, 0, whole.length);
                    }
                    if (random.nextInt(20) == 0) {
                        journal.commit();
                    }
                }
                event(journal, EventKind.CLOSE, new byte[0]);
            }
        }

        private void event(ChronicleJournal journal, EventKind kind, byte[] payload) {
            long sequence = fingerprints.size();
            journal.append(0, sequence, 1_000 + 10 * sequence, kind, 0, payload, 0, payload.length);
            Replay.feed(terminal, kind, 0, payload, 0, payload.length);
            fingerprints.add(terminal.fingerprint());
            screens.add(terminal.screenText());
        }

        void assertAt(Replay replay) {
            int at = (int) replay.sequence();
            assertEquals(screens.get(at), replay.terminal().screenText(), "after event " + at);
        }

        void assertAllAt(Replay replay) {
            assertAt(replay);
            int at = (int) replay.sequence();
            assertEquals(fingerprints.get(at), replay.terminal().fingerprint(), "after event " + at);
        }
    }

    private Take take(String name, long seed, int events) {
        return new Take(temp.resolve(name), new Random(seed), events, UnaryOperator.identity());
    }

    @Test
    void anyPlaceIsTheSameByAnyWay() {
        Seeds.check(2, random -> {
            Take take = take("R" + random.nextInt(Integer.MAX_VALUE), random.nextLong(), 500);
            try (Recording recording = Recording.open(take.folder)) {
                assertTrue(recording.screens().size() > 20);
                Replay replay = new Replay(recording, 0);
                for (int i = 0; i < 60; i++) {
                    int target = random.nextInt(take.fingerprints.size());
                    replay.to(random.nextBoolean() ? Place.sequence(target) : Place.nanos(1_000 + 10L * target));
                    assertEquals(target, replay.sequence());
                    take.assertAt(replay);
                    if (random.nextInt(3) == 0) {
                        replay.requireHistory();
                        take.assertAllAt(replay);
                    }
                    for (int on = random.nextInt(12); on > 0 && replay.next().hasNext(); on--) {
                        replay.step();
                        take.assertAt(replay);
                    }
                    take.assertAllAt(replay);
                }
                assertEquals(0, replay.lost());
                assertEquals(0, replay.unusableSnapshots());
            }
        });
    }

    /** As a repair may leave it where what lay between two is lost. */
    @Test
    void comesToAnEndWhereASnapshotIsThereTwice() {
        Path folder = temp.resolve("R");
        Terminal terminal = new Terminal(12, 4);
        byte[] text = "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n".getBytes(StandardCharsets.US_ASCII);
        OpenPayload open = OpenPayload.of(12, 4);
        try (ChronicleJournal journal = ChronicleJournal.create(folder, SeekJournals.options())) {
            byte[] opening = open.encode();
            journal.append(0, 0, 1_000, EventKind.OPEN, 0, opening, 0, opening.length);
            Replay.feed(terminal, EventKind.OPEN, 0, opening, 0, opening.length);
            for (int sequence = 1; sequence < 5; sequence++) {
                journal.append(0, sequence, 1_000 + sequence, EventKind.OUTPUT, 0, text, 0, text.length);
                Replay.feed(terminal, EventKind.OUTPUT, 0, text, 0, text.length);
                StateWriter writer = new StateWriter(64);
                terminal.screenSnapshot(writer);
                byte[] screen = writer.toBytes();
                journal.screen(0, sequence, screen, 0, screen.length);
                journal.screen(0, sequence, screen, 0, screen.length);
            }
        }
        try (Recording recording = Recording.open(folder)) {
            assertEquals(8, recording.screens().size());
            Replay replay = new Replay(recording, 0);
            replay.to(Place.sequence(4));
            assertTimeoutPreemptively(Duration.ofSeconds(60), replay::requireHistory);
            assertEquals(terminal.fingerprint(), replay.terminal().fingerprint());
        }
    }

    @Test
    void goesBackEventByEvent() {
        Take take = take("R", 71, 500);
        try (Recording recording = Recording.open(take.folder)) {
            Replay replay = new Replay(recording, 0);
            replay.to(Place.END);
            Random random = new Random(72);
            while (replay.sequence() > 0) {
                long target = replay.sequence() - 1;
                replay.to(Place.sequence(target));
                assertEquals(target, replay.sequence());
                take.assertAt(replay);
                if (random.nextInt(10) == 0) {
                    take.assertAllAt(replay);
                }
                if (random.nextInt(40) == 0) {
                    replay.step();
                    take.assertAllAt(replay);
                }
            }
        }
    }

    /** What is left of an event in whose middle a place is comes with the next step. */
    @Test
    void goesOnFromTheMiddleOfAnEvent() {
        Take take = take("R", 73, 150);
        try (Recording recording = Recording.open(take.folder)) {
            Random random = new Random(74);
            Replay replay = new Replay(recording, 0);
            long bytes = recording.session(0).outputBytes();
            for (int i = 0; i < 40; i++) {
                replay.to(Place.bytes(random.nextInt((int) bytes)));
                if (random.nextBoolean()) {
                    replay.requireHistory();
                }
                if (random.nextBoolean()) {
                    replay.step();
                } else {
                    replay.to(Place.sequence(replay.sequence() + random.nextInt(5)));
                    if (!replay.next().hasNext()) {
                        continue;
                    }
                    replay.step();
                }
                take.assertAllAt(replay);
            }
        }
    }

    @Test
    void passesOverScreensThatAreNone() {
        Random forger = new Random(75);
        Take take = new Take(temp.resolve("R"), new Random(76), 400, screen -> {
            screen[forger.nextInt(screen.length)] ^= 1;
            return forger.nextInt(3) == 0 ? new byte[] {1, 2, 3} : screen;
        });
        try (Recording recording = Recording.open(take.folder)) {
            Replay replay = new Replay(recording, 0);
            for (int target = take.fingerprints.size() - 1; target > 0; target -= 7) {
                replay.to(Place.sequence(target));
                take.assertAllAt(replay);
            }
            assertTrue(replay.unusableSnapshots() > 0);
        }
    }

    private static byte[] foreignScreen() {
        Terminal other = new Terminal(OPEN);
        for (int line = 0; line < 5_000; line++) {
            other.write("another\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        StateWriter writer = new StateWriter(64);
        other.screenSnapshot(writer);
        return writer.toBytes();
    }

    /** Every other snapshot is a real one of another session, with lines of history that this one never had. */
    @Test
    void passesOverScreensWhoseHistoryIsNotThisSessions() {
        byte[] foreign = foreignScreen();
        int[] made = new int[1];
        Take take = new Take(temp.resolve("R"), new Random(77), 400, screen -> made[0]++ % 2 == 0 ? foreign : screen);
        try (Recording recording = Recording.open(take.folder)) {
            for (int target = take.fingerprints.size() - 1; target > 0; target -= 11) {
                Replay replay = new Replay(recording, 0);
                replay.to(Place.sequence(target));
                replay.requireHistory();
                take.assertAllAt(replay);
            }
            Replay replay = new Replay(recording, 0);
            for (int target = take.fingerprints.size() - 1; target > 0; target--) {
                replay.to(Place.sequence(target));
                replay.requireHistory();
                take.assertAllAt(replay);
            }
            assertTrue(replay.unusableSnapshots() > 0);
            assertTrue(Verifier.verify(recording).differs());
        }
    }

    @Test
    void verifyHoldsEachScreenAgainstTheReplay() {
        try (Recording recording = Recording.open(take("R", 78, 300).folder)) {
            assertFalse(Verifier.verify(recording).differs());
        }
        Terminal blank = new Terminal(OPEN);
        StateWriter writer = new StateWriter(64);
        blank.screenSnapshot(writer);
        int[] made = new int[1];
        Take forged =
                new Take(temp.resolve("F"), new Random(78), 300, screen -> ++made[0] == 9 ? writer.toBytes() : screen);
        try (Recording recording = Recording.open(forged.folder)) {
            Verdict verdict = Verifier.verify(recording);
            assertTrue(verdict.differs());
            assertEquals(
                    List.of(recording.screens().get(8).sequence()),
                    verdict.sessions().get(0).falseSnapshots());
        }
    }

    /** Where events are missing, history can no longer be had, and a whole snapshot is begun with. */
    @Test
    void beginsWithNoScreenBehindAGap() throws IOException {
        Take take = take("R", 79, 400);
        long bytes;
        try (Recording recording = Recording.open(take.folder)) {
            bytes = recording.session(0).outputBytes();
            assertTrue(bytes > 0);
        }
        SeekJournals.flipInTheMiddle(take.folder);
        try (Recording recording = Recording.open(take.folder)) {
            assertFalse(recording.damage().isEmpty());
            long last = recording.session(0).lastSequence();
            Replay replay = new Replay(recording, 0);
            Replay onwards = new Replay(recording, 0);
            for (long target = 0; target <= last; target += 7) {
                onwards.on(target);
                replay.to(Place.sequence(target));
                replay.requireHistory();
                assertEquals(onwards.sequence(), replay.sequence());
                if (onwards.lost() == 0) {
                    take.assertAllAt(replay);
                }
            }
            for (long target = last; target > 0; target -= 5) {
                replay.to(Place.sequence(target));
                replay.requireHistory();
            }
        }
    }

    /** No replay comes to as many lines as that snapshot says there were. */
    @Test
    void saysSoWhereNobodyHasTheHistory() {
        byte[] screen = foreignScreen();
        Take take = take("R", 80, 5);
        try (Recording recording = Recording.open(take.folder)) {
            Bases none = new Bases(recording, 0);
            Terminal restored = Terminal.restore(screen, new RecordedHistory(recording, 0, none, 3, 0));
            StateFormatException thrown = assertThrows(StateFormatException.class, restored::fingerprint);
            assertTrue(thrown.getMessage().contains("event 3"), thrown.getMessage());
        }
    }
}
