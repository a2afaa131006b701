package io.ringterm.bench.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which revision of the program this is: a figure without it means nothing. */
public final class Revision {
    private static final String UNKNOWN = "unknown";

    private Revision() {}

    /**
     * The revision of the sources that the launcher stands among, or those of the working directory.
     *
     * @return Git's short name of the commit, with a plus where files differ from it; {@code unknown} without Git
     */
    public static String here() {
        String launcher = System.getProperty("ringterm.command");
        Path folder = launcher == null
                ? Path.of("")
                : Path.of(launcher).toAbsolutePath().getParent();
        String commit = git(folder, "rev-parse", "--short", "HEAD");
        boolean changed =
                !git(folder, "status", "--porcelain", "--untracked-files=no").isEmpty();
        return commit.isEmpty() ? UNKNOWN : changed ? commit + "+" : commit;
    }

    private static String git(Path folder, String... words) {
        try {
            ProcessBuilder git = new ProcessBuilder("git");
            git.command().addAll(java.util.List.of(words));
            Process process = git.directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
