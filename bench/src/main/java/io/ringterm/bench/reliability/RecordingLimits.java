package io.ringterm.bench.reliability;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;
import io.ringterm.journal.ArchiveReader;
import io.ringterm.journal.ArchiveWriter;
import io.ringterm.journal.ChunkCodec;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.ManyBlocks;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Unpacker;
import io.ringterm.replay.archive.ArchiveImport;
import io.ringterm.replay.console.ToolException;

/** Recordings that go over a limit of recordings, made as archives, where they are small. */
final class RecordingLimits {
    private static final byte[] NOTHING = {};
    private static final int OVER = 10;
    /** So many bytes that the length has the four bytes of one that is too large. */
    private static final int SNAPSHOT_BYTES = 1 << 21;

    private static final byte[] LENGTH = {(byte) 0x80, (byte) 0x80, (byte) 0x80, 0x01};
    private static final byte[] TOO_LONG = {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};

    private RecordingLimits() {}

    /** Fixtures that need a folder. */
    static Map<String, LimitFixtures.Fixture> all(Path folder) {
        return Map.of(
                "MAX_RECORDING_SESSIONS",
                () -> refused(folder, "sessions", log -> {
                    for (int session = 0; session < Limits.MAX_RECORDING_SESSIONS + OVER; session++) {
                        log.append(session, 0, session, EventKind.OUTPUT, 0, NOTHING, 0, 0);
                    }
                }),
                "MAX_RECORDING_CHECKPOINTS",
                () -> refused(folder, "checkpoints", log -> {
                    log.append(0, 0, 0, EventKind.OUTPUT, 0, NOTHING, 0, 0);
                    for (int i = 0; i < Limits.MAX_RECORDING_CHECKPOINTS + OVER; i++) {
                        log.checkpoint(0, 0, 7, null, 0, 0);
                    }
                }),
                "MAX_RECORDING_SCREENS",
                () -> refused(folder, "snapshots of screens", log -> {
                    log.append(0, 0, 0, EventKind.OUTPUT, 0, NOTHING, 0, 0);
                    for (int i = 0; i < Limits.MAX_RECORDING_SCREENS + OVER; i++) {
                        log.screen(0, 0, LENGTH, 0, 1);
                    }
                }),
                "MAX_RECORDING_BLOCKS",
                ManyBlocks::refused,
                "MAX_IMPORT_BYTES",
                () -> imported(folder),
                "MAX_SNAPSHOT_BYTES",
                RecordingLimits::snapshot);
    }

    /** Events without a payload are something too. The limit itself would take gigabytes; it is what import asks for. */
    private static String imported(Path folder) {
        int most = 1_000;
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ArchiveWriter log = new ArchiveWriter(archive, JournalOptions.now(() -> 1), ChunkCodec.DEFLATE)) {
            for (int event = 0; event < most; event++) {
                log.append(0, event, 0, EventKind.OUTPUT, 0, NOTHING, 0, 0);
            }
        }
        ByteArrayInputStream in = new ByteArrayInputStream(archive.toByteArray());
        try {
            ArchiveImport.run(in, Path.of("archive"), folder.resolve("imported"), Unpacker.PLAIN, most);
            return "was not refused";
        } catch (ToolException e) {
            return e.getMessage().contains("more than " + most + " bytes") ? null : "was told: " + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refused(Path folder, String what, Consumer<ArchiveWriter> fill) {
        Path file = folder.resolve(what);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ArchiveWriter log = new ArchiveWriter(out, JournalOptions.now(() -> 1), ChunkCodec.DEFLATE)) {
            fill.accept(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Recording opened = Recording.open(file)) {
            return "was not refused: " + opened.state();
        } catch (EventLogException e) {
            return e.getMessage().contains(what) ? null : "was refused for another reason: " + e.getMessage();
        }
    }

    /** A checkpoint that claims a snapshot of 256 MiB: believed, its pieces would be waited for, and kept. */
    static String snapshot() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter log = new ArchiveWriter(out, JournalOptions.now(() -> 1), ChunkCodec.STORED)) {
            log.append(0, 0, 0, EventKind.OUTPUT, 0, NOTHING, 0, 0);
            log.checkpoint(0, 0, 0, new byte[SNAPSHOT_BYTES], 0, SNAPSHOT_BYTES);
        }
        byte[] archive = out.toByteArray();
        int at = indexOf(archive, LENGTH);
        System.arraycopy(TOO_LONG, 0, archive, at, TOO_LONG.length);
        Checksums.mend(archive);
        JournalReport report = ArchiveReader.readAll(
                new ByteArrayInputStream(archive),
                Path.of("archive"),
                (session, sequence, nanos, kind, flags, payload, offset, length) -> {},
                JournalListener.NONE,
                Unpacker.PLAIN);
        boolean told = report.state() == RecordingState.DAMAGED
                && report.damage()
                        .get(0)
                        .toString()
                        .contains("snapshot's length must be 0 to " + Limits.MAX_SNAPSHOT_BYTES);
        return told ? null : "was not told: " + report.damage();
    }

    private static int indexOf(byte[] bytes, byte[] what) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
            at++;
        }
        return at;
    }
}
