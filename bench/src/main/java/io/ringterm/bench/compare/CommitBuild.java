package io.ringterm.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ringterm.replay.console.ToolException;

/**
 * A commit's build in a worktree of its own.
 *
 * @param repository whose commit it is
 * @param home the worktree
 */
record CommitBuild(Path repository, Path home) {
    private static final long BUILD_MINUTES = 30;

    /** The full hash of a commit. */
    static String resolve(Path repository, String name) {
        Said said = run(
                repository, List.of("git", "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"));
        if (said.status() != 0) {
            throw ToolException.usage(
                    "neither a jar, a folder, a saved result nor a commit of " + repository + ": " + name);
        }
        return said.text().strip();
    }

    /** Checks a commit out and builds it; leaves no worktree behind if that fails. */
    static CommitBuild make(Path repository, String hash, Path home) {
        must(
                "check out " + hash,
                run(repository, List.of("git", "worktree", "add", "--detach", home.toString(), hash)));
        CommitBuild build = new CommitBuild(repository, home);
        try {
            must(
                    "build " + hash,
                    run(
                            home,
                            List.of(
                                    "mvn",
                                    "-q",
                                    "-B",
                                    "-ntp",
                                    "-DskipTests",
                                    "-Dspotless.check.skip",
                                    "-Dmaven.javadoc.skip",
                                    "-Dmaven.source.skip",
                                    "package")));
            return build;
        } catch (RuntimeException e) {
            build.remove();
            throw e;
        }
    }

    /** Removes the worktree. */
    void remove() {
        run(repository, List.of("git", "worktree", "remove", "--force", home.toString()));
    }

    private static void must(String what, Said said) {
        if (said.status() != 0) {
            String last = said.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(5)
                    .reduce((first, second) -> first + "\n" + second)
                    .orElse("status " + said.status());
            throw ToolException.inconclusive("cannot " + what + ": " + last, null);
        }
    }

    private static Said run(Path folder, List<String> command) {
        try {
            Path out = Files.createTempFile("ringterm-compare-", ".log");
            try {
                Process process = new ProcessBuilder(new ArrayList<>(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .start();
                if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw ToolException.inconclusive(
                            command.get(0) + " took more than " + BUILD_MINUTES + " minutes", null);
                }
                return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            throw ToolException.inconclusive("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ToolException.inconclusive("interrupted while " + command.get(0) + " ran", e);
        }
    }

    /** What a program said. */
    private record Said(int status, String text) {}
}
