package io.ringterm.replay.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recording that another process writes while it is looked at. */
@Timeout(600)
class FollowIT {
    @TempDir
    private Path temp;

    private Process recording(String folder, String script) throws Exception {
        Path log = temp.resolve("log");
        Process process = ChildTool.start(log, "record", "--headless", "-q", "-o", folder, "--", "sh", "-c", script);
        while (!Files.exists(temp.resolve("flag"))) {
            assertTrue(process.isAlive(), () -> "it has ended");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return process;
    }

    /**
     * Counts until it is told to stop or has no terminal any more, with rests, so that it stays little however long somebody
     * looks at it.
     */
    private String count() {
        return "i=1; while [ ! -e " + temp.resolve("stop")
                + " ] && echo number $i; do i=$((i+1)); [ $i != 300 ] || : > " + temp.resolve("flag")
                + "; [ $((i%100)) != 0 ] || sleep 0.02; done; echo the end";
    }

    private static Future<Outcome> inBackground(ExecutorService threads, String... args) {
        Callable<Outcome> run = () -> Tool.run(args);
        return threads.submit(run);
    }

    @Test
    void whatIsBeingWrittenIsWholeAndIsFollowedToItsEnd() throws Exception {
        String folder = temp.resolve("R").toString();
        Process process = recording(folder, count());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome> followed = inBackground(threads, "play", "--follow", folder);
            long last = 0;
            for (int looks = 0; looks < 5; ) {
                Outcome verified = Tool.run("verify", folder);
                assertEquals(4, verified.status(), verified.text());
                assertTrue(verified.text().contains("is still being written"), verified.text());
                List<String> lines = Tool.run("cat", folder).lines();
                if (lines.size() < 2) {
                    continue;
                }
                looks++;
                long reached = Long.parseLong(lines.get(lines.size() - 2).substring("number ".length()));
                assertTrue(reached >= last, "it goes on: " + reached + " after " + last);
                last = reached;
            }
            Files.createFile(temp.resolve("stop"));
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            Outcome end = followed.get(60, TimeUnit.SECONDS);
            assertEquals(0, end.status(), end.talk());
            assertEquals("the end", end.lines().get(end.lines().size() - 1));
            assertEquals(Tool.run("play", folder).text(), end.text());
            assertEquals(0, Tool.run("verify", folder).status());
        } finally {
            threads.shutdownNow();
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFollowerEndsWhenTheWriterIsKilledAndRepairMakesAnEnd() throws Exception {
        String folder = temp.resolve("K").toString();
        Process process = recording(folder, count());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome> followed = inBackground(threads, "play", "--follow", folder);
            TimeUnit.MILLISECONDS.sleep(300);
            process.destroyForcibly().waitFor();
            Outcome end = followed.get(60, TimeUnit.SECONDS);
            assertEquals(0, end.status(), end.talk());
            assertTrue(end.talk().contains("was not cleanly closed"), end.talk());
            for (String command : List.of("play", "cat", "info")) {
                assertTrue(Tool.run(command, folder).talk().contains("was not cleanly closed"), command);
            }
            assertEquals(Tool.run("play", folder).text(), end.text());
            String fixed = temp.resolve("F").toString();
            assertEquals(0, Tool.run("repair", "-o", fixed, folder).status());
            Outcome verified = Tool.run("verify", fixed);
            assertEquals(0, verified.status(), verified.text());
            assertTrue(verified.text().contains("is not known"), verified.text());
            assertEquals(Tool.run("cat", folder).text(), Tool.run("cat", fixed).text());
        } finally {
            threads.shutdownNow();
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void anArchiveCannotBeFollowed() throws Exception {
        String file = Files.writeString(temp.resolve("file"), "text").toString();
        assertEquals(2, Tool.run("play", "--follow", file).status());
        assertEquals(
                2, Tool.run("play", "--follow", temp.resolve("none").toString()).status());
    }
}
