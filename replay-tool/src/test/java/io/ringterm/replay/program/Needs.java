package io.ringterm.replay.program;

import io.ringterm.replay.pty.ProgramPath;
import org.junit.jupiter.api.Assumptions;

/** What the machine has to have for a test to mean anything. */
final class Needs {
    private Needs() {}

    static boolean has(String name) {
        return ProgramPath.find(name, System.getenv("PATH")).isPresent();
    }

    /** Skips the test, loudly, where a program is missing. */
    static void program(String name) {
        if (!has(name)) {
            String reason = name + " is not on this machine";
            System.err.println("*** SKIPPED, NOT PASSED: " + reason);
            Assumptions.abort(reason);
        }
    }
}
