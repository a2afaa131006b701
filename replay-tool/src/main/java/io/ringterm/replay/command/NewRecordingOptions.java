package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import io.ringterm.event.NanoClock;
import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.JournalHeader;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Version;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.archive.NewRecording;
import picocli.CommandLine.Option;

/** Where a recording goes that is made of another one: a folder of a folder, an archive of an archive. */
final class NewRecordingOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "The new recording; a name beside FILE if not given. An archive if FILE is one or OUT ends with"
                            + " " + Archives.SUFFIX + ", a folder otherwise.")
    private Path output;

    /** Where it goes. */
    Path path(Path file, String ending) {
        return output == null
                ? Archives.beside(file, ending + (Files.isRegularFile(file) ? Archives.SUFFIX : ""))
                : output;
    }

    /**
     * Begins it, with an identity of its own and a comment that says what it is made of. An archive is encrypted if the
     * one that it is made of is. Of the old comment stays what the function makes of it.
     */
    NewRecording begin(Recording recording, Path path, ArchiveKey key, String comment, UnaryOperator<String> keep)
            throws IOException {
        JournalHeader header = recording.header();
        String old = header == null ? "" : keep.apply(header.comment());
        JournalOptions options = JournalOptions.now(NanoClock.system())
                .withTexts("ringterm " + Version.number(), old.isEmpty() ? comment : old + "; " + comment);
        boolean archive =
                Files.isRegularFile(recording.path()) || path.toString().endsWith(Archives.SUFFIX);
        return archive ? NewRecording.archive(path, options, key) : NewRecording.folder(path, options);
    }

    static String id(Recording recording) {
        return recording.header() == null ? "unknown" : recording.header().id().toString();
    }
}
