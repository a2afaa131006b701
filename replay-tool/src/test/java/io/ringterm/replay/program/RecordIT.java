package io.ringterm.replay.program;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.replay.pty.PtyCommand;
import io.ringterm.replay.pty.PtyEnvironment;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.pty.PtyProcess;
import io.ringterm.replay.record.PlaybackHints;
import io.ringterm.replay.snapshot.SnapshotText;
import io.ringterm.replay.source.EventCursor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(600)
class RecordIT {
    private static final String LEAVES_SCREEN = "\033[?1049l";

    @TempDir
    private Path temp;

    private static String input(Path folder) {
        StringBuilder typed = new StringBuilder();
        try (Recording recording = Recording.open(folder)) {
            EventCursor cursor = new EventCursor(recording, 0);
            for (; cursor.hasNext(); cursor.advance()) {
                if (cursor.kind() == EventKind.INPUT) {
                    typed.append(
                            new String(cursor.payload(), cursor.offset(), cursor.length(), StandardCharsets.UTF_8));
                }
            }
        }
        return typed.toString();
    }

    @Test
    void recordsAProgramFromStartToEnd() throws Exception {
        Path folder = temp.resolve("R");
        Outcome outcome = Tool.run(
                "record",
                "--headless",
                "--size",
                "100x30",
                "--title",
                "t",
                "--idle-limit",
                "1.5",
                "-o",
                folder.toString(),
                "--",
                "sh",
                "-c",
                "ls --color=always /; stty size; seq 1000; exit 3");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("status 3"), outcome.talk());
        assertEquals("", outcome.text());
        assertEquals(0, Tool.run("verify", folder.toString()).status());
        List<String> lines = Tool.run("cat", folder.toString()).lines();
        assertEquals("1000", lines.get(lines.size() - 1));
        assertTrue(lines.contains("30 100"));
        assertTrue(Tool.run("info", folder.toString()).text().contains("title        t\n"));
        try (Recording recording = Recording.open(folder)) {
            assertEquals(1.5, PlaybackHints.idleLimit(recording.header()));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    /** Where the disk cannot promise it, as one in memory, nothing is recorded. */
    @Test
    void recordsForTheMachinesEndOrSaysThatItCannot() throws Exception {
        String folder = temp.resolve("R").toString();
        Outcome outcome = Tool.run(
                "record",
                "--headless",
                "--durability",
                "machine",
                "--keep-bytes",
                "64M",
                "-o",
                folder,
                "--",
                "seq",
                "9");
        if (outcome.status() == 0) {
            assertEquals(0, Tool.run("verify", folder).status());
        } else {
            assertTrue(outcome.talk().contains("cannot promise to survive the machine's end"), outcome.talk());
        }
    }

    @Test
    void returnPassesTheProgramsStatusOn() {
        String folder = temp.resolve("R").toString();
        Outcome outcome = Tool.run("record", "--headless", "-q", "--return", "-o", folder, "sh", "-c", "exit 42");
        assertEquals(42, outcome.status());
        assertEquals("", outcome.talk());
        String killed = temp.resolve("K").toString();
        assertEquals(
                128 + 9,
                Tool.run("record", "--headless", "-q", "--return", "-o", killed, "--", "sh", "-c", "kill -9 $$")
                        .status());
    }

    @Test
    void repliesReachTheProgramAndTheRecordHoldsTheirQuestion() {
        Path folder = temp.resolve("R");
        String script = "stty raw -echo; printf '\\033[6n'; dd bs=1 count=6 2>/dev/null | od -An -c; stty sane";
        assertEquals(
                0,
                Tool.run("record", "--headless", "-q", "-o", folder.toString(), "--", "sh", "-c", script)
                        .status());
        List<String> lines = Tool.run("cat", folder.toString()).lines();
        assertTrue(lines.toString().contains("033   [   1   ;   1   R"), lines::toString);
    }

    @Test
    void typingIsRecordedOnlyWhenAskedForAndNeverInSecret() {
        String script = "read a; stty -echo; echo ready; read b; stty echo; read c; echo $a-$b-$c";
        for (boolean asked : List.of(true, false)) {
            Path folder = temp.resolve("R" + asked);
            Keys keys = new Keys(700, "open\r", "hidden\r", "again\r");
            String[] args = {
                "record",
                "--headless",
                "-q",
                asked ? "--input" : "--debug",
                "-o",
                folder.toString(),
                "--",
                "sh",
                "-c",
                script
            };
            assertEquals(0, Tool.feed(keys, args).status());
            assertTrue(Tool.run("cat", folder.toString()).text().contains("open-hidden-again"));
            assertEquals(asked ? "open\ragain\r" : "", input(folder));
        }
    }

    @Test
    void aPasswordThatBashReadsIsNotRecorded() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        Path folder = temp.resolve("B");
        Keys keys = new Keys(700, "open\r", "hidden\r", "again\r");
        String script = "read a; read -r -s -p 'Password: ' b; echo; read c; echo ${#b}-$a-$c";
        assertEquals(
                0,
                Tool.feed(
                                keys,
                                "record",
                                "--headless",
                                "-q",
                                "--input",
                                "-o",
                                folder.toString(),
                                "--",
                                "/bin/bash",
                                "-c",
                                script)
                        .status());
        assertTrue(Tool.run("cat", folder.toString()).text().contains("6-open-again"));
        assertEquals("open\ragain\r", input(folder));
    }

    @Test
    void whatAProgramLeftOnItsScreenStaysOnThePersons() throws Exception {
        String all = onATerminal("printf 'one\\n\\033[1mtwo\\033[m\\n\\nlast'");
        assertEquals(List.of("one", "two", "", "last"), shown(all.substring(0, all.lastIndexOf(LEAVES_SCREEN))));
        assertEquals(List.of("one", "two", "", "last"), shown(all));
    }

    @Test
    void whatAProgramShowedOnTheAlternateScreenGoesWithIt() throws Exception {
        String all = onATerminal("printf 'before\\n\\033[?1049h\\033[Hmenu'");
        assertEquals(List.of("menu"), shown(all.substring(0, all.lastIndexOf(LEAVES_SCREEN))));
        assertEquals(List.of(), shown(all));
    }

    /** Records a script where it has a terminal, and gives back all that came there. */
    private String onATerminal(String script) throws Exception {
        List<String> command = ChildTool.command(
                List.of(), "record", "-q", "-o", temp.resolve("R").toString(), "--", "sh", "-c", script);
        PtyCommand child = new PtyCommand(command, PtyEnvironment.of(Map.of("PATH", "/usr/bin:/bin")), 80, 24);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PtyProcess process = PtyLauncher.automatic().start(child)) {
            byte[] buffer = new byte[4_096];
            for (int n = process.read(buffer, 0, buffer.length); n >= 0; n = process.read(buffer, 0, buffer.length)) {
                output.write(buffer, 0, n);
            }
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static List<String> shown(String output) {
        Terminal terminal = new Terminal(80, 24);
        terminal.write(output.getBytes(StandardCharsets.UTF_8));
        return SnapshotText.lines(terminal, 0);
    }

    @Test
    void theDemonstrationIsSelfExplaining() {
        Path folder = temp.resolve("D");
        Outcome outcome = Tool.run("demo", "-o", folder.toString());
        assertEquals(0, outcome.status(), outcome.talk());
        for (String word :
                List.of("events", "bytes", "frames", "fingerprint", "P50", "P99.9", folder.toString(), "play")) {
            assertTrue(outcome.text().contains(word), word + " is not in " + outcome.text());
        }
        assertFalse(outcome.text().contains("frames       0"), outcome.text());
        assertTrue(Tool.run("cat", folder.toString()).text().contains("hello from a xterm-256color of 24x80"));
    }
}
