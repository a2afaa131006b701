package io.ringterm.replay.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.Recording;

/** Replays one session and holds it against its checkpoints. */
final class SessionProof {
    private static final int MAX_GAPS = 1_000;

    private final Recording recording;
    private final int session;
    private final ArrayDeque<CheckpointRef> expected = new ArrayDeque<>();
    private final Terminal terminal;
    private final boolean known;
    private final List<String> gaps = new ArrayList<>();

    private long events;
    private long outputBytes;
    private long frames;
    private long agreed;
    private long skipped;
    private long sequence = -1;
    private long agreedSequence = -1;
    private boolean gap;
    private CheckpointRef failed;
    private long replayed;
    private CellDifference cell;

    SessionProof(Recording recording, int session) {
        this.recording = recording;
        this.session = session;
        OpenPayload open = recording.session(session).open();
        known = Versions.isKnown(open);
        terminal = new Terminal(Versions.playable(open));
        List<CheckpointRef> own = recording.checkpoints().stream()
                .filter(checkpoint -> checkpoint.session() == session)
                .sorted(Comparator.comparingLong(CheckpointRef::sequence))
                .toList();
        expected.addAll(own);
    }

    void onEvent(long number, EventKind kind, int flags, byte[] payload, int offset, int length) {
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
            Terminal recorded;
            // Another reader, because this one is in the middle of a block.
            try (Recording aside = recording.reopen()) {
                recorded = Terminal.restore(aside.snapshot(checkpoint));
            }
            cell = GridComparison.first(sequence, recorded.state(), terminal.state());
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
                difference);
    }
}
