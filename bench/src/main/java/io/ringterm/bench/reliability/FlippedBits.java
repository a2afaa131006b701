package io.ringterm.bench.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.ArchiveReader;
import io.ringterm.journal.ArchiveWriter;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.ChunkCodec;
import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.JournalReader;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.Unpacker;

/** R6: whatever bit flips and wherever an archive is cut, it is found and placed; nothing wrong is ever read. */
final class FlippedBits implements Row {
    private static final int ARCHIVE_BYTES = 64 << 10;
    private static final Path NAME = Path.of("archive");
    private static final int SESSIONS = 3;
    private static final int SMALLEST_ARCHIVE = Long.BYTES;

    @Override
    public String name() {
        return "R6";
    }

    @Override
    public String title() {
        return "each flipped bit and truncation of an archive, flips of queue files: none silent";
    }

    @Override
    public void run(Trial trial) throws Exception {
        byte[] archive = archive(trial.random());
        int stride = (int) trial.scale().of(1_021, 61, 1);
        int cutStride = (int) trial.scale().of(509, 31, 1);
        long[] hashes = hashes(archive);
        long flips = flips(trial, archive, hashes, stride);
        trial.progress("truncations");
        long cuts = truncations(trial, archive, hashes, cutStride);
        trial.tally()
                .done(flips, "bit flips of a " + ARCHIVE_BYTES + " byte archive, each placed")
                .done(cuts, "truncations");
        queueFiles(trial, (int) trial.scale().of(60, 600, 600));
    }

    /** An archive of exactly so many bytes: text that packs well, and as much noise as is missing. */
    private static byte[] archive(Random random) {
        long seed = random.nextLong();
        int noise = ARCHIVE_BYTES / 2;
        for (int tries = 0; tries < 500; tries++) {
            byte[] archive = write(new Random(seed + tries), noise);
            if (archive.length == ARCHIVE_BYTES) {
                return archive;
            }
            noise += ARCHIVE_BYTES - archive.length;
        }
        throw new IllegalStateException("no archive of " + ARCHIVE_BYTES + " bytes could be made");
    }

    private static byte[] write(Random random, int noise) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = new ArchiveWriter(out, JournalOptions.now(() -> 1), ChunkCodec.DEFLATE)) {
            long[] next = new long[SESSIONS];
            for (int i = 0; i < 400; i++) {
                byte[] line = ("line " + random.nextInt(1_000_000) + " of what a program prints\r\n").getBytes();
                writer.append(i % SESSIONS, next[i % SESSIONS]++, i, EventKind.OUTPUT, 0, line, 0, line.length);
                if (i % 40 == 39) {
                    writer.commit();
                }
            }
            for (int left = noise; left > 0; left -= 8_000) {
                byte[] bytes = new byte[Math.min(left, 8_000)];
                random.nextBytes(bytes);
                writer.append(0, next[0]++, 1_000, EventKind.OUTPUT, 0, bytes, 0, bytes.length);
                writer.commit();
            }
        }
        return out.toByteArray();
    }

    private static JournalReport read(byte[] archive, EventHandler events) {
        return ArchiveReader.readAll(
                new ByteArrayInputStream(archive), NAME, events, JournalListener.NONE, Unpacker.PLAIN);
    }

    private static long[] hashes(byte[] archive) {
        EventHashes all = new EventHashes();
        JournalReport report = read(archive, all);
        if (report.state() != RecordingState.SEALED) {
            throw new IllegalStateException("the archive is not sealed to begin with: " + report.damage());
        }
        return all.sorted();
    }

    private static long flips(Trial trial, byte[] archive, long[] hashes, int stride) {
        AtomicLong count = new AtomicLong();
        int bits = 8 * archive.length;
        IntStream.range(0, (bits + stride - 1) / stride).parallel().forEach(index -> {
            int bit = index * stride;
            byte[] flipped = archive.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String wrong = judge(flipped, hashes, bit / 8);
            trial.tally().require(wrong == null, "bit " + bit + ": " + wrong);
            long done = count.incrementAndGet();
            if (done % 50_000 == 0) {
                trial.progress(done + " flips");
            }
        });
        return count.get();
    }

    private static String judge(byte[] flipped, long[] hashes, int at) {
        EventHashes seen = new EventHashes();
        JournalReport report;
        try {
            report = read(flipped, seen);
        } catch (EventLogException e) {
            return "refused as a whole: " + e.getMessage();
        }
        if (report.state() != RecordingState.DAMAGED) {
            return "not found, state " + report.state();
        }
        Damage first = report.damage().get(0);
        if (at < first.offset() || at >= first.offset() + first.length()) {
            return "placed elsewhere: " + first;
        }
        return seen.areAllIn(hashes) ? null : "an event was read that was never written";
    }

    private static long truncations(Trial trial, byte[] archive, long[] hashes, int stride) {
        AtomicLong count = new AtomicLong();
        IntStream.range(0, (archive.length + stride - 1) / stride).parallel().forEach(index -> {
            int length = index * stride;
            count.incrementAndGet();
            String wrong = null;
            EventHashes seen = new EventHashes();
            try {
                JournalReport report = read(Arrays.copyOf(archive, length), seen);
                boolean placed = !report.damage().isEmpty()
                        && report.damage().stream().allMatch(damage -> damage.offset() <= length);
                wrong = report.state() == RecordingState.SEALED || !placed
                        ? report.state() + " " + report.damage()
                        : seen.areAllIn(hashes) ? null : "an event was read that was never written";
            } catch (EventLogException e) {
                wrong = length < SMALLEST_ARCHIVE ? null : "refused: " + e.getMessage();
            }
            trial.tally().require(wrong == null, "cut to " + length + ": " + wrong);
        });
        return count.get();
    }

    private static void queueFiles(Trial trial, int flips) throws IOException {
        Path journal = trial.folder().resolve("R");
        Random random = trial.random();
        try (ChronicleJournal log = ChronicleJournal.create(journal, JournalOptions.now(() -> 1))) {
            fill(log, random);
        }
        EventHashes whole = new EventHashes();
        JournalReader.readAll(journal, whole, JournalListener.NONE);
        long[] hashes = whole.sorted();
        List<Path> files = files(journal);
        int reported = 0;
        int harmless = 0;
        for (int flip = 0; flip < flips; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            byte old = bytes[at];
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            EventHashes seen = new EventHashes();
            JournalReport report = JournalReader.readAll(journal, seen, JournalListener.NONE);
            if (report.state() == RecordingState.DAMAGED) {
                reported++;
                trial.tally().require(seen.areAllIn(hashes), file + " offset " + at + ": something else was read");
            } else {
                harmless++;
                trial.tally()
                        .require(
                                Arrays.equals(seen.sorted(), hashes) && report.state() == RecordingState.SEALED,
                                file + " offset " + at + ": wrong and silent");
            }
            bytes[at] = old;
            Files.write(file, bytes);
        }
        trial.tally()
                .done(
                        flips,
                        "flips of queue files: " + reported + " reported, " + harmless
                                + " outside of all blocks with everything read back, 0 silent");
    }

    /** So much that the first file is full and blocks fill most of each. */
    private static void fill(EventLog log, Random random) {
        byte[] payload = new byte[12_000];
        for (long sequence = 0; sequence < 40; sequence++) {
            random.nextBytes(payload);
            log.append(0, sequence, sequence, EventKind.OUTPUT, 0, payload, 0, payload.length);
            log.commit();
        }
    }

    private static List<Path> files(Path journal) throws IOException {
        try (Stream<Path> all = Files.walk(journal)) {
            return new ArrayList<>(all.filter(path -> path.toString().endsWith(".cq4"))
                    .sorted()
                    .toList());
        }
    }
}
