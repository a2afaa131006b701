package io.ringterm.bench.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.ringterm.event.EventLogException;
import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalReader;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Unpacker;
import io.ringterm.replay.archive.ArchiveImport;
import io.ringterm.replay.archive.ZstdCodec;
import io.ringterm.replay.console.ToolException;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What must hold of a reader whatever it reads. An input's first byte says whether the rest is read as it is, or with its
 * checksums and identity made right: what comes behind a checksum is never reached otherwise.
 */
final class JournalFuzz {
    private static final String MARKER =
            "ringterm journal\nformat 1.0\nid 00000000-0000-0000-0000-000000000000\ncrc 4e286f45\n";
    private static final Path NAME = Path.of("archive");
    private static final long MOST_BYTES = 1 << 20;

    private JournalFuzz() {}

    /** Reading through and looking around see the same events, and neither throws but by saying why. */
    static void blocks(byte[] input, Path folder) throws IOException {
        if (input.length == 0) {
            return;
        }
        Path recording = folder.resolve("R");
        try {
            Path run = Files.createDirectories(recording.resolve("run-0001"));
            Files.write(recording.resolve("ringterm.journal"), MARKER.getBytes(US_ASCII));
            Files.write(run.resolve("19700101-0000.cq4"), rest(input));
            EventHashes read = new EventHashes();
            JournalReport report = JournalReader.readAll(recording, read, JournalListener.NONE);
            for (Damage damage : report.damage()) {
                require(damage.offset() >= 0 && damage.length() >= 0, "damage outside of its file: " + damage);
            }
            EventHashes replayed = new EventHashes();
            try (Recording opened = Recording.open(recording)) {
                opened.replay(replayed, JournalListener.NONE);
            }
            require(Arrays.equals(read.sorted(), replayed.sorted()), "two readers read different events");
        } catch (EventLogException e) {
            require(e.getMessage() != null, "refused without a word");
        } finally {
            remove(recording);
        }
    }

    /** An archive is imported, and can then be read as it was, or is refused and leaves nothing behind. */
    static void archive(byte[] input, Path folder) throws IOException {
        if (input.length > 0) {
            refusal(input, folder);
        }
    }

    /** Why an archive is not imported, null if it is. */
    static String refusal(byte[] input, Path folder) throws IOException {
        Path recording = folder.resolve("R");
        try {
            ArchiveImport.Result result = ArchiveImport.run(
                    new ByteArrayInputStream(rest(input)),
                    NAME,
                    recording,
                    Unpacker.PLAIN.with(new ZstdCodec()),
                    MOST_BYTES);
            EventHashes read = new EventHashes();
            RecordingState state =
                    JournalReader.readAll(recording, read, JournalListener.NONE).state();
            require(
                    read.sorted().length == result.events()
                            && state == (result.closed() ? RecordingState.SEALED : RecordingState.NOT_CLOSED),
                    "imported were " + result + ", and there is " + state + " with " + read.sorted().length);
            return null;
        } catch (ToolException | EventLogException e) {
            require(e.getMessage() != null, "refused without a word");
            require(!Files.exists(recording), "refused, and something is left");
            return e.getMessage();
        } finally {
            remove(recording);
        }
    }

    private static byte[] rest(byte[] input) {
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        if ((input[0] & 1) != 0) {
            Checksums.mend(rest);
        }
        return rest;
    }

    private static void remove(Path recording) throws IOException {
        if (!Files.exists(recording)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(recording)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
