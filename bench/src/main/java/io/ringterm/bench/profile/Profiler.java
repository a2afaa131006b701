package io.ringterm.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Runs something under the flight recorder. */
public final class Profiler {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);

    private Profiler() {}

    /**
     * What a run showed.
     *
     * @param result what the task returned
     * @param stacks where its threads were when they were looked at, each 10 ms while they ran Java
     */
    public record Profile(int result, StackTree stacks) {}

    /**
     * Runs a task and looks at all threads meanwhile.
     *
     * @param task what to run
     * @param keep where the recording is kept, or null to remove it
     * @return what it showed
     * @throws Exception what the task throws, or if the recording cannot be written
     */
    public static Profile run(Callable<Integer> task, Path keep) throws Exception {
        Path file = keep == null ? Files.createTempFile("ringterm-profile-", ".jfr") : keep;
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD);
            recording.start();
            int result = task.call();
            recording.stop();
            recording.dump(file);
            return new Profile(result, read(file));
        } finally {
            if (keep == null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static StackTree read(Path file) throws IOException {
        StackTree tree = new StackTree("all");
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    tree.add(stack(event));
                }
            }
        }
        return tree;
    }

    private static List<String> stack(RecordedEvent event) {
        List<String> stack = new ArrayList<>();
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            stack.add(type.substring(type.lastIndexOf('.') + 1) + "."
                    + frame.getMethod().getName());
        }
        RecordedThread thread = event.getThread("sampledThread");
        stack.add(thread == null ? "a thread" : String.valueOf(thread.getJavaName()));
        Collections.reverse(stack);
        return stack;
    }
}
