package io.ringterm.journal;

import java.nio.file.Path;

/** Writes a journal and prints a property that nobody may have set. */
final class PropertyProbe {
    private PropertyProbe() {}

    public static void main(String[] arguments) {
        ChronicleJournal.open(Path.of(arguments[0]), JournalTestSupport.options())
                .close();
        System.out.println(System.getProperty("ringterm.evil"));
    }
}
