package io.ringterm.replay.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is left when a recording is ended from outside. */
@Timeout(600)
class InterruptionIT {
    private static final int RECORDED_LINES = 1_000;

    @TempDir
    private Path temp;

    /** Counts for as long as it has a terminal, hangups ignored or not, and makes a file when it has come some way. */
    private String count() {
        return "i=1; while echo number $i; do i=$((i+1)); [ $i != 20000 ] || : > " + flag() + "; done";
    }

    private Path flag() {
        return temp.resolve("flag");
    }

    /** A recording whose program has written some hundred thousand bytes by now, of which so many lines are on record. */
    private Process recording(Path folder, String script) throws Exception {
        Path log = temp.resolve("log");
        Process process =
                ChildTool.start(log, "record", "--headless", "-q", "-o", folder.toString(), "--", "sh", "-c", script);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(flag())) {
            assertTrue(System.nanoTime() < patience, () -> "nothing is recorded: " + read(log));
            assertTrue(process.isAlive(), () -> "ended: " + read(log));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        while (Tool.run("cat", folder.toString()).lines().size() < 2 * RECORDED_LINES) {
            assertTrue(System.nanoTime() < patience, () -> "too little is recorded: " + read(log));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return process;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void aKilledRecordingIsWholeAsFarAsItGoesAndSaysSo() throws Exception {
        Path folder = temp.resolve("K");
        Process process = recording(folder, count());
        process.destroyForcibly().waitFor();

        Outcome verified = Tool.run("verify", folder.toString());
        assertEquals(4, verified.status(), verified.text());
        assertTrue(verified.text().contains("was not cleanly closed"), verified.text());
        assertTrue(verified.text().matches("(?s).*session 0 reaches sequence [0-9]+.*"), verified.text());
        assertTrue(verified.text().contains("offset "), verified.text());

        List<String> lines = Tool.run("cat", folder.toString()).lines();
        long previous = -1;
        for (String line : lines.subList(0, lines.size() - 1)) {
            long number = Long.parseLong(line.substring("number ".length()));
            assertTrue(previous < 0 || number == previous + 1, line + " comes after number " + previous);
            previous = number;
        }
        assertTrue(previous > RECORDED_LINES, "only " + previous + " lines were recorded");
    }

    @Test
    void aTerminatedRecordingIsSealedAndItsProgramEnds() throws Exception {
        Path folder = temp.resolve("T");
        Path pid = temp.resolve("pid");
        Process process = recording(folder, "echo $$ > " + pid + "; " + count());
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(128 + 15, process.exitValue());
        Outcome verified = Tool.run("verify", folder.toString());
        assertEquals(0, verified.status(), verified.text());
        long program = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(program).ifPresent(handle -> handle.onExit().join());
    }
}
