package io.ringterm.journal;

import java.nio.file.Path;
import java.util.Random;

import io.ringterm.event.EventKind;

/** Appends to a journal until it is killed, and prints each sequence once it is acknowledged. */
final class EndlessWriter {
    private EndlessWriter() {}

    public static void main(String[] arguments) {
        try (ChronicleJournal journal = ChronicleJournal.open(Path.of(arguments[0]), JournalTestSupport.options())) {
            Random random = new Random(7);
            byte[] payload = new byte[16_000];
            random.nextBytes(payload);
            for (long sequence = journal.nextSequence(0); ; sequence++) {
                int length = random.nextInt(random.nextInt(8) == 0 ? payload.length : 100);
                journal.append(0, sequence, sequence, EventKind.OUTPUT, 0, payload, 0, length);
                if (random.nextInt(50) == 0) {
                    journal.checkpoint(0, sequence, sequence, payload, 0, payload.length);
                }
                if (random.nextInt(4) == 0) {
                    journal.commit();
                    System.out.println(sequence);
                }
            }
        }
    }
}
