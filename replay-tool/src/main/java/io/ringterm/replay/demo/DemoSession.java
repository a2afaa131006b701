package io.ringterm.replay.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.ringterm.engine.SessionView;
import io.ringterm.event.OpenPayload;
import io.ringterm.replay.pty.PtyCommand;
import io.ringterm.replay.pty.PtyEnvironment;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.record.LiveProgram;
import io.ringterm.replay.record.RecordPlan;
import io.ringterm.replay.record.Recorder;

/** Records the demonstration. */
public final class DemoSession {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final String TEXT = """
            Welcome to Ringterm.

            What you see here went from a real program in a real pseudo-terminal
            into a ring, and from there into a journal and a terminal at once.
            """;

    private final PtyLauncher launcher;
    private final Optional<FullScreenProgram> fullScreen;

    /**
     * A demonstration of what this machine has.
     *
     * @param launcher starts programs
     */
    public DemoSession(PtyLauncher launcher) {
        this.launcher = launcher;
        fullScreen = FullScreenProgram.find(System.getenv("PATH"));
    }

    /**
     * The programs that take part.
     *
     * @return for people
     */
    public String programs() {
        return fullScreen
                .map(program -> "a shell, coloured ls and " + program.name())
                .orElse("a shell and coloured ls; this machine has no full-screen program that is known here");
    }

    /**
     * Records it.
     *
     * @param folder where to, absent or empty
     * @return the outcome
     * @throws IOException if a shell cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public Recorder.Result record(Path folder) throws IOException, InterruptedException {
        try (TemporaryFolder scratch = TemporaryFolder.create("ringterm-demo-scratch");
                LiveProgram program = LiveProgram.start(plan(folder, scratch.path()), launcher)) {
            SessionView onlooker = program.session().view((session, sequence, nanos, frame) -> {});
            Typist typist = new Typist(program);
            typist.watch();
            enter(typist, "echo \"hello from a $TERM of $(stty size | tr ' ' x)\"\r");
            enter(typist, "ls --color=always /\r");
            if (fullScreen.isPresent()) {
                enter(typist, fullScreen.get().command() + "\r");
                for (String keys : fullScreen.get().keys()) {
                    enter(typist, keys);
                }
            }
            typist.type("exit\r");
            int status = program.await();
            onlooker.close();
            return new Recorder.Result(status, program.finish(), List.of());
        }
    }

    private static void enter(Typist typist, String keys) throws InterruptedException {
        typist.type(keys);
        typist.watch();
    }

    private static RecordPlan plan(Path folder, Path scratch) throws IOException {
        Path file = scratch.resolve("welcome.txt");
        Files.writeString(file, TEXT, StandardCharsets.UTF_8);
        Map<String, String> environment = PtyEnvironment.of(System.getenv());
        environment.put("PS1", "demo$ ");
        environment.put("F", file.toString());
        environment.remove("ENV");
        PtyCommand shell = new PtyCommand(List.of("sh"), environment, COLUMNS, ROWS);
        OpenPayload open = OpenPayload.of(COLUMNS, ROWS).withDescription("ringterm demo", shell.text());
        return new RecordPlan(folder, shell, open, false, UnaryOperator.identity(), 0);
    }
}
