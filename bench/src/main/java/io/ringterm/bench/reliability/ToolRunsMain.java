package io.ringterm.bench.reliability;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

import io.ringterm.replay.Ringterm;
import io.ringterm.replay.console.Streams;

/** Runs the commands that read a recording on each that its arguments name, and says how each ended. */
final class ToolRunsMain {
    static final String END = "== ";
    static final int COMMANDS = 5;

    private ToolRunsMain() {}

    public static void main(String[] arguments) {
        for (String file : arguments) {
            run(file);
        }
        System.exit(0);
    }

    private static void run(String file) {
        List<List<String>> commands = List.of(
                List.of("info", file),
                List.of("verify", file),
                List.of("snapshot", "--format", "json", file),
                List.of("cat", file),
                List.of("import", "-o", file + ".imported", file));
        for (List<String> command : commands) {
            PrintStream talk = new PrintStream(System.out, true);
            Streams streams = new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), talk);
            int status = Ringterm.run(streams, command.toArray(String[]::new));
            System.out.println(END + command.get(0) + " " + file + " " + status);
        }
    }
}
