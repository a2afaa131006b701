package io.ringterm.replay.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits until programs have done what there was to do: all of them sleep, at several looks in a row. However slow the
 * machine is, a program that still has something to do is running, waiting for a processor or waiting for a disk, and
 * neither of these is sleep (proc(5), state).
 */
final class Quiet {
    private static final int LOOKS = 3;
    private static final int MOST_LOOKS = 6_000;
    private static final long BETWEEN_MILLIS = 10;

    private Quiet() {}

    /** Waits for the programs that this JVM has started, and theirs; there must be one. */
    static void ofChildren() throws InterruptedException {
        until(ProcessHandle.current()::descendants);
    }

    /** Waits for a program and those that it has started. */
    static void of(long pid) throws InterruptedException {
        until(() -> ProcessHandle.of(pid).stream().flatMap(top -> Stream.concat(Stream.of(top), top.descendants())));
    }

    /** Those to look at. */
    private interface Programs {
        Stream<ProcessHandle> now();
    }

    /** Programs that never rest are waited for a minute. */
    private static void until(Programs programs) throws InterruptedException {
        int quiet = 0;
        for (int look = 0; look < MOST_LOOKS && quiet < LOOKS; look++) {
            List<Long> pids = programs.now().map(ProcessHandle::pid).toList();
            quiet = !pids.isEmpty() && pids.stream().allMatch(Quiet::sleeps) ? quiet + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
    }

    /** The state is the word behind the name, which is in parentheses. Who has ended is as quiet as can be. */
    private static boolean sleeps(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return "SZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException e) {
            return true;
        }
    }
}
