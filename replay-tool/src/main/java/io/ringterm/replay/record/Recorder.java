package io.ringterm.replay.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.diff.TerminalFeatures;
import io.ringterm.engine.LaneStats;
import io.ringterm.replay.console.Screen;
import io.ringterm.replay.console.TerminalSupport;
import io.ringterm.replay.pty.PtyLauncher;

/** Records a program from its start to its end. */
public final class Recorder {
    private final PtyLauncher launcher;

    /**
     * A recorder.
     *
     * @param launcher starts programs
     */
    public Recorder(PtyLauncher launcher) {
        this.launcher = launcher;
    }

    /**
     * What a recording has come to.
     *
     * @param status the program's exit status, or 128 plus the number of the signal that ended it
     * @param stats what the lane has done
     * @param left what the program left on its screen for a person who saw it, as {@link LiveProgram#lastScreen()} has it
     */
    public record Result(int status, LaneStats stats, List<String> left) {
        /** Takes a copy. */
        public Result {
            left = List.copyOf(left);
        }
    }

    /**
     * Records without showing anything.
     *
     * @param plan what and where
     * @param typing what is typed at the program as fast as it reads, or null for nothing; its end is not typed
     * @return the outcome
     * @throws IOException if the program cannot be started or its terminal fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Result headless(RecordPlan plan, InputStream typing) throws IOException, InterruptedException {
        try (LiveProgram program = LiveProgram.start(plan, launcher)) {
            if (typing != null) {
                forward(typing, program);
            }
            int status = program.await();
            return new Result(status, program.finish(), List.of());
        }
    }

    private static void forward(InputStream typing, LiveProgram program) {
        Thread thread = new Thread(
                () -> {
                    byte[] buffer = new byte[4_096];
                    try {
                        for (int n = typing.read(buffer); n >= 0; n = typing.read(buffer)) {
                            program.type(buffer, 0, n);
                        }
                    } catch (IOException e) {
                        program.hangUp();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ringterm-standard-input");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Records while a person sees and types.
     *
     * @param plan what and where
     * @param screen the person's terminal, raw
     * @param follow true if the program's terminal follows the person's in size
     * @return the outcome
     * @throws IOException if the program cannot be started or its terminal fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Result interactive(RecordPlan plan, Screen screen, boolean follow) throws IOException, InterruptedException {
        try (LiveProgram program = LiveProgram.start(plan, launcher)) {
            List<String> left = new ArrayList<>();
            int status = show(program, screen, follow, left);
            return new Result(status, program.finish(), left);
        }
    }

    private static int show(LiveProgram program, Screen screen, boolean follow, List<String> left)
            throws IOException, InterruptedException {
        try (Painter painter = new Painter(program.session(), screen, features(screen));
                Keyboard keyboard = new Keyboard(screen, program)) {
            screen.onResize(() -> {
                painter.resize(features(screen));
                if (follow) {
                    program.resize(screen.columns(), screen.rows());
                }
            });
            keyboard.start();
            int status = program.await();
            left.addAll(program.lastScreen());
            return status;
        }
    }

    private static TerminalFeatures features(Screen screen) {
        return TerminalSupport.of(System.getenv(), screen.columns(), screen.rows(), true);
    }
}
