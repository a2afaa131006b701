package io.ringterm.replay.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tmux server of the test's own, with one window of a size and nothing around it. */
final class Tmux implements AutoCloseable {
    private final String socket = "ringterm-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    Tmux(int columns, int rows, String command) throws Exception {
        run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "env TERM=xterm-256color LINES= COLUMNS= " + command,
                ";",
                "set",
                "-g",
                "status",
                "off");
    }

    void type(String keys) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("send-keys", "-H"));
        for (byte b : keys.getBytes(StandardCharsets.UTF_8)) {
            arguments.add(HexFormat.of().toHexDigits(b));
        }
        run(arguments.toArray(String[]::new));
    }

    /** Waits until the server and what runs in its window have nothing to do. */
    void rest() throws Exception {
        Quiet.of(Long.parseLong(run("display", "-p", "#{pid}").strip()));
    }

    /** The window's text, when it has stopped changing. */
    List<String> screen() throws Exception {
        rest();
        List<String> before = List.of();
        for (int i = 0; i < 50; i++) {
            List<String> now = trimmed(run("capture-pane", "-p").lines().toList());
            if (now.equals(before) && !now.isEmpty()) {
                return now;
            }
            before = now;
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return before;
    }

    static List<String> trimmed(List<String> lines) {
        List<String> trimmed =
                new ArrayList<>(lines.stream().map(String::stripTrailing).toList());
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    private String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", socket));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("tmux " + String.join(" ", arguments) + ": " + output);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        run("kill-server");
    }
}
