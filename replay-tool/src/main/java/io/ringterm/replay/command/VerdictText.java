package io.ringterm.replay.command;

import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.snapshot.SnapshotJson;
import io.ringterm.replay.source.CellDifference;
import io.ringterm.replay.source.Difference;
import io.ringterm.replay.source.SessionVerdict;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Versions;

/** A verdict for a person. */
final class VerdictText {
    private VerdictText() {}

    static String of(Verdict verdict, SealCheck seal) {
        Recording recording = verdict.recording();
        StringBuilder text = new StringBuilder();
        for (SessionVerdict session : verdict.sessions()) {
            session(session, text);
        }
        recording.sessions().stream()
                .flatMap(session -> Versions.notes(session).stream())
                .forEach(note -> text.append("note: ").append(note).append('\n'));
        DamageText.lines(recording).forEach(line -> text.append(line).append('\n'));
        if (recording.state() == RecordingState.NOT_CLOSED) {
            text.append(DamageText.notClosed(recording)).append('\n');
        }
        text.append(seal.line());
        text.append(recording.path()).append(": ").append(recording.state().text());
        text.append(", ").append(outcome(verdict)).append('\n');
        return text.toString();
    }

    private static String outcome(Verdict verdict) {
        if (verdict.differs()) {
            return "and a replay differs";
        }
        if (verdict.sessions().isEmpty()) {
            return "and has no session";
        }
        boolean all = verdict.sessions().stream().allMatch(session -> session.skipped() == 0);
        return all ? "replays the same" : "what can be compared replays the same";
    }

    private static void session(SessionVerdict session, StringBuilder text) {
        text.append("session ").append(session.session()).append(": ");
        text.append(session.events()).append(" events, ");
        text.append(session.outputBytes()).append(" bytes of output, ");
        text.append(session.frames()).append(" frames; ");
        text.append(session.agreed()).append(" checkpoints agree");
        if (session.skipped() > 0) {
            text.append(", ").append(session.skipped()).append(" cannot be compared");
        }
        text.append("; fingerprint ").append(SnapshotJson.hex(session.fingerprint()));
        text.append(" after sequence ").append(session.lastSequence()).append('\n');
        for (String gap : session.gaps()) {
            text.append("note: session ").append(session.session()).append(": ");
            text.append(InfoCommand.visible(gap)).append('\n');
        }
        for (long sequence : session.falseSnapshots()) {
            text.append("difference: session ")
                    .append(session.session())
                    .append(" sequence ")
                    .append(sequence);
            text.append(": its snapshot is of another state than it says\n");
        }
        if (session.difference() != null) {
            difference(session, session.difference(), text);
        }
    }

    private static void difference(SessionVerdict session, Difference difference, StringBuilder text) {
        text.append("difference: session ").append(session.session());
        text.append(" sequence ").append(difference.sequence());
        text.append(": recorded ").append(SnapshotJson.hex(difference.recorded()));
        text.append(", replayed ").append(SnapshotJson.hex(difference.replayed()));
        text.append(
                difference.agreedSequence() < 0
                        ? "; no checkpoint before it agrees\n"
                        : "; the same up to sequence " + difference.agreedSequence() + "\n");
        CellDifference cell = difference.cell();
        if (cell == null) {
            text.append("difference: no snapshot behind it shows a cell that differs\n");
        } else {
            text.append("difference: after sequence ").append(cell.sequence());
            text.append(cell.row() < 0 ? ", history line " : ", row ").append(cell.row());
            text.append(", column ").append(cell.column());
            text.append(": recorded ").append(cell.recorded());
            text.append(", replayed ").append(cell.replayed()).append('\n');
        }
    }
}
