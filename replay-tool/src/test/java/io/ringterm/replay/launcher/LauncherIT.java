package io.ringterm.replay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The launcher in a home of its own, where Java and Maven are scripts that note what they are asked for. */
@Timeout(600)
class LauncherIT {
    @TempDir
    private Path temp;

    private Path home;
    private Path tools;
    private Path calls;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void makeHome() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectories(temp.resolve("a home"));
        tools = Files.createDirectories(temp.resolve("tools"));
        calls = temp.resolve("calls");
        Path launcher = Path.of(System.getProperty("ringterm.home", "..")).resolve("ringterm");
        Files.copy(launcher, home.resolve("ringterm"));
        Files.setPosixFilePermissions(home.resolve("ringterm"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(home.resolve("bench/src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("bench/pom.xml"), "<project/>");
        java("17.0.9", temp.resolve("jdk17"));
        maven("3.8.7");
    }

    private void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK that notes its arguments, makes the archives that it is asked for, and runs nothing. */
    private Path java(String version, Path jdk) throws IOException {
        script(
                jdk.resolve("bin/java"),
                "case \"$1\" in -version) echo 'openjdk version \"" + version + "\"' >&2; exit;; esac\n"
                        + "echo \"java $*\" >> '" + calls + "'\n"
                        + "for a in \"$@\"; do case $a in -XX:SharedArchiveFile=*.new) echo x > \"${a#*=}\";; esac; done\n"
                        + "for a in \"$@\"; do case $a in train|-Xshare:dump) exit;; esac; done\n"
                        + "echo started; exit ${FAKE_STATUS:-0}");
        script(jdk.resolve("bin/javac"), "exit 1");
        return jdk;
    }

    private void maven(String version) throws IOException {
        script(
                tools.resolve("mvn"),
                "case \"$1\" in -v) echo 'Apache Maven " + version + "'; exit;; esac\n"
                        + "echo \"mvn $* in $PWD with $JAVA_HOME\" >> '" + calls + "'\n"
                        + "if [ -n \"$FAKE_BROKEN\" ]; then echo '[ERROR] it is broken'; exit 1; fi\n"
                        + "sleep ${FAKE_SLOW:-0}; mkdir -p bench/target/dist; touch bench/target/bench-1.jar bench/target/bench-1-sources.jar");
    }

    private Outcome run(Path directory, String launcher, Map<String, String> environment, String... args)
            throws Exception {
        Process process = start(directory, launcher, environment, args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    private Process start(Path directory, String launcher, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", temp.resolve("jdk17").toString());
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.start();
    }

    private Outcome run(String... args) throws Exception {
        return run(home, "./ringterm", Map.of(), args);
    }

    private List<String> calls(String of) throws IOException {
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .filter(line -> line.startsWith(of + " "))
                        .toList()
                : List.of();
    }

    @Test
    void buildsOnceAndSaysNothing() throws Exception {
        assertEquals(new Outcome(0, "started\n", ""), run("info", "x"));
        assertEquals(new Outcome(0, "started\n", ""), run("info", "x"));
        assertEquals(1, calls("mvn").size());
        String mvn = calls("mvn").get(0);
        assertTrue(mvn.contains(" package") && mvn.contains("in " + home), mvn);
        assertTrue(mvn.endsWith(" with " + temp.resolve("jdk17")), mvn);
        List<String> java = calls("java");
        assertEquals(4, java.size(), java::toString);
        assertTrue(java.get(3).endsWith("-jar " + home.resolve("bench/target/bench-1.jar") + " info x"), java.get(3));
        assertTrue(java.get(3).contains("-XX:SharedArchiveFile="), java.get(3));
    }

    @Test
    void exitStatusAndArgumentsPassThrough() throws Exception {
        Outcome outcome = run(home, "./ringterm", Map.of("FAKE_STATUS", "3"), "verify", "a  b", "*");
        assertEquals(3, outcome.status());
        assertTrue(
                calls("java").get(2).endsWith(" verify a  b *"), calls("java").get(2));
    }

    @Test
    void worksFromElsewhereThroughLinksAndThePath() throws Exception {
        run("info");
        Path link = temp.resolve("linked");
        Files.createSymbolicLink(link, Path.of("link2"));
        Files.createSymbolicLink(temp.resolve("link2"), home.resolve("ringterm"));
        Files.createSymbolicLink(tools.resolve("ringterm"), Path.of("../linked"));
        assertEquals(
                0,
                run(Path.of("/"), home.resolve("ringterm").toString(), Map.of(), "info")
                        .status());
        assertEquals(0, run(temp, "./linked", Map.of(), "info").status());
        assertEquals(
                0, run(Path.of("/"), "/bin/sh", Map.of(), "-c", "ringterm info").status());
        assertEquals(1, calls("mvn").size(), "the home was not found again");
    }

    @Test
    void changedAndDeletedSourcesAreBuiltAgain() throws Exception {
        Path source = Files.writeString(home.resolve("bench/src/main/A.java"), "");
        run("info");
        Instant later = Instant.now().plusSeconds(3_600);
        Files.setLastModifiedTime(source, FileTime.from(later));
        run("info");
        assertEquals(2, calls("mvn").size());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(5)));
        Files.delete(source);
        Files.setLastModifiedTime(home.resolve("bench/src/main"), FileTime.from(later));
        run("info");
        assertEquals(3, calls("mvn").size());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Map<String, String> slow = Map.of("FAKE_SLOW", "2");
        Process first = start(home, "./ringterm", slow, "info");
        Process second = start(home, "./ringterm", slow, "info");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals(1, calls("mvn").size());
        assertFalse(Files.exists(home.resolve("target/build-lock")));
    }

    @Test
    void aLockOfADeadProcessIsTakenOver() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(home.resolve("target/build-lock"));
        Files.writeString(home.resolve("target/build-lock/pid"), dead.pid() + "\n");
        assertEquals(0, run("info").status());
    }

    @Test
    void aFailedBuildShowsItsErrorAndWhereTheRestIs() throws Exception {
        Outcome outcome = run(home, "./ringterm", Map.of("FAKE_BROKEN", "1"), "info");
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("it is broken"), outcome.err());
        assertTrue(outcome.err().contains("target/ringterm-build.log"), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(0, run("info").status());
    }

    @Test
    void anOldJavaOnThePathIsNamed() throws Exception {
        java("1.8.0_392", temp.resolve("jdk8"));
        Files.createSymbolicLink(tools.resolve("java"), temp.resolve("jdk8/bin/java"));
        Outcome outcome = run(home, "./ringterm", Map.of("JAVA_HOME", ""), "info");
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("1.8.0_392") && outcome.err().contains("17"), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertEquals(0, run("info").status(), "JAVA_HOME comes first");
    }

    @Test
    void anOldOrMissingJavaHomeIsNamed() throws Exception {
        Path old = java("11.0.20", temp.resolve("jdk11"));
        Outcome outcome = run(home, "./ringterm", Map.of("JAVA_HOME", old.toString()), "info");
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("11.0.20") && outcome.err().contains(old.toString()), outcome.err());
        Outcome missing = run(home, "./ringterm", Map.of("JAVA_HOME", "/no/such/jdk"), "info");
        assertEquals(4, missing.status());
        assertTrue(missing.err().contains("/no/such/jdk"), missing.err());
    }

    @Test
    void anOldMavenAndAMissingCompilerAreNamed() throws Exception {
        maven("3.6.3");
        Outcome outcome = run("info");
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("3.6.3") && outcome.err().contains("3.8"), outcome.err());
        maven("3.9.9");
        Files.delete(temp.resolve("jdk17/bin/javac"));
        Outcome noCompiler = run("info");
        assertEquals(4, noCompiler.status());
        assertTrue(noCompiler.err().contains("no compiler"), noCompiler.err());
    }

    @Test
    void flagsFollowTheVersion() throws Exception {
        run("info");
        assertFalse(
                calls("java").get(2).contains("--sun-misc-unsafe"),
                calls("java").get(2));
        assertFalse(
                calls("java").get(2).contains("--enable-native-access"),
                calls("java").get(2));
        Path jdk22 = java("22.0.2", temp.resolve("jdk22"));
        run(home, "./ringterm", Map.of("JAVA_HOME", jdk22.toString()), "info");
        String between = calls("java").get(calls("java").size() - 1);
        assertTrue(between.contains(" --enable-native-access=ALL-UNNAMED "), between);
        assertFalse(between.contains("--sun-misc-unsafe"), between);
        Path jdk25 = java("25.0.1", temp.resolve("jdk25"));
        run(home, "./ringterm", Map.of("JAVA_HOME", jdk25.toString(), "RINGTERM_JAVA_OPTS", "-Da=b -Dc=d"), "info");
        String last = calls("java").get(calls("java").size() - 1);
        assertTrue(last.contains(" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "), last);
        assertTrue(last.contains(" -Da=b -Dc=d "), last);
        assertTrue(last.contains("ringterm-25.0.1.jsa"), last);
    }
}
