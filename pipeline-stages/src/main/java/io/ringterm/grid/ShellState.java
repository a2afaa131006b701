package io.ringterm.grid;

/** What a shell has told: its commands and its working directory. Not safe for use by several threads at once. */
public final class ShellState {
    /** The longest working directory that is kept (OSC 7), in bytes of UTF-8. */
    static final int MAX_DIRECTORY_BYTES = 4_096;

    private final CommandIndex commands;
    private final DropCounters drops;
    private String directory = "";

    ShellState(Anchors anchors, DropCounters drops) {
        commands = new CommandIndex(anchors);
        this.drops = drops;
    }

    /**
     * The commands that a shell has marked (OSC 133).
     *
     * @return the index
     */
    public CommandIndex commands() {
        return commands;
    }

    /**
     * The working directory that the program named (OSC 7).
     *
     * @return a URI as it came, empty where none did
     */
    public String directory() {
        return directory;
    }

    /**
     * Changes the working directory.
     *
     * @param uri as it came; one that is too long is left out and counted
     */
    public void directory(String uri) {
        if (uri.length() * 3 > MAX_DIRECTORY_BYTES) {
            drops.add(DropCounters.Reason.STRING_BYTES, uri.length());
        } else {
            directory = uri;
        }
    }

    void directoryOf(String uri) {
        directory = uri;
    }

    /** Hard reset. */
    void reset() {
        commands.reset();
        directory = "";
    }
}
