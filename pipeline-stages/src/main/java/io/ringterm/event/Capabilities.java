package io.ringterm.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a session's program is allowed. Recorded with the session, because replies depend on it.
 *
 * @param bits one bit for each granted {@link Capability}, in the order of declaration
 */
public record Capabilities(int bits) {
    /** Nothing is allowed: the default. */
    public static final Capabilities NONE = new Capabilities(0);

    /** Leaves out bits that no capability has. */
    public Capabilities {
        bits &= (1 << Capability.values().length) - 1;
    }

    /**
     * What is allowed.
     *
     * @param granted the capabilities to grant
     * @return just those
     */
    public static Capabilities of(Capability... granted) {
        return new Capabilities(Arrays.stream(granted).mapToInt(Capability::bit).reduce(0, (a, b) -> a | b));
    }

    /**
     * Reads the form that the command line takes.
     *
     * @param list names as in {@link Capability#option()}, separated by commas; may be empty
     * @return what they grant
     * @throws IllegalArgumentException if a name is unknown; the message lists the known ones
     */
    public static Capabilities parse(String list) {
        int bits = 0;
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                bits |= byName(name.strip()).bit();
            }
        }
        return new Capabilities(bits);
    }

    private static Capability byName(String name) {
        return Arrays.stream(Capability.values())
                .filter(capability -> capability.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown capability: " + name + "; known are " + of(Capability.values())));
    }

    /**
     * Tells whether something is allowed.
     *
     * @param capability what is asked for
     * @return true if it was granted
     */
    public boolean allows(Capability capability) {
        return (bits & capability.bit()) != 0;
    }

    /** The names of what is allowed, as {@link #parse(String)} reads them. */
    @Override
    public String toString() {
        return Arrays.stream(Capability.values())
                .filter(this::allows)
                .map(Capability::option)
                .collect(Collectors.joining(","));
    }
}
