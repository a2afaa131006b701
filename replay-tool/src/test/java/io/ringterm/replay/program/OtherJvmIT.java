package io.ringterm.replay.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.ringterm.CheckpointPolicy;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Session;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was live here is the same in a JVM that reads, speaks and compiles otherwise. */
@Timeout(600)
class OtherJvmIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> OTHERWISE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=US-ASCII",
            "-Duser.timezone=Pacific/Apia",
            "-Xint");

    private static final String CONTROLS = "\u001b[]?;:0123456789HJKmhlrLMPIi\r\n";

    @TempDir
    private Path temp;

    @Test
    void replaysToTheFingerprintOfTheLiveRun() {
        Seeds.check(3, random -> {
            Path folder = Files.createTempDirectory(temp, "R").resolve("recording");
            String live = String.format("%016x", record(folder, random));

            Path said = folder.resolveSibling("said");
            Process verify = ChildTool.start(said, OTHERWISE, "verify", "--json", folder.toString());

            assertTrue(verify.waitFor(60, TimeUnit.SECONDS), "verify takes too long");
            String verdict = Files.readString(said);
            assertEquals(0, verify.exitValue(), verdict);
            assertTrue(verdict.contains("\"fingerprint\":\"" + live + "\""), live + " is not in " + verdict);
        });
    }

    /** Half of the bytes are random, half are in the ranges that control functions are made of. */
    private static long record(Path folder, Random random) {
        try (Engine engine = Engine.builder()
                        .checkpoints(new CheckpointPolicy(16, 4_096))
                        .journal(lane -> ChronicleJournal.create(folder, JournalOptions.now(NanoClock.system())))
                        .build();
                Session session = engine.open(60, 15)) {
            for (int i = 0; i < 200; i++) {
                byte[] piece = new byte[1 + random.nextInt(200)];
                random.nextBytes(piece);
                for (int at = 0; at < piece.length; at++) {
                    if (random.nextBoolean()) {
                        piece[at] = (byte) CONTROLS.charAt(random.nextInt(CONTROLS.length()));
                    }
                }
                session.write(piece);
            }
            return session.fingerprint(PATIENCE);
        }
    }
}
