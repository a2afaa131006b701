package io.ringterm.bench.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with this one's class path, which may be killed, crash or be of another version. */
final class ChildJvm {
    /** What a child has come to. */
    record Result(int status, String output) {}

    private ChildJvm() {}

    static ProcessBuilder of(Jdk jdk, int heapMegabytes, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(jdk.command());
        command.addAll(
                List.of("-Xmx" + heapMegabytes + "m", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command);
    }

    /** Runs to the end with what is given on its standard input; both outputs are given back. */
    static Result run(ProcessBuilder child, byte[] input, long timeoutSeconds)
            throws IOException, InterruptedException {
        Process process = child.redirectErrorStream(true).start();
        try {
            process.getOutputStream().write(input);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                return new Result(-1, output + "\nstill running after " + timeoutSeconds + " s");
            }
            return new Result(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
