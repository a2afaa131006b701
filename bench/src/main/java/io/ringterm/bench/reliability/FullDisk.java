package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A disk that is really full: the recorder stops with a message, nothing promised is lost, and with room it goes on. */
final class FullDisk {
    private static final int DISK_KIBIBYTES = 8 << 10;
    private static final int RESERVE_BYTES = 1 << 20;
    /** What is removed to make room again. */
    private static final int BALLAST_BYTES = 2 << 20;

    private static final int HEAP_MEGABYTES = 64;
    private static final long CHILD_SECONDS = 120;

    void run(Trial trial) throws Exception {
        Path disk = Files.createDirectory(trial.folder().resolve("disk"));
        long rounds = trial.scale().of(2, 6, 60);
        int full = 0;
        for (long round = 0; round < rounds; round++) {
            String obstacle = mount(disk);
            if (obstacle != null) {
                trial.tally().cannot("no small disk can be mounted: " + obstacle);
                return;
            }
            try {
                // With a reserve the journal stops before the disk is full; without one the disk itself says no.
                fill(trial, disk.resolve("R"), round % 2 == 0 ? 0 : RESERVE_BYTES, round);
                full++;
            } finally {
                unmount(disk);
            }
            trial.progress(round + 1 + " of " + rounds + " disks");
        }
        trial.tally()
                .done(
                        full,
                        "tmpfs of " + DISK_KIBIBYTES
                                + " KiB filled, every second one without a reserve, then continued");
    }

    private static String mount(Path disk) throws IOException, InterruptedException {
        return command("mount", "-t", "tmpfs", "-o", "size=" + DISK_KIBIBYTES + "k", "tmpfs", disk.toString());
    }

    private static void unmount(Path disk) throws IOException, InterruptedException {
        String wrong = command("umount", disk.toString());
        if (wrong != null) {
            throw new IOException("cannot unmount " + disk + ": " + wrong);
        }
    }

    /** Returns null, or what the command said where it failed. */
    private static String command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? null : said;
    }

    private static void fill(Trial trial, Path folder, long reserve, long round) throws Exception {
        String what = "disk " + round + ", reserve " + reserve;
        Path ballast = Files.write(folder.resolveSibling("ballast"), new byte[BALLAST_BYTES]);
        Path errors = trial.folder().resolve("errors");
        Process child = ChildJvm.of(
                        Jdk.current(),
                        HEAP_MEGABYTES,
                        RecordingMain.class,
                        folder.toString(),
                        Long.toString(trial.seed() + round),
                        Long.toString(reserve))
                .redirectError(errors.toFile())
                .start();
        byte[] said;
        try {
            said = child.getInputStream().readAllBytes();
            if (!child.waitFor(CHILD_SECONDS, TimeUnit.SECONDS)) {
                trial.tally().fail(what + ": the recorder does not end");
            }
        } finally {
            child.destroyForcibly();
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(errors));
        trial.tally()
                .require(
                        child.waitFor() == 0 && lines.size() == 1,
                        what + ": ended with " + child.exitValue() + " and "
                                + lines.subList(0, Math.min(3, lines.size())));
        Map<Integer, Long> promised = Acknowledgement.decode(said);
        trial.tally().require(!promised.isEmpty(), what + ": nothing was promised before the disk was full");
        PromiseCheck check = new PromiseCheck(trial, folder, what);
        // Of the last block, never promised, there may be a part.
        check.holdsUpToItsEnd(promised);
        Files.delete(ballast);
        check.reopens(0);
        check.keeps(promised);
    }
}
