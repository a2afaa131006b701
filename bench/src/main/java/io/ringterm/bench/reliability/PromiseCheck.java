package io.ringterm.bench.reliability;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReader;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.RecordingState;

/** Reads what a child that records has left, and compares it with what it was promised. */
final class PromiseCheck {
    private final Trial trial;
    private final Path folder;
    private final String what;

    PromiseCheck(Trial trial, Path folder, String what) {
        this.trial = trial;
        this.folder = folder;
        this.what = what;
    }

    /** Everything that was promised is there, byte for byte, and nothing is damaged. */
    void holds(Map<Integer, Long> promised) {
        JournalReport report = keeps(promised);
        trial.tally().require(report.state() != RecordingState.DAMAGED, what + ": " + first(report));
    }

    /** The same, but after the last whole block anything may be. */
    void holdsUpToItsEnd(Map<Integer, Long> promised) {
        JournalReport report = keeps(promised);
        for (Damage damage : report.damage()) {
            trial.tally()
                    .require(
                            damage.kind().isHarmless() || damage.firstBlock() > report.lastBlock(),
                            what + ": " + damage);
        }
    }

    /** Everything that was promised is there, byte for byte; what was not may be damaged. */
    JournalReport keeps(Map<Integer, Long> promised) {
        Map<Integer, Long> found = new HashMap<>();
        JournalReport report = JournalReader.readAll(
                folder,
                (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                    if (kind == EventKind.OUTPUT) {
                        long before = found.getOrDefault(session, 0L);
                        compare(
                                session,
                                before,
                                Math.min(length, promised.getOrDefault(session, 0L) - before),
                                payload,
                                offset);
                        found.put(session, before + length);
                    }
                },
                JournalListener.NONE);
        promised.forEach((session, bytes) -> trial.tally()
                .require(
                        found.getOrDefault(session, 0L) >= bytes,
                        what + ": session " + session + " has " + found.get(session) + " bytes, promised " + bytes
                                + "; " + first(report)));
        return report;
    }

    private void compare(int session, long before, long length, byte[] payload, int offset) {
        for (int i = 0; i < length; i++) {
            if (payload[offset + i] != Content.at(session, before + i)) {
                trial.tally().fail(what + ": session " + session + " byte " + (before + i) + " is another");
                return;
            }
        }
    }

    private static String first(JournalReport report) {
        return report.damage().isEmpty()
                ? report.state().text()
                : report.damage().get(0).toString();
    }

    /** A new writer opens it, which makes it whole; returns how long that took. */
    long reopens(long reserve) {
        long begin = System.nanoTime();
        ChronicleJournal journal = ChronicleJournal.open(
                folder, JournalOptions.now(NanoClock.system()).withSizes(1 << 20, reserve));
        int session = journal.freeSession();
        journal.append(session, 0, 1, EventKind.MARK, 0, new byte[0], 0, 0);
        journal.commit();
        long took = System.nanoTime() - begin;
        journal.close();
        return took;
    }
}
