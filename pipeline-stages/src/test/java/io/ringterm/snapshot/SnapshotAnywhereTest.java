package io.ringterm.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.Escapes;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A snapshot can be taken at any byte: what goes on from it is what would have been. */
class SnapshotAnywhereTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    /** Of a longer recording only so much: each byte costs a snapshot, and a run of the rest. */
    private static final int RECORDING = 400;

    @TestFactory
    List<DynamicTest> scriptsGoOnFromASnapshotAtAnyByte() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : List.of("control", "text")) {
            for (Path file : list(RESOURCES.resolve(folder))) {
                tests.add(DynamicTest.dynamicTest(folder + "/" + file.getFileName(), () -> {
                    for (byte[] input : inputs(file)) {
                        checkFromEach(input);
                    }
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> recordingsGoOnFromASnapshotAtAnyByte() {
        return Corpora.list("alacritty-ref").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    byte[] recording = Corpora.bytes(folder.resolve("recording"));
                    checkThroughout(Arrays.copyOf(recording, Math.min(recording.length, RECORDING)));
                }))
                .collect(Collectors.toList());
    }

    /** Each byte is fed to the terminal that a snapshot after the byte before made. */
    private static void checkThroughout(byte[] input) {
        TestTerminal whole = terminal();
        TestTerminal restored = terminal();
        for (int at = 0; at < input.length; at++) {
            whole.write(input, at, 1);
            restored = TestTerminal.restore(restored.write(input, at, 1).snapshot());
            assertEquals(whole.fingerprint(), restored.fingerprint(), "byte " + at);
        }
        assertArrayEquals(whole.snapshot(), restored.snapshot());
    }

    /** From a snapshot at each byte all of the rest is fed at once. */
    private static void checkFromEach(byte[] input) {
        long expected = terminal().write(input).fingerprint();
        TestTerminal whole = terminal();
        for (int at = 0; at < input.length; at++) {
            TestTerminal restored = TestTerminal.restore(whole.snapshot());
            assertEquals(whole.fingerprint(), restored.fingerprint(), "restored at byte " + at);
            restored.write(input, at, input.length - at);
            assertEquals(expected, restored.fingerprint(), "went on from byte " + at);
            whole.write(input, at, 1);
        }
        assertEquals(expected, whole.fingerprint());
    }

    private static TestTerminal terminal() {
        return new TestTerminal(OpenPayload.of(10, 4).withCapabilities(Capabilities.of(Capability.values())));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".script"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /** What the program prints in each test of a script. */
    private static List<byte[]> inputs(Path script) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        StringBuilder input = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("in ")) {
                input.append(line.substring(3));
            } else if (line.startsWith("== ") && input.length() > 0) {
                inputs.add(Escapes.bytes(input.toString()));
                input.setLength(0);
            }
        }
        inputs.add(Escapes.bytes(input.toString()));
        return inputs;
    }
}
