package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.file.Path;

import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/** Writes a journal until its standard input ends. */
final class LockHolderMain {
    static final String HELD = "held";

    private LockHolderMain() {}

    public static void main(String[] arguments) throws IOException {
        try (ChronicleJournal journal =
                ChronicleJournal.create(Path.of(arguments[0]), JournalOptions.now(System::nanoTime))) {
            journal.commit();
            System.out.print(HELD);
            System.out.flush();
            System.in.readAllBytes();
        }
    }
}
