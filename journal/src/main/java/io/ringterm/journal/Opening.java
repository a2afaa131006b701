package io.ringterm.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.ringterm.event.EventLogException;

/** The ways in which a recording is opened. */
final class Opening {
    private Opening() {}

    static Recording archive(Path path, Unpacker unpacker) {
        RecordingIndex index = new RecordingIndex();
        try (InputStream in = Files.newInputStream(path)) {
            JournalReport report = ArchiveReader.readAll(in, path, index, unpacker);
            return new Recording(path, unpacker, report, index, null);
        } catch (IOException e) {
            throw new EventLogException("cannot read " + path + ": " + e, e);
        }
    }

    /** As far as it goes, to go on. */
    static Recording follow(Path directory, boolean believesIndexes) {
        return follow(directory, JournalReader.open(directory), believesIndexes);
    }

    private static Recording follow(Path directory, JournalReader reader, boolean believesIndexes) {
        RecordingIndex index = new RecordingIndex();
        reader.observe(index);
        if (believesIndexes) {
            reader.believeIndexes(index);
        }
        Recording recording = new Recording(directory, null, reader.soFar(), index, reader);
        boolean opened = false;
        try {
            recording.refresh();
            opened = true;
            return recording;
        } finally {
            if (!opened) {
                recording.close();
            }
        }
    }

    /** Its end is judged unless somebody writes: what that has not finished is no damage. */
    static Recording journal(Path directory, boolean believesIndexes) {
        Recording recording = follow(directory, believesIndexes);
        if (recording.isBeingWritten()) {
            recording.stop();
        } else {
            recording.finish();
        }
        return recording;
    }

    /** For the writer itself, which has the lock: its end is judged, and says where to go on. */
    static Recording judge(Path directory, Consumer<Tail> tail) {
        JournalReader reader = JournalReader.open(directory);
        Recording recording = follow(directory, reader, true);
        recording.finish();
        tail.accept(reader.tail());
        return recording;
    }
}
