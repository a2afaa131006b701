package io.ringterm.replay.console;

/** What the person typed to start the command, so that advice can be pasted. */
public final class CommandName {
    private CommandName() {}

    /**
     * The command's name.
     *
     * @return as the launcher was called; {@code ringterm} where it was not
     */
    public static String get() {
        return System.getProperty("ringterm.command", "ringterm");
    }
}
