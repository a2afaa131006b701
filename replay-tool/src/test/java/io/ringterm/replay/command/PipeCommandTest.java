package io.ringterm.replay.command;

import java.nio.file.Path;

import io.ringterm.replay.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PipeCommandTest {
    private static final String COPY_AND_PASTE = "\u001b]52;;dGVzdGluZyAxMjM=\u0007\u001b]52;;?\u0007";
    private static final String PASTED = "\u001b]52;s0;dGVzdGluZyAxMjM=\u001b\\";

    @Test
    void answersWhatAProgramAsks() {
        assertEquals("\u001bP5!~0020\u001b\\", pipe("\u001b[5;10;5;12;5;12*y"));
    }

    @Test
    void keepsAClipboardWhereThatIsAllowed() {
        assertEquals(PASTED, pipe(COPY_AND_PASTE, "--allow", "clipboard"));
    }

    @Test
    void keepsAClipboardWhileRecordingToo(@TempDir Path folder) {
        assertEquals(
                PASTED,
                pipe(
                        COPY_AND_PASTE,
                        "--allow",
                        "clipboard",
                        "--record",
                        folder.resolve("r").toString()));
    }

    @Test
    void hasNoClipboardOtherwise() {
        assertEquals("", pipe(COPY_AND_PASTE));
    }

    private static String pipe(String input, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "pipe";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Tool.Outcome outcome = Tool.feed(input, arguments);
        assertEquals(0, outcome.status(), outcome.talk());
        return outcome.text();
    }
}
