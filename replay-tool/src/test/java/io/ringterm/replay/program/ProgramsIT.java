package io.ringterm.replay.program;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.ringterm.event.EventKind;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import io.ringterm.replay.source.EventCursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real programs, recorded headless, against what tmux shows of them. */
@Timeout(600)
class ProgramsIT {
    private static final int COLUMNS = 90;
    private static final int ROWS = 26;
    /** At least so long between two keys: what a program does by its own clock, it has done by then. */
    private static final long PAUSE_MILLIS = 1_200;

    @TempDir
    private Path temp;

    private Path text;

    @BeforeEach
    void writeText() throws Exception {
        Needs.program("tmux");
        text = temp.resolve("text");
        StringBuilder lines = new StringBuilder("caf\u00e9 \u4e2d\u6587 e\u0301 \u2713\tbehind a tab\n");
        IntStream.range(1, 200)
                .forEach(i -> lines.append("line ")
                        .append(i)
                        .append(' ')
                        .append("word ".repeat(i % 30))
                        .append('\n'));
        Files.writeString(text, lines);
    }

    /** A recording, and the sequence of the last string that was typed. */
    private record Take(Path recording, long lastInput) {}

    private Take record(List<String> keys, String... command) {
        Path recording = temp.resolve("R" + System.nanoTime());
        String[] args = {
            "record", "--headless", "--input", "--size", COLUMNS + "x" + ROWS, "-o", recording.toString(), "--",
        };
        String[] all = Arrays.copyOf(args, args.length + command.length);
        System.arraycopy(command, 0, all, args.length, command.length);
        Outcome outcome = Tool.feed(new Keys(PAUSE_MILLIS, keys.toArray(String[]::new)), all);
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals(0, Tool.run("verify", recording.toString()).status());
        long last = -1;
        try (Recording made = Recording.open(recording)) {
            EventCursor cursor = new EventCursor(made, 0);
            for (; cursor.hasNext(); cursor.advance()) {
                last = cursor.kind() == EventKind.INPUT ? cursor.sequence() : last;
            }
        }
        return new Take(recording, last);
    }

    /** The screen just before the last string was typed, which ends the program. */
    private static List<String> screen(Take take) {
        Outcome outcome = Tool.run("snapshot", "--seq", Long.toString(take.lastInput - 1), take.recording.toString());
        assertEquals(0, outcome.status(), outcome.talk());
        return Tmux.trimmed(outcome.lines());
    }

    /** What tmux shows of the very same bytes. */
    private List<String> sameBytes(Take take) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Recording recording = Recording.open(take.recording)) {
            EventCursor cursor = new EventCursor(recording, 0);
            for (; cursor.hasNext() && cursor.sequence() < take.lastInput; cursor.advance()) {
                if (cursor.kind() == EventKind.OUTPUT) {
                    output.write(cursor.payload(), cursor.offset(), cursor.length());
                }
            }
        }
        Path bytes = temp.resolve("bytes" + System.nanoTime());
        Files.write(bytes, output.toByteArray());
        Path done = temp.resolve("done" + System.nanoTime());
        String command = "sh -c 'stty raw -echo; cat " + bytes + "; : > " + done + "; sleep 600'";
        try (Tmux tmux = new Tmux(COLUMNS, ROWS, command)) {
            while (!Files.exists(done)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return tmux.screen();
        }
    }

    /** What tmux shows of the program, driven by the same keys but for the last, which end it. */
    private static List<String> sameKeys(List<String> keys, String command) throws Exception {
        try (Tmux tmux = new Tmux(COLUMNS, ROWS, command)) {
            for (String string : keys.subList(0, keys.size() - 1)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                tmux.rest();
                tmux.type(string);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return tmux.screen();
        }
    }

    @Test
    void vimLooksAsInTmux() throws Exception {
        Needs.program("vim");
        List<String> keys =
                List.of("\006", "5jdd", ":set number list hlsearch\r/line 4\r", "otyped \u4e2d\u6587\033", ":q!\r");
        Take take = record(keys, "vim", "-u", "NONE", "-i", "NONE", "-N", "-n", text.toString());
        List<String> screen = screen(take);
        assertTrue(screen.stream().anyMatch(line -> line.contains("typed \u4e2d\u6587")), screen::toString);
        assertEquals(sameBytes(take), screen);
        assertEquals(sameKeys(keys, "vim -u NONE -i NONE -N -n " + text), screen);
    }

    @Test
    void lessLooksAsInTmux() throws Exception {
        Needs.program("less");
        List<String> keys = List.of(" ", "/line 77\r", "kk", "q");
        Take take = record(keys, "env", "LESS=", "LESSHISTFILE=-", "less", "-N", text.toString());
        List<String> screen = screen(take);
        assertTrue(screen.stream().anyMatch(line -> line.contains("line 77")), screen::toString);
        assertEquals(sameBytes(take), screen);
        assertEquals(sameKeys(keys, "LESS= LESSHISTFILE=- less -N " + text), screen);
    }

    @Test
    void htopLooksAsInTmux() throws Exception {
        Needs.program("htop");
        Take take =
                record(List.of("\033OB", "\033OB", "q"), "env", "HTOPRC=" + temp.resolve("htoprc"), "htop", "-d", "5");
        List<String> screen = screen(take);
        assertTrue(screen.get(screen.size() - 1).contains("F10Quit"), screen::toString);
        assertEquals(sameBytes(take), screen);
    }

    @Test
    void topLooksAsInTmux() throws Exception {
        Needs.program("top");
        Take take = record(List.of("M", "q"), "top", "-d", "0.5");
        assertTrue(screen(take).get(0).startsWith("top - "), () -> screen(take).toString());
        assertEquals(sameBytes(take), screen(take));
    }

    @Test
    void tmuxLooksAsInTmux() throws Exception {
        String socket = "ringterm-inner-" + System.nanoTime();
        Path config = temp.resolve("conf");
        Files.writeString(
                config,
                "set -g status-right ''\nset -g default-command 'PS1=inner sh'\nset -g escape-time 0\nset -g assume-paste-time 0\n");
        List<String> keys = List.of(
                "\002%", "echo right\r", "\002\"", "seq 100\r", "\002o", "echo $((6*7))\r", "\002:", "kill-server\r");
        Take take = record(keys, "tmux", "-u", "-L", socket, "-f", config.toString());
        List<String> screen = screen(take);
        assertTrue(screen.stream().anyMatch(line -> line.contains("42")), screen::toString);
        assertEquals(sameBytes(take), screen);
    }

    @Test
    void gitLogInItsPagerLooksAsInTmux() throws Exception {
        Needs.program("git");
        Path repository = temp.resolve("repository");
        String setup = "git init -q " + repository + " && cd " + repository
                + " && for i in 1 2 3 4 5; do git -c user.name=n -c user.email=e@example.org commit -q --allow-empty"
                + " -m \"commit $i \u4e2d\"; done && TERM=xterm-256color LESS=R git -c color.ui=always"
                + " -c core.pager='less -R -+F -+X' log --graph --format='%C(red)%s%C(reset) %C(bold blue)end%C(reset)'";
        Needs.program("less");
        Take take = record(List.of("j", "q"), "sh", "-c", setup);
        assertTrue(
                screen(take).stream().anyMatch(line -> line.contains("commit 3")),
                () -> screen(take).toString());
        assertEquals(sameBytes(take), screen(take));
    }
}
