package io.ringterm.replay.program;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, which can be killed. */
final class ChildTool {
    private ChildTool() {}

    static Process start(Path log, String... args) throws IOException {
        return start(log, List.of(), args);
    }

    /** With flags for the virtual machine besides those of this one. */
    static Process start(Path log, List<String> flags, String... args) throws IOException {
        return new ProcessBuilder(command(flags, args))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** What starts it. */
    static List<String> command(List<String> flags, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.add("io.ringterm.replay.Ringterm");
        command.addAll(List.of(args));
        return command;
    }
}
