package io.ringterm.replay.libc;

import java.util.List;
import java.util.Optional;

/** Whether the C library can be called. Asked once: a class that failed to initialize does not say why a second time. */
public final class Availability {
    /** Where constants and structures are as {@link LibC} and {@link Spawner} have them. */
    private static final List<String> MACHINES = List.of("Linux on amd64", "Linux on aarch64");

    private static final Optional<String> MISSING = ask();

    private Availability() {}

    /**
     * Says what is missing for the C library to be called.
     *
     * @return the reason why it cannot be, or nothing where it can
     */
    public static Optional<String> missing() {
        return MISSING;
    }

    private static Optional<String> ask() {
        String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!MACHINES.contains(machine)) {
            return Optional.of(machine + " is none of " + String.join(", ", MACHINES));
        }
        try {
            Spawner.link();
            return Optional.empty();
        } catch (ExceptionInInitializerError e) {
            return Optional.of(e.getCause().getMessage());
        }
    }
}
