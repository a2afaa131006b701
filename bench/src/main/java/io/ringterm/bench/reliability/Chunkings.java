package io.ringterm.bench.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.Terminal;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.event.EventKind;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;

/** R3: however a script is cut, live or replayed, in this JVM or another: one fingerprint. */
final class Chunkings implements Row {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    private static final int SCRIPT_BYTES = 4_096;
    private static final int OTHER_JDK = 25;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long CHILD_SECONDS = 600;

    @Override
    public String name() {
        return "R3";
    }

    @Override
    public String title() {
        return "every chunking, live, replay, second JVM, JDK 25: one fingerprint";
    }

    @Override
    public void run(Trial trial) throws Exception {
        byte[] script = script(trial.random());
        Chunking chunking = new Chunking(script, trial.seed());
        int count = (int) trial.scale().of(SCRIPT_BYTES + 400, 10_000, 10_000);
        long wanted = chunking.fingerprint(0, COLUMNS, ROWS);
        for (int number = 1; number < count; number++) {
            long fingerprint = chunking.fingerprint(number, COLUMNS, ROWS);
            int cut = number;
            trial.tally().require(fingerprint == wanted, "chunking " + cut + " has another fingerprint");
        }
        trial.progress("live and replay");
        int live = (int) trial.scale().of(60, 1_000, count);
        for (Layout layout : Layout.values()) {
            int first = layout.ordinal() * live / 3;
            live(trial, chunking, layout, first, first + live / 3, count / live, wanted);
        }
        int elsewhere = (int) trial.scale().of(500, count, count);
        inChild(trial, Jdk.current(), script, elsewhere, wanted);
        Optional<Jdk> other = Jdk.find(OTHER_JDK);
        if (other.isPresent()) {
            inChild(trial, other.get(), script, elsewhere, wanted);
        } else {
            trial.tally().cannot("no JDK " + OTHER_JDK + " is installed");
        }
        trial.tally()
                .done(count, "chunkings, each split of " + SCRIPT_BYTES + " bytes among them")
                .done(live / 3 * 3, "live in three layouts and replayed")
                .note(elsewhere + " in a second JVM" + (other.isPresent() ? " and on JDK " + OTHER_JDK : ""));
    }

    /** Pieces of everything; what waits for a clock or ends the session's state early is left out. */
    private static byte[] script(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < SCRIPT_BYTES) {
            if (random.nextInt(3) == 0) {
                out.writeBytes(("word" + random.nextInt(1_000) + " \033[3" + random.nextInt(8) + "m\u00e9\u4e2d\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            } else {
                out.writeBytes(SeedInputs.PIECES.get(random.nextInt(SeedInputs.PIECES.size())));
            }
        }
        return Arrays.copyOf(out.toByteArray(), SCRIPT_BYTES);
    }

    private static void live(
            Trial trial, Chunking chunking, Layout layout, int first, int end, int stride, long wanted) {
        Path folder = trial.folder().resolve(layout.name());
        // Time stands nearly still, so that no synchronized update runs out.
        NanoClock clock = new AtomicLong(1_000_000_000L)::incrementAndGet;
        try (Engine engine = Engine.builder()
                .layout(layout)
                .clock(clock)
                .journal(lane -> ChronicleJournal.open(folder, JournalOptions.now(clock)))
                .build()) {
            for (int number = first; number < end; number++) {
                try (Session session = engine.open(COLUMNS, ROWS)) {
                    chunking.cut(number * stride, session::write);
                    int cut = number * stride;
                    trial.tally().require(session.fingerprint(TIMEOUT) == wanted, layout + " live, chunking " + cut);
                }
            }
        }
        replay(trial, folder, layout, end - first, wanted);
    }

    private static void replay(Trial trial, Path folder, Layout layout, int sessions, long wanted) {
        Map<Integer, Terminal> open = new HashMap<>();
        int[] closed = new int[1];
        try (Recording recording = Recording.open(folder)) {
            recording.replay(
                    (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                        Terminal terminal = open.computeIfAbsent(session, none -> new Terminal(COLUMNS, ROWS));
                        terminal.onEvent(kind, flags, payload, offset, length);
                        if (kind == EventKind.CLOSE) {
                            closed[0]++;
                            open.remove(session);
                            trial.tally()
                                    .require(
                                            terminal.fingerprint() == wanted, layout + " replayed, session " + session);
                        }
                    },
                    JournalListener.NONE);
        }
        trial.tally()
                .require(closed[0] == sessions, layout + ": " + closed[0] + " of " + sessions + " sessions replayed");
    }

    private static void inChild(Trial trial, Jdk jdk, byte[] script, int count, long wanted) throws Exception {
        trial.progress("JDK " + jdk.feature());
        ChildJvm.Result result = ChildJvm.run(
                ChildJvm.of(jdk, 256, ChunkingMain.class, Long.toString(trial.seed()), Integer.toString(count)),
                script,
                CHILD_SECONDS);
        trial.tally()
                .require(
                        result.status() == 0 && result.output().strip().equals(Long.toHexString(wanted)),
                        "JDK " + jdk.feature() + " came to " + result.output().strip() + ", not "
                                + Long.toHexString(wanted));
    }
}
