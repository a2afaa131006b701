package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Besides row R14, which has checks of its own: a test of the build passes, and fails in a JVM from which its guard was
 * removed. Run by hand, as {@code docs/reliability.md} says; its name has it left out of the build, since a JVM without a
 * guard may wait for as long as it is let.
 */
class GuardMutations {
    private static final Path HOME = Path.of(System.getProperty("ringterm.home"));
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    Path mutants;

    @ParameterizedTest
    @EnumSource
    void aTestFailsWithoutIt(Guard guard) throws Exception {
        String test = testOf(guard);
        ChildJvm.Result whole = run(test, "");
        assertEquals(ChosenTestMain.PASSED, whole.status(), whole.output());

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = Removal.files(compiler)) {
            guard.removal.compile(compiler, files, HOME, mutants);
        }
        ChildJvm.Result mutant = run(test, mutants + File.pathSeparator);

        // One that had to be ended says nothing of how its test would have come out, but did not pass.
        assertTrue(mutant.status() == ChosenTestMain.FAILED || mutant.status() < 0, mutant.output());
        System.out.println("R14 " + guard + ": " + test
                + (mutant.status() < 0 ? " does not end without it" : " fails without it"));
    }

    /** The test, with its module, that has to notice. */
    static String testOf(Guard guard) {
        return switch (guard) {
            case BLOCK_CRC, CHAIN -> "journal/io.ringterm.journal.DamageTest";
            case LOCK -> "journal/io.ringterm.journal.ChronicleJournalTest#refusesASecondWriterInThisProcess";
            case FILE_MODE -> "journal/io.ringterm.journal.ChronicleJournalTest#isItsOwnersAlone";
            case SEAL -> "replay-tool/io.ringterm.replay.command.SealCommandTest";
            case GATE -> "engine/io.ringterm.engine.GateTest";
            case QUARANTINE -> "engine/io.ringterm.engine.FailureTest";
            case CLAMP -> "pipeline-stages/io.ringterm.apply.ControlScriptTest";
            case REPLY_LENGTH -> "pipeline-stages/io.ringterm.apply.ReplyBufferTest";
            case CAPABILITY -> "pipeline-stages/io.ringterm.HostileInputTest";
            case ARCHIVE_HASH, STRING_CUT, SNAPSHOT_LENGTH -> "bench/io.ringterm.bench.reliability.GuardTest";
        };
    }

    static Path moduleOf(String test) {
        return HOME.resolve(test.substring(0, test.indexOf('/')));
    }

    static String nameOf(String test) {
        return test.substring(test.indexOf('/') + 1);
    }

    private static String classPath(Path module) {
        Path target = module.resolve("target");
        return target.resolve("classes")
                + File.pathSeparator
                + target.resolve("test-classes")
                + File.pathSeparator
                + System.getProperty("java.class.path");
    }

    private static ChildJvm.Result run(String test, String before) throws IOException, InterruptedException {
        ProcessBuilder child = ChildJvm.of(Jdk.current(), 768, ChosenTestMain.class, nameOf(test));
        List<String> command = child.command();
        command.set(command.indexOf("-cp") + 1, before + classPath(moduleOf(test)));
        for (String property : List.of("ringterm.home", "ringterm.shared")) {
            command.add(1, "-D" + property + "=" + System.getProperty(property));
        }
        child.directory(moduleOf(test).toFile());
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
