package io.ringterm.journal;

import java.nio.file.Path;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;

/** Writes a journal over two files and closes it, or says why it cannot. */
final class ShortWriter {
    private ShortWriter() {}

    public static void main(String[] arguments) {
        try (ChronicleJournal journal = ChronicleJournal.open(Path.of(arguments[0]), JournalTestSupport.options())) {
            byte[] payload = new byte[16_000];
            for (long sequence = journal.nextSequence(0); sequence < 100; sequence++) {
                journal.append(0, sequence, sequence, EventKind.OUTPUT, 0, payload, 0, payload.length);
            }
        } catch (EventLogException e) {
            System.out.println(e.getMessage());
        }
    }
}
