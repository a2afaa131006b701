package io.ringterm.replay.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.grid.StateWriter;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.Recording;
import io.ringterm.journal.ScreenRef;
import io.ringterm.snapshot.SnapshotException;

/** Replays one session and holds it against its checkpoints. */
final class SessionProof {
    private static final int MAX_GAPS = 1_000;

    private final Recording recording;
    private final int session;
    private final ArrayDeque<CheckpointRef> expected = new ArrayDeque<>();
    private final Terminal terminal;
    private final boolean known;
    private final List<String> gaps = new ArrayList<>();
    private final List<Long> falseSnapshots = new ArrayList<>();
    /** Of this replay's screens, where the recording has some; they come behind the event. */
    private final Map<Long, byte[]> screens = new HashMap<>();

    private final ArrayDeque<ScreenRef> expectedScreens = new ArrayDeque<>();
    private final StateWriter screen = new StateWriter(4_096);
    private final MessageDigest sha256 = sha256();
    /** What a session whose beginning was let go of is replayed from; null for the beginning. */
    private final CheckpointRef base;

    private long events;
    private long outputBytes;
    private long frames;
    private long agreed;
    private long skipped;
    private long sequence;
    private long agreedSequence = -1;
    private boolean gap;
    private CheckpointRef failed;
    private long replayed;
    private CellDifference cell;

    SessionProof(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
        CheckpointRef first = recording.firstSnapshot(session);
        Terminal restored = first == null ? null : restored(first);
        base = restored == null ? null : first;
        sequence = base == null ? -1 : base.sequence();
        OpenPayload open = restored == null
                ? recording.session(session).open()
                : restored.state().open();
        known = Versions.isKnown(open);
        terminal = restored == null ? new Terminal(Versions.playable(open)) : restored;
        List<CheckpointRef> own = recording.checkpoints().stream()
                .filter(checkpoint -> checkpoint.session() == session)
                .filter(checkpoint -> base == null || checkpoint.sequence() > base.sequence())
                .sorted(Comparator.comparingLong(CheckpointRef::sequence))
                .toList();
        expected.addAll(own);
        recording.screens().stream()
                .filter(of -> of.session() == session && of.sequence() > sequence)
                .sorted(Comparator.comparingLong(ScreenRef::sequence))
                .forEach(expectedScreens::add);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Null for a snapshot that is none. */
    private Terminal restored(CheckpointRef checkpoint) {
        try {
            return Terminal.restore(recording.snapshot(checkpoint));
        } catch (SnapshotException | IllegalArgumentException e) {
            return null;
        }
    }

    void onEvent(long number, EventKind kind, int flags, byte[] payload, int offset, int length) {
        if (base != null && number <= base.sequence()) {
            return;
        }
        gap |= number != sequence + 1;
        sequence = number;
        events++;
        outputBytes += kind == EventKind.OUTPUT ? length : 0;
        if (kind == EventKind.MARK && gaps.size() < MAX_GAPS) {
            String label = TextPayload.decode(payload, offset, length);
            if (GapMark.is(label)) {
                gaps.add(label);
            }
        }
        frames += Replay.feed(terminal, kind, flags, payload, offset, length) ? 1 : 0;
        while (!expected.isEmpty() && expected.peek().sequence() <= number) {
            compare(expected.poll());
        }
        keepScreen();
    }

    private void keepScreen() {
        boolean here = false;
        while (!expectedScreens.isEmpty() && expectedScreens.peek().sequence() <= sequence) {
            here |= expectedScreens.poll().sequence() == sequence;
        }
        if (here && known && !gap) {
            terminal.screenSnapshot(screen);
            screens.put(sequence, digest(screen.buffer(), 0, screen.size()));
        }
    }

    private byte[] digest(byte[] snapshot, int offset, int length) {
        sha256.update(snapshot, offset, length);
        return sha256.digest();
    }

    /** Holds a snapshot of the screen against this replay's own at the same place; one of an event to come is none. */
    void onScreen(long of, byte[] snapshot, int offset, int length) {
        byte[] own = screens.get(of);
        boolean isFalse = own == null ? of > sequence : !Arrays.equals(own, digest(snapshot, offset, length));
        if (known && isFalse && falseSnapshots.size() < MAX_GAPS) {
            falseSnapshots.add(of);
        }
    }

    private void compare(CheckpointRef checkpoint) {
        if (gap || checkpoint.sequence() != sequence) {
            skipped++;
        } else if (failed != null) {
            locate(checkpoint);
        } else {
            replayed = terminal.fingerprint();
            if (replayed == checkpoint.fingerprint()) {
                agreed++;
                agreedSequence = sequence;
            } else {
                failed = checkpoint;
                locate(checkpoint);
            }
        }
    }

    /** Only a snapshot tells which cell; the first one at or behind the difference does. */
    private void locate(CheckpointRef checkpoint) {
        if (cell == null && known && checkpoint.snapshotBytes() > 0) {
            // Another reader, because this one is in the middle of a block.
            try (Recording aside = recording.reopen()) {
                Terminal recorded = Terminal.restore(aside.snapshot(checkpoint));
                cell = GridComparison.first(sequence, recorded.state(), terminal.state());
            } catch (SnapshotException | IllegalArgumentException e) {
                // The snapshots are looked at by themselves afterwards, and this one is named then.
                cell = null;
            }
        }
    }

    /** Holds a snapshot against its checkpoint's fingerprint, since whoever jumps to a place begins with it. */
    void check(CheckpointRef checkpoint) {
        if (known && checkpoint.snapshotBytes() > 0 && falseSnapshots.size() < MAX_GAPS && !isTrue(checkpoint)) {
            falseSnapshots.add(checkpoint.sequence());
        }
    }

    private boolean isTrue(CheckpointRef checkpoint) {
        try {
            return Terminal.restore(recording.snapshot(checkpoint)).fingerprint() == checkpoint.fingerprint();
        } catch (SnapshotException | IllegalArgumentException e) {
            return false;
        }
    }

    SessionVerdict verdict() {
        Difference difference = failed == null
                ? null
                : new Difference(failed.sequence(), agreedSequence, failed.fingerprint(), replayed, cell);
        return new SessionVerdict(
                session,
                events,
                outputBytes,
                frames,
                agreed,
                skipped + expected.size(),
                sequence,
                terminal.fingerprint(),
                gaps,
                falseSnapshots,
                difference);
    }
}
