package io.ringterm.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UsageTest {
    @TempDir
    private Path folder;

    @Test
    void saysItsVersion() {
        for (String option : List.of("--version", "-V")) {
            Outcome outcome = Tool.run(option);
            assertEquals(0, outcome.status());
            assertTrue(outcome.text().matches("ringterm [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R"), outcome.text());
            assertEquals("", outcome.talk());
        }
    }

    @Test
    void helpNamesEachCommandButTheLaunchersOwn() {
        String help = Tool.run("--help").text();
        for (String name : List.of(
                "demo",
                "record",
                "play",
                "verify",
                "info",
                "cat",
                "snapshot",
                "pack",
                "import",
                "repair",
                "seal",
                "pipe")) {
            assertTrue(help.contains("\n  " + name + " "), name);
        }
        assertFalse(help.contains("train"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "record",
                "play",
                "verify",
                "info",
                "cat",
                "snapshot",
                "pack",
                "import",
                "repair",
                "seal",
                "pipe"
            })
    void eachCommandHasHelp(String name) {
        Outcome outcome = Tool.run(name, "--help");
        assertEquals(0, outcome.status());
        assertTrue(outcome.text().startsWith("Usage: ringterm " + name), outcome.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "verify",
                "verify --nonsense x",
                "snapshot --size 0x0 --raw -",
                "snapshot --size 80by24 --raw -",
                "snapshot --size 1001x24 --raw -",
                "snapshot --at 1:x --raw -",
                "snapshot --at 1 --raw -",
                "snapshot --seq 1 --byte 2 somewhere",
                "snapshot --history -1 --raw -",
                "snapshot --format xml --raw -",
                "snapshot --size 80x24 somewhere",
                "snapshot -",
                "pipe --allow everything",
                "play --speed nan somewhere",
                "record",
                "record --idle-limit -1 -- true",
                "record --headless -- /no/such/program",
                "record --headless -- no-such-program-anywhere",
            })
    void whatCannotBeIsStatusTwoAndOneLineWithoutATrace(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        if (line.contains("--headless")) {
            args = line.replace("--headless", "--headless -o " + folder.resolve("R"))
                    .split(" ");
        }
        Outcome outcome = Tool.run(args);
        assertEquals(2, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().startsWith("ringterm: "), outcome.talk());
        assertTrue(outcome.talk().lines().count() <= 3, outcome.talk());
        assertFalse(outcome.talk().contains("\tat "), outcome.talk());
        assertEquals("", outcome.text());
        assertFalse(Files.exists(folder.resolve("R")), "something was made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "info", "cat", "play", "snapshot"})
    void aRecordingThatIsNotThereIsNamed(String command) throws Exception {
        Path missing = folder.resolve("missing");
        Outcome outcome = Tool.run(command, missing.toString());
        assertEquals(2, outcome.status());
        assertTrue(outcome.talk().contains(missing.toString()), outcome.talk());

        Path file = Files.writeString(folder.resolve("file"), "text");
        assertEquals(2, Tool.run(command, file.toString()).status());
    }

    @Test
    void aFolderThatIsNoRecordingIsNoAnswer() {
        Outcome outcome = Tool.run("verify", folder.toString());
        assertEquals(4, outcome.status());
        assertTrue(outcome.talk().contains(folder.toString()), outcome.talk());
    }

    @Test
    void debugSaysWhereItFailed() {
        Outcome outcome =
                Tool.run("verify", "--debug", folder.resolve("missing").toString());
        assertTrue(outcome.talk().contains("\tat io.ringterm"), outcome.talk());
    }

    @Test
    void trainingIsSilentAndLeavesNothing() throws Exception {
        Outcome outcome = Tool.run("train");
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals("", outcome.text() + outcome.talk());
    }
}
