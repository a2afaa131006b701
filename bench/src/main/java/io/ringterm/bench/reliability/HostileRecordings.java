package io.ringterm.bench.reliability;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ArchiveWriter;
import io.ringterm.journal.ChunkCodec;
import io.ringterm.journal.JournalOptions;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Recordings whose sessions ask for all that the limits let them, or for more, and use it. Whoever opens, plays or imports
 * one gets what it is or a plain word that it is too large; the memory that it is read with is little, and stays so.
 */
final class HostileRecordings {
    private static final int HEAP_MEGABYTES = 64;
    private static final long TIMEOUT_SECONDS = 15 * 60;
    private static final String UNEXPECTED = "something unexpected happened";

    private static final int MOST_LINES = 10_000_000;
    private static final long MOST_BYTES = 1L << 40;

    private HostileRecordings() {}

    /** Returns how many commands had to do with how many recordings. */
    static int run(Trial trial) throws IOException, InterruptedException {
        int megabytes = (int) trial.scale().of(8, 200, 200);
        int sessions = (int) trial.scale().of(12, 200, 1_000);
        List<Path> recordings = Stream.of("history", "sizes", "claims")
                .map(trial.folder()::resolve)
                .toList();
        history(recordings.get(0), megabytes);
        sizes(recordings.get(1), sessions);
        claims(recordings.get(2));
        ChildJvm.Result result = ChildJvm.run(
                ChildJvm.of(
                        Jdk.current(),
                        HEAP_MEGABYTES,
                        ToolRunsMain.class,
                        recordings.stream().map(Path::toString).toArray(String[]::new)),
                new byte[0],
                TIMEOUT_SECONDS);
        List<String> ends = result.output()
                .lines()
                .filter(line -> line.startsWith(ToolRunsMain.END))
                .toList();
        boolean plain =
                result.output().lines().noneMatch(line -> line.contains(UNEXPECTED) || line.startsWith("\tat "));
        int wanted = ToolRunsMain.COMMANDS * recordings.size();
        trial.tally().require(result.status() == 0 && plain && ends.size() == wanted, result.toString());
        ends.forEach(trial::progress);
        return ends.size();
    }

    private static void history(Path file, int megabytes) throws IOException {
        byte[] open = OpenPayload.of(Limits.MAX_COLUMNS, Limits.MAX_ROWS)
                .withLimits(Limits.DEFAULT.withHistory(MOST_LINES, MOST_BYTES))
                .encode();
        byte[] output = new byte[Limits.MAX_EVENT_BYTES];
        Arrays.fill(output, (byte) 'h');
        try (ArchiveWriter log = archive(file)) {
            log.append(0, 0, 0, EventKind.OPEN, 0, open, 0, open.length);
            long events = ((long) megabytes << 20) / output.length;
            for (long event = 1; event <= events; event++) {
                log.append(0, event, event, EventKind.OUTPUT, 0, output, 0, output.length);
            }
        }
    }

    private static void sizes(Path file, int sessions) throws IOException {
        byte[] open = OpenPayload.of(Limits.MAX_COLUMNS, Limits.MAX_ROWS).encode();
        byte[] output = "\033#8".getBytes(US_ASCII);
        try (ArchiveWriter log = archive(file)) {
            for (int session = 0; session < sessions; session++) {
                log.append(session, 0, 0, EventKind.OPEN, 0, open, 0, open.length);
                log.append(session, 1, 0, EventKind.OUTPUT, 0, output, 0, output.length);
            }
        }
    }

    private static void claims(Path file) throws IOException {
        byte[] open = OpenPayload.of(80, 24)
                .withLimits(Limits.DEFAULT.withHistoryLines(MOST_LINES))
                .encode();
        byte[] wide = OpenPayload.of(80, 24).encode();
        replace(open, MOST_LINES, Integer.MAX_VALUE);
        replace(wide, 80, 65_535);
        byte[] output = "a program that says something\r\n".getBytes(US_ASCII);
        try (ArchiveWriter log = archive(file)) {
            for (byte[] payload : List.of(open, wide)) {
                int session = payload == open ? 0 : 1;
                log.append(session, 0, 0, EventKind.OPEN, 0, payload, 0, payload.length);
                log.append(session, 1, 0, EventKind.OUTPUT, 0, output, 0, output.length);
            }
        }
    }

    private static void replace(byte[] payload, int value, int by) {
        ByteBuffer in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (in.getInt(at) != value) {
            at++;
        }
        in.putInt(at, by);
    }

    private static ArchiveWriter archive(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return new ArchiveWriter(out, JournalOptions.now(() -> 1), ChunkCodec.DEFLATE);
    }
}
