package io.ringterm.replay.pty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.ringterm.replay.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(600)
class Pty4jLauncherTest {
    private static PtyProcess start(int columns, int rows, String... command) throws IOException {
        Map<String, String> environment = PtyEnvironment.of(System.getenv());
        return new Pty4jLauncher().start(new PtyCommand(List.of(command), environment, columns, rows));
    }

    private static String output(PtyProcess process) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[7];
        for (int n = process.read(buffer, 0, buffer.length); n >= 0; n = process.read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, n);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSizeIsThereBeforeTheProgram() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (PtyProcess process = start(101 + i, 31, "stty", "size")) {
                assertEquals("31 " + (101 + i) + "\r\n", output(process));
                assertEquals(0, process.waitFor());
            }
        }
    }

    @Test
    void theProgramTakesItsTerminalForAnXterm() throws Exception {
        try (PtyProcess process =
                start(80, 24, "sh", "-c", "echo $TERM $COLUMNS$LINES$TMUX; tty >/dev/null && echo tty")) {
            assertEquals("xterm-256color\r\ntty\r\n", output(process));
        }
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        try (PtyProcess process = start(200, 24, "printf", "[%s]", "a b", "", "$HOME 'q' \"d\"", "\u4e2d", "-x")) {
            assertEquals("[a b][][$HOME 'q' \"d\"][\u4e2d][-x]", output(process));
        }
    }

    @Test
    void exitStatusAndSignalAreTold() throws Exception {
        try (PtyProcess process = start(80, 24, "sh", "-c", "exit 7")) {
            assertEquals(7, process.waitFor());
        }
        try (PtyProcess process = start(80, 24, "sh", "-c", "kill -TERM $$")) {
            assertEquals(128 + 15, process.waitFor());
        }
    }

    @Test
    void allThatWasWrittenBeforeTheEndIsRead() throws Exception {
        try (PtyProcess process = start(80, 24, "seq", "20000")) {
            String output = output(process);
            assertTrue(output.endsWith("19999\r\n20000\r\n"), "ends with " + output.substring(output.length() - 20));
            assertEquals(20_000, output.lines().count());
        }
    }

    @Test
    void resizingTellsTheProgram() throws Exception {
        try (PtyProcess process =
                start(80, 24, "sh", "-c", "trap 'stty size; exit' WINCH; echo go; while :; do sleep 0.05; done")) {
            readUntil(process, "go\r\n");
            process.resize(90, 33);
            assertTrue(output(process).contains("33 90"));
        }
    }

    @Test
    void noticesWhenALineIsAskedForInSecret() throws Exception {
        try (PtyProcess process =
                start(80, 24, "sh", "-c", "stty -echo; echo now; read x; stty echo; echo $x; read x")) {
            readUntil(process, "now\r\n");
            assertTrue(process.readsInSecret());
            process.write("pw\r".getBytes(StandardCharsets.US_ASCII), 0, 3);
            readUntil(process, "pw\r\n");
            assertFalse(process.readsInSecret());
        }
    }

    /** What a program writes at once need not arrive at once. */
    private static void readUntil(PtyProcess process, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] one = new byte[1];
        while (!text.toString().endsWith(end)) {
            assertEquals(1, process.read(one, 0, 1), () -> "ended after " + text);
            text.append((char) one[0]);
        }
    }

    @Test
    void closingHangsUpAndDoesNotWaitForever() throws Exception {
        PtyProcess deaf = start(80, 24, "sh", "-c", "trap '' HUP TERM INT; echo up; while :; do sleep 1; done");
        readUntil(deaf, "up\r\n");
        deaf.close();
        assertTrue(deaf.waitFor() > 128);
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        ToolException missing = assertThrows(ToolException.class, () -> start(80, 24, "no-such-program-anywhere"));
        assertTrue(missing.getMessage().contains("no-such-program-anywhere"));
        assertThrows(ToolException.class, () -> start(80, 24, "/etc"));
    }

    @Test
    void commandsReadAsTypedInAShell() {
        PtyCommand command = new PtyCommand(List.of("ls", "-l", "a b", "it's"), Map.of(), 80, 24);
        assertEquals("ls -l 'a b' 'it'\\''s'", command.text());
    }
}
