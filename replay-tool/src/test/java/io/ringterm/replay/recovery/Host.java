package io.ringterm.replay.recovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import io.ringterm.CheckpointPolicy;
import io.ringterm.engine.Engine;
import io.ringterm.engine.RecoveryListener;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.journal.SessionInfo;

/**
 * Programs that write to three terminals, whoever runs them: each goes on with its script behind the bytes that the journal
 * has of it.
 */
final class Host {
    static final int SESSIONS = 3;
    static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int SCRIPT_BYTES = 150_000;

    private Host() {}

    /**
     * Writes until it is killed; prints after each flush how many bytes of which session are acknowledged. After a number
     * of flushes it waits for its end: whoever kills it may be slow, and is to find the scripts in the middle.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path at = Path.of(arguments[0]);
        int flushes = Integer.parseInt(arguments[1]);
        long[] written = writtenSoFar(at);
        Random random = new Random();
        try (Engine engine = recover(at)) {
            List<Session> sessions = sessions(engine);
            while (flushes > 0) {
                for (Session session : sessions) {
                    byte[] script = script(session.number());
                    int from = (int) written[session.number()];
                    int length = Math.min(1 + random.nextInt(400), script.length - from);
                    session.write(script, from, length);
                    written[session.number()] += length;
                    if (random.nextInt(5) == 0) {
                        session.flush(TIMEOUT);
                        System.out.println(session.number() + " " + written[session.number()]);
                        flushes--;
                    }
                }
            }
            Thread.currentThread().join();
        }
    }

    static Engine recover(Path at) {
        JournalOptions options = JournalOptions.now(NanoClock.system()).withSizes(1 << 20, 0);
        return Engine.builder()
                .journal(lane -> ChronicleJournal.open(at, options))
                .checkpoints(new CheckpointPolicy(40, 30_000, 6_000))
                .recover(RecoveryListener.NONE);
    }

    /** The sessions by number; in a new journal they begin now. */
    static List<Session> sessions(Engine engine) {
        List<Session> sessions = new ArrayList<>(engine.sessions());
        while (sessions.size() < SESSIONS) {
            sessions.add(engine.open(80 + sessions.size(), 24));
        }
        sessions.sort(Comparator.comparingInt(Session::number));
        return sessions;
    }

    static long[] writtenSoFar(Path at) {
        long[] written = new long[SESSIONS];
        if (at.toFile().exists()) {
            try (Recording recording = Recording.open(at)) {
                if (recording.state() == RecordingState.DAMAGED) {
                    throw new IllegalStateException(recording.damage().toString());
                }
                for (SessionInfo session : recording.sessions()) {
                    written[session.session()] = session.outputBytes();
                }
            }
        }
        return written;
    }

    static byte[] script(int session) {
        Random random = new Random(session);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < SCRIPT_BYTES) {
            byte[] piece = piece(random).getBytes(StandardCharsets.UTF_8);
            out.write(piece, 0, piece.length);
        }
        return out.toByteArray();
    }

    private static String piece(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> "word" + random.nextInt(100_000) + " ";
            case 2, 3 -> "\r\n";
            case 4 -> "\033[" + (1 + random.nextInt(24)) + ";" + (1 + random.nextInt(80)) + "H";
            case 5 -> "\033[3" + random.nextInt(8) + "m";
            case 6 -> "\033[" + "JKLMPSTX@".charAt(random.nextInt(9));
            case 7 -> "\u00e4\u4e2d\u6587e\u0301\ud83d\ude00";
            default -> new String[] {"\033[6n", "\033[?1049h", "\033[?1049l", "\033]0;t\007"}[random.nextInt(4)];
        };
    }
}
