package io.ringterm.replay.command;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.source.GapMark;
import io.ringterm.replay.source.Landmarks;
import io.ringterm.replay.source.Replay;

/** What is wrong with a recording, in lines for a person. */
final class DamageText {
    private static final int MAX_GAPS = 20;

    private DamageText() {}

    /** Says on standard error that a recording is not as it should be, if it is not. */
    static void warn(Recording recording, Streams streams) {
        if (recording.state() == RecordingState.NOT_CLOSED) {
            streams.say("ringterm: " + notClosed(recording));
        } else if (recording.state() == RecordingState.DAMAGED) {
            streams.say("ringterm: " + recording.path() + " is damaged, what is whole is shown; 'ringterm verify "
                    + recording.path() + "' says more");
        }
        warnOfGaps(recording, streams);
    }

    /** Says that snapshots could not be used on the way to where a replay is. */
    static void warn(Replay replay, Streams streams) {
        if (replay.unusableSnapshots() > 0) {
            streams.say("ringterm: snapshots in the recording that are none were passed over: "
                    + replay.unusableSnapshots() + "; 'ringterm verify' says which");
        }
    }

    /** Says where a repair has left gaps. */
    private static void warnOfGaps(Recording recording, Streams streams) {
        if (recording.header() == null || !recording.header().comment().contains(RepairCommand.NOTE)) {
            return;
        }
        for (SessionInfo session : recording.sessions()) {
            new Landmarks(recording, session.session())
                    .allMarks().values().stream()
                            .filter(GapMark::is)
                            .limit(MAX_GAPS)
                            .forEach(gap -> streams.say("ringterm: " + recording.path() + " session "
                                    + session.session() + ": " + InfoCommand.visible(gap)));
        }
    }

    /** What a recording without a footer has. */
    static String notClosed(Recording recording) {
        JournalReport report = recording.report();
        StringBuilder text = new StringBuilder()
                .append(recording.path())
                .append(
                        recording.isBeingWritten()
                                ? " is still being written. It is whole up to block "
                                : " was not cleanly closed: its writer died. It is whole up to block ")
                .append(report.lastBlock());
        if (report.endFile() != null) {
            text.append(", ").append(report.endFile()).append(" offset ").append(report.endOffset());
        }
        for (SessionInfo session : recording.sessions()) {
            text.append("; session ")
                    .append(session.session())
                    .append(" reaches sequence ")
                    .append(session.lastSequence());
        }
        if (report.tornBytes() > 0) {
            text.append("; ").append(report.tornBytes()).append(" bytes behind it were never committed");
        }
        return text.toString();
    }

    /** All that is wrong, one thing a line. */
    static List<String> lines(Recording recording) {
        List<String> lines = new ArrayList<>();
        for (Damage damage : recording.damage()) {
            lines.add((damage.kind().isHarmless() ? "note: " : "damage: ") + damage);
        }
        long unlisted = recording.report().damageCount()
                - recording.damage().stream()
                        .filter(damage -> !damage.kind().isHarmless())
                        .count();
        if (unlisted > 0) {
            lines.add("damage: and " + unlisted + " more");
        }
        return lines;
    }
}
