package io.ringterm.bench.reliability;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import io.ringterm.CheckpointPolicy;
import io.ringterm.engine.Engine;
import io.ringterm.engine.EngineException;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.EventLogException;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

/**
 * Records sessions one after another into the journal that its argument names, until it is killed or cannot go on, and
 * writes to standard output, for each flush that returned, a session's number and how many bytes of output that makes.
 *
 * <p>Files are small and checkpoints frequent, so that rolling and checkpointing go on all the time; sessions are short,
 * and the journal is closed and opened again, so that closing does too.
 *
 * <p>Ends with 0 where the journal refused to go on, which it may, with a message; with anything else where the program
 * did not cope.
 */
final class RecordingMain {
    private static final long FILE_BYTES = 1 << 20;
    private static final int MOST_PIECE = 6_000;
    private static final int PIECES = 40;
    private static final int SESSIONS_AN_ENGINE = 6;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private RecordingMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        long reserve = Long.parseLong(arguments[2]);
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        try {
            for (Random random = new Random(seed); ; ) {
                record(folder, reserve, random, out);
            }
        } catch (EngineException | EventLogException e) {
            System.err.println(e.getMessage());
        }
    }

    private static void record(Path folder, long reserve, Random random, DataOutputStream out) throws IOException {
        JournalOptions options = JournalOptions.now(NanoClock.system()).withSizes(FILE_BYTES, reserve);
        ChronicleJournal journal = ChronicleJournal.open(folder, options);
        int first = journal.freeSession();
        // An engine numbers its sessions from 0; a journal that is continued goes on after those it has.
        try (Engine engine = Engine.builder()
                .ringSize(64)
                .checkpoints(new CheckpointPolicy(2_000, 20_000))
                .publishTimeout(TIMEOUT)
                .journal(lane -> new RenumberedLog(journal, first))
                .build()) {
            for (int i = 0; i < SESSIONS_AN_ENGINE; i++) {
                try (Session session = engine.open(OpenPayload.of(80, 24), SessionListener.NONE)) {
                    session(session, first, random, out);
                }
            }
        }
    }

    private static void session(Session session, int first, Random random, DataOutputStream out) throws IOException {
        session.view((from, sequence, nanos, frame) -> {});
        int number = first + session.number();
        long written = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            byte[] bytes = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? MOST_PIECE : 100)];
            Content.fill(bytes, number, written);
            session.write(bytes);
            written += bytes.length;
            if (random.nextInt(3) == 0) {
                session.flush(TIMEOUT);
                out.write(Acknowledgement.encode(number, written));
            }
        }
    }
}
