package io.ringterm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.grid.GridInvariants;
import io.ringterm.testkit.Corpora;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Ghostty's fuzzing seeds: no exception, the grid whole, and the same fingerprint however the bytes are cut. */
class GhosttyFuzzCorpusTest {
    private static final CorpusExceptions EXCEPTIONS = new CorpusExceptions("ghostty-fuzz");

    @TestFactory
    List<DynamicTest> standsWhateverComes() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : new String[] {"osc-initial", "parser-initial", "stream-initial"}) {
            for (Path file : Corpora.list("ghostty-fuzz", folder)) {
                String name = folder + "/" + file.getFileName();
                byte[] bytes = withoutSelector(folder, Corpora.bytes(file));
                tests.add(DynamicTest.dynamicTest(name, () -> EXCEPTIONS.run(name, () -> check(bytes))));
            }
        }
        return tests;
    }

    /** The first byte chooses what Ghostty's fuzzer does with the rest; of an OSC the rest is what stands in it. */
    private static byte[] withoutSelector(String folder, byte[] bytes) {
        if (folder.equals("parser-initial") || bytes.length == 0) {
            return bytes;
        }
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        if (folder.equals("stream-initial")) {
            return rest;
        }
        byte[] osc = new byte[rest.length + 4];
        osc[0] = 0x1b;
        osc[1] = ']';
        System.arraycopy(rest, 0, osc, 2, rest.length);
        osc[rest.length + 2] = 0x1b;
        osc[rest.length + 3] = '\\';
        return osc;
    }

    private static void check(byte[] bytes) {
        TestTerminal whole = new TestTerminal(80, 24).write(bytes);
        assertEquals(List.of(), GridInvariants.check(whole.state()));
        TestTerminal single = new TestTerminal(80, 24);
        for (int i = 0; i < bytes.length; i++) {
            single.write(bytes, i, 1);
        }
        assertEquals(whole.fingerprint(), single.fingerprint(), "a byte at a time");
        Random random = new Random(bytes.length);
        TestTerminal pieces = new TestTerminal(80, 24);
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
            pieces.write(bytes, at, length);
            at += length;
        }
        assertEquals(whole.fingerprint(), pieces.fingerprint(), "in pieces");
    }

    @AfterAll
    static void summarize() {
        EXCEPTIONS.summarize();
    }
}
