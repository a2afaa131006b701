package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * R14: a test passes, and fails in a JVM from which its guard was removed. Run by hand, as {@code docs/reliability.md}
 * says; its name has it left out of the build, since a JVM without a guard may wait for as long as it is let.
 */
class GuardMutations {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home"));
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    Path mutants;

    @ParameterizedTest
    @EnumSource
    void aTestFailsWithoutIt(Guard guard) throws Exception {
        ChildJvm.Result whole = run(guard, "");
        assertEquals(ChosenTestMain.PASSED, whole.status(), whole.output());

        compile(guard);
        ChildJvm.Result mutant = run(guard, mutants + File.pathSeparator);

        // One that had to be ended says nothing of how its test would have come out, but did not pass.
        assertTrue(mutant.status() == ChosenTestMain.FAILED || mutant.status() < 0, mutant.output());
        System.out.println("R14 " + guard + ": " + guard.test
                + (mutant.status() < 0 ? " does not end without it" : " fails without it"));
    }

    private void compile(Guard guard) throws IOException {
        String source = Files.readString(HOME.resolve(guard.source));
        for (Map.Entry<String, String> change : guard.removal.entrySet()) {
            assertTrue(source.contains(change.getKey()), guard + " is not where it was: " + change.getKey());
            source = source.replace(change.getKey(), change.getValue());
        }
        Path file = mutants.resolve(Path.of(guard.source).getFileName());
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        mutants.toString(),
                        "-cp",
                        classPath(guard),
                        file.toString());
        assertEquals(0, status, "the mutant does not compile");
    }

    private static String classPath(Guard guard) {
        Path module = HOME.resolve(guard.module()).resolve("target");
        return module.resolve("classes")
                + File.pathSeparator
                + module.resolve("test-classes")
                + File.pathSeparator
                + System.getProperty("java.class.path");
    }

    private static ChildJvm.Result run(Guard guard, String before) throws IOException, InterruptedException {
        ProcessBuilder child = ChildJvm.of(Jdk.current(), 768, ChosenTestMain.class, guard.test);
        List<String> command = child.command();
        command.set(command.indexOf("-cp") + 1, before + classPath(guard));
        for (String property : List.of("ringterm.home", "ringterm.shared")) {
            command.add(1, "-D" + property + "=" + System.getProperty(property));
        }
        child.directory(HOME.resolve(guard.module()).toFile());
        Path output = Files.createTempFile("guard", ".txt");
        try {
            Process process = child.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            return new ChildJvm.Result(ended ? process.exitValue() : -1, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
