package io.ringterm.replay.pty;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.libc.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(600)
class PtyLauncherTest {
    static List<PtyLauncher> launchers() {
        return Availability.missing().isPresent()
                ? List.of(new Pty4jLauncher())
                : List.of(new Pty4jLauncher(), new LibcPtyLauncher());
    }

    static List<PtyLauncher> libcLaunchers() {
        Availability.missing().ifPresent(reason -> assumeTrue(false, "only pty4j is tested: " + reason));
        return List.of(new LibcPtyLauncher());
    }

    private static PtyProcess start(PtyLauncher launcher, int columns, int rows, String... command) throws IOException {
        Map<String, String> environment = PtyEnvironment.of(System.getenv());
        return launcher.start(new PtyCommand(List.of(command), environment, columns, rows));
    }

    private static String output(PtyProcess process) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[101];
        for (int n = process.read(buffer, 0, buffer.length); n >= 0; n = process.read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, n);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void theSizeIsThereBeforeTheProgram(PtyLauncher launcher) throws Exception {
        for (int i = 0; i < 5; i++) {
            try (PtyProcess process = start(launcher, 101 + i, 31, "stty", "size")) {
                assertEquals("31 " + (101 + i) + "\r\n", output(process));
                assertEquals(0, process.waitFor());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void theProgramTakesItsTerminalForAnXterm(PtyLauncher launcher) throws Exception {
        try (PtyProcess process =
                start(launcher, 80, 24, "sh", "-c", "echo $TERM $COLUMNS$LINES$TMUX; tty >/dev/null && echo tty")) {
            assertEquals("xterm-256color\r\ntty\r\n", output(process));
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void argumentsArriveAsTheyAre(PtyLauncher launcher) throws Exception {
        try (PtyProcess process =
                start(launcher, 200, 24, "printf", "[%s]", "a b", "", "$HOME 'q' \"d\"", "\u4e2d", "-x")) {
            assertEquals("[a b][][$HOME 'q' \"d\"][\u4e2d][-x]", output(process));
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void exitStatusAndSignalAreTold(PtyLauncher launcher) throws Exception {
        try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", "exit 7")) {
            assertEquals(7, process.waitFor());
        }
        try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", "kill -TERM $$")) {
            assertEquals(128 + 15, process.waitFor());
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void allThatWasWrittenBeforeTheEndIsRead(PtyLauncher launcher) throws Exception {
        try (PtyProcess process = start(launcher, 80, 24, "seq", "20000")) {
            String output = output(process);
            assertTrue(output.endsWith("19999\r\n20000\r\n"), "ends with " + output.substring(output.length() - 20));
            assertEquals(20_000, output.lines().count());
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void resizingTellsTheProgram(PtyLauncher launcher) throws Exception {
        try (PtyProcess process = start(
                launcher, 80, 24, "sh", "-c", "trap 'stty size; exit' WINCH; echo go; while :; do sleep 0.05; done")) {
            readUntil(process, "go\r\n");
            process.resize(90, 33);
            assertTrue(output(process).contains("33 90"));
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void noticesWhenALineIsAskedForInSecret(PtyLauncher launcher) throws Exception {
        try (PtyProcess process =
                start(launcher, 80, 24, "sh", "-c", "stty -echo; echo now; read x; stty echo; echo $x; read x")) {
            readUntil(process, "now\r\n");
            assertTrue(process.readsInSecret());
            process.write("pw\r".getBytes(StandardCharsets.US_ASCII), 0, 3);
            readUntil(process, "pw\r\n");
            assertFalse(process.readsInSecret());
        }
    }

    /** What a program writes at once need not arrive at once. */
    private static String readUntil(PtyProcess process, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] one = new byte[1];
        while (!text.toString().endsWith(end)) {
            assertEquals(1, process.read(one, 0, 1), () -> "ended after " + text);
            text.append((char) one[0]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void closingHangsUpAndDoesNotWaitForever(PtyLauncher launcher) throws Exception {
        PtyProcess deaf =
                start(launcher, 80, 24, "sh", "-c", "trap '' HUP TERM INT; echo up; while :; do sleep 1; done");
        readUntil(deaf, "up\r\n");
        deaf.close();
        assertTrue(deaf.waitFor() > 128);
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void aProgramThatIsNotThereIsNamed(PtyLauncher launcher) {
        ToolException missing =
                assertThrows(ToolException.class, () -> start(launcher, 80, 24, "no-such-program-anywhere"));
        assertTrue(missing.getMessage().contains("no-such-program-anywhere"));
        assertThrows(ToolException.class, () -> start(launcher, 80, 24, "/etc"));
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void aScriptThatDoesNotSayForWhichShellRuns(PtyLauncher launcher, @TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("script"), "echo \"$0 $1 $#\"; exit 3\n");
        assertTrue(script.toFile().setExecutable(true));
        try (PtyProcess process = start(launcher, 200, 24, script.toString(), "a b")) {
            assertEquals(script + " a b 1\r\n", output(process));
            assertEquals(3, process.waitFor());
        }
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void theTerminalControlsTheProgram(PtyLauncher launcher) throws Exception {
        try (PtyProcess process =
                start(launcher, 80, 24, "sh", "-c", "trap 'echo int; exit 5' INT; echo go >/dev/tty; read x")) {
            readUntil(process, "go\r\n");
            process.write(new byte[] {'\003'}, 0, 1);
            assertTrue(output(process).endsWith("int\r\n"));
            assertEquals(5, process.waitFor());
        }
    }

    /** What Java has open is not the program's. */
    @ParameterizedTest
    @MethodSource("launchers")
    void theProgramInheritsItsTerminalAndNothingElse(PtyLauncher launcher) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system does not say what is open");
        try (FileInputStream ours = new FileInputStream("/etc/passwd");
                PtyProcess process = start(launcher, 200, 24, "sh", "-c", "ls -1 /proc/$$/fd; :")) {
            assertTrue(ours.getFD().valid());
            List<String> open = output(process).lines().toList();
            assertEquals(List.of("0", "1", "2"), open);
        }
    }

    /** A megabyte that the program does not read for a while, in one call. */
    @ParameterizedTest
    @MethodSource("launchers")
    void typingWaitsUntilTheProgramReads(PtyLauncher launcher) throws Exception {
        byte[] typed = new byte[1 << 20];
        new Random(1).nextBytes(typed);
        CRC32 crc = new CRC32();
        crc.update(typed);
        String command =
                "stty raw -echo; echo go; sleep 0.2; head -c " + typed.length + " | gzip -1 | tail -c 8 | od -An -tu4";
        try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", command)) {
            readUntil(process, "go\n");
            process.write(typed, 0, typed.length);
            assertEquals(
                    crc.getValue() + " " + typed.length, output(process).strip().replaceAll(" +", " "));
            assertEquals(0, process.waitFor());
        }
    }

    /** A thread that writes through pty4j while the terminal is closed goes on waiting. */
    @ParameterizedTest
    @MethodSource("libcLaunchers")
    void closingEndsTheWaitOfWhoReadsAndWhoWrites(PtyLauncher launcher) throws Exception {
        PtyProcess process = start(launcher, 80, 24, "sh", "-c", "stty raw -echo; echo go; sleep 600");
        readUntil(process, "go\n");
        FutureTask<Integer> reading = run(() -> process.read(new byte[1], 0, 1));
        FutureTask<Boolean> writing = run(() -> {
            process.write(new byte[1 << 20], 0, 1 << 20);
            return true;
        });
        process.close();
        assertEquals(-1, reading.get());
        assertThrows(ExecutionException.class, writing::get);
        assertTrue(process.waitFor() > 128);
    }

    private static <T> FutureTask<T> run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "pty-test");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** pty4j lets go of its descriptors and threads when it comes to it, which nobody can wait for. */
    @ParameterizedTest
    @MethodSource("libcLaunchers")
    void aHundredTerminalsLeaveNothingBehind(PtyLauncher launcher) throws Exception {
        long before = terminalsOpen();
        List<Long> pids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            PtyProcess process = start(launcher, 80, 24, "sh", "-c", "echo $$; read x");
            readUntil(process, process.pid() + "\r\n");
            pids.add(process.pid());
            if (i % 2 == 0) {
                process.write(new byte[] {'\r'}, 0, 1);
                assertEquals(0, process.waitFor());
            }
            process.close();
            process.waitFor();
        }
        // Whoever noticed a program's end may be a moment behind.
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (terminalsOpen() > before && System.nanoTime() < limit) {
            Thread.sleep(1);
        }
        assertTrue(terminalsOpen() <= before, () -> "more descriptors open than the " + before + " before");
        Set<Long> children =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        assertTrue(Collections.disjoint(children, pids), () -> children + " has zombies of " + pids);
    }

    private static long terminalsOpen() throws IOException {
        long count = 0;
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                count += target(descriptor).matches("/dev/(ptmx|pts/.*)|anon_inode:\\[eventfd\\]") ? 1 : 0;
            }
        }
        return count;
    }

    /** What was open a moment ago may not be any more. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The kernel knows of a terminal that nobody has open; a program may open it again. */
    @ParameterizedTest
    @MethodSource("libcLaunchers")
    void aProgramMayCloseItsTerminalAndOpenItAgain(PtyLauncher launcher) throws Exception {
        String command = "tty=$(tty); echo one; exec <&- >&- 2>&-; sleep 0.3; exec >$tty; echo two; exit 6";
        try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", command)) {
            assertEquals("one\r\ntwo\r\n", output(process));
            assertEquals(6, process.waitFor());
        }
    }

    /** What a program leaves running has its terminal open, and is not waited for. */
    @ParameterizedTest
    @MethodSource("launchers")
    void theProgramsEndIsTheEndThoughOthersHaveTheTerminalOpen(PtyLauncher launcher) throws Exception {
        String command = "trap '' HUP; sleep 600 & echo $!; read x; exit 4";
        try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", command)) {
            long pid = Long.parseLong(readUntil(process, "\r\n").strip());
            ProcessHandle left = ProcessHandle.of(pid).orElseThrow();
            try {
                process.write(new byte[] {'\r'}, 0, 1);
                assertEquals("\r\n", output(process));
                assertEquals(4, process.waitFor());
                assertTrue(left.isAlive());
            } finally {
                left.destroyForcibly();
            }
        }
    }

    @Test
    void programsFindTheSameTerminalWhoeverStartsThem() throws Exception {
        Set<String> settings = new HashSet<>();
        for (PtyLauncher launcher : launchers()) {
            try (PtyProcess process = start(launcher, 80, 24, "sh", "-c", "stty -a; umask; pwd; env | sort")) {
                settings.add(output(process));
            }
        }
        assertEquals(1, settings.size(), () -> String.join("\n", settings));
        assertTrue(settings.iterator().next().contains(" iutf8"));
    }

    @Test
    void theCLibraryIsCalledWhereItCanBe() {
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        boolean gnu = Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
        assumeTrue(linux && gnu, "pty4j here");
        int jdk = Runtime.version().feature();
        assumeTrue(jdk < 22 || jdk >= 24, "the build enables native access on JDK 24 and later");
        Optional<String> missing = Availability.missing();
        assumeFalse(missing.orElse("").startsWith("the C library has no"), missing::toString);
        assertEquals(jdk >= 22, missing.isEmpty(), missing::toString);
        assertEquals(missing.isEmpty(), AutomaticLauncher.choose() instanceof LibcPtyLauncher);
        System.setProperty(PtyLauncher.PROPERTY, "pty4j");
        try {
            assertTrue(AutomaticLauncher.choose() instanceof Pty4jLauncher);
        } finally {
            System.clearProperty(PtyLauncher.PROPERTY);
        }
    }

    @Test
    void commandsReadAsTypedInAShell() {
        PtyCommand command = new PtyCommand(List.of("ls", "-l", "a b", "it's"), Map.of(), 80, 24);
        assertEquals("ls -l 'a b' 'it'\\''s'", command.text());
    }
}
