package io.ringterm.bench.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** R4: a recorder is killed at a random moment; what it was promised is there, and the next writer goes on. */
final class KillNine implements Row {
    private static final long OPEN_NANOS = 1_000_000_000;
    private static final int HEAP_MEGABYTES = 64;
    /** A journal is killed so many times before another is begun: longer ones take longer to read. */
    private static final int KILLS_A_JOURNAL = 4;

    private static final int MOST_MILLIS = 400;
    private static final long ENDS_SECONDS = 60;

    @Override
    public String name() {
        return "R4";
    }

    @Override
    public String title() {
        return "kill -9 at random moments: nothing acknowledged lost, reopened in under 1 s";
    }

    @Override
    public void run(Trial trial) throws Exception {
        int kills = (int) trial.scale().of(KILLS_A_JOURNAL, 48, 1_000);
        AtomicLong slowest = new AtomicLong();
        AtomicLong promises = new AtomicLong();
        AtomicLong done = new AtomicLong();
        // The first open loads Chronicle into this JVM, which is not what is measured.
        new PromiseCheck(trial, trial.folder().resolve("warm-up"), "warm-up").reopens(0);
        IntStream.range(0, kills / KILLS_A_JOURNAL).parallel().forEach(journal -> {
            Path folder = trial.folder().resolve("R" + journal);
            Random random = new Random(trial.seed() * 1_000_003 + journal);
            boolean made = false;
            try {
                for (int kill = 0; kill < KILLS_A_JOURNAL; kill++) {
                    String what = "journal " + journal + " kill " + kill;
                    PromiseCheck check = new PromiseCheck(trial, folder, what);
                    var promised = Acknowledgement.decode(recordAndKill(trial, folder, random, what));
                    promises.addAndGet(promised.size());
                    if (Files.isDirectory(folder)) {
                        // Who died before the first promise may have left no journal yet, only a place for one.
                        if (made || !promised.isEmpty()) {
                            check.holds(promised);
                        }
                        slowest.accumulateAndGet(check.reopens(0), Math::max);
                        made = true;
                        check.holds(promised);
                    }
                    long so = done.incrementAndGet();
                    if (so % 20 == 0) {
                        trial.progress(so + " of " + kills + " kills");
                    }
                }
                delete(folder);
            } catch (IOException | RuntimeException e) {
                trial.tally().fail("journal " + journal + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long millis = slowest.get() / 1_000_000;
        trial.tally().require(trial.inTime(slowest.get(), OPEN_NANOS), "reopening took " + millis + " ms");
        trial.tally().require(promises.get() > 0, "no child was promised anything");
        trial.tally()
                .done(done.get(), "kills while recording, rolling, checkpointing, closing")
                .done(promises.get(), "sessions with promises, all kept")
                .note("reopened in at most " + millis + " ms");
    }

    private static byte[] recordAndKill(Trial trial, Path folder, Random random, String what)
            throws IOException, InterruptedException {
        Process child = ChildJvm.of(
                        Jdk.current(),
                        HEAP_MEGABYTES,
                        RecordingMain.class,
                        folder.toString(),
                        Long.toString(random.nextLong()),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (InputStream in = child.getInputStream()) {
            // One in eight dies while it begins; the others some time after their first promise.
            if (random.nextInt(8) > 0) {
                said.write(in.readNBytes(1));
            }
            Thread killer = new Thread(() -> kill(child, random.nextInt(MOST_MILLIS), random.nextInt(1_000_000)));
            killer.start();
            in.transferTo(said);
            killer.join();
        } finally {
            child.destroyForcibly();
        }
        if (!child.waitFor(ENDS_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("a killed child does not end");
        }
        trial.tally().require(child.exitValue() != 0, what + ": the child ended before it was killed");
        return said.toByteArray();
    }

    private static void kill(Process child, int millis, int nanos) {
        try {
            Thread.sleep(millis, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        child.toHandle().destroyForcibly();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
