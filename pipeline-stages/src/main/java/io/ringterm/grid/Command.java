package io.ringterm.grid;

import io.ringterm.event.Limits;

/**
 * A command that a shell has marked (OSC 133, FinalTerm's): where its prompt, its command line and its output are.
 *
 * <pre>
 *   A             B              C                       D
 *   │ prompt      │ command line │ output ...            │
 *   promptStart   commandStart   outputStart             outputEnd
 * </pre>
 *
 * <p>Places move with their lines, see {@link Anchor}. Text, directory and exit status are what the program said, or had
 * on the screen: claims, not facts.
 */
public final class Command {
    /** No exit status was given, or not yet. */
    public static final int UNKNOWN_STATUS = -1;

    final Anchor prompt;
    Anchor input;
    Anchor output;
    Anchor end;
    String text = "";
    int exitStatus = UNKNOWN_STATUS;
    String directory;
    /** Of text, directory and status; 0 where it has to be made. */
    private long contentHash;

    Command(Anchor prompt, String directory) {
        this.prompt = prompt;
        this.directory = directory;
    }

    /**
     * Where the prompt begins (A).
     *
     * @return the place; it is dropped when its line is, and the command with it
     */
    public Anchor promptStart() {
        return prompt;
    }

    /**
     * Where the command line begins (B).
     *
     * @return the place, or null where it was not told
     */
    public Anchor commandStart() {
        return input;
    }

    /**
     * Where the output begins (C).
     *
     * @return the place, or null where it was not told, or nothing was run yet
     */
    public Anchor outputStart() {
        return output;
    }

    /**
     * Where the output ends (D).
     *
     * @return the place, or null while the command has not ended
     */
    public Anchor outputEnd() {
        return end;
    }

    /**
     * The command line, as it was on the screen when the output began, or as the shell told it.
     *
     * @return at most {@link Limits#MAX_COMMAND_CHARS} characters, lines separated by line feeds; empty where unknown
     */
    public String text() {
        return text;
    }

    /**
     * How the command ended.
     *
     * @return 0 or more, or {@link #UNKNOWN_STATUS}
     */
    public int exitStatus() {
        return exitStatus;
    }

    /**
     * Where it was run (OSC 7).
     *
     * @return a URI as it came, empty where unknown
     */
    public String directory() {
        return directory;
    }

    /**
     * Tells whether the command runs.
     *
     * @return true between C and D
     */
    public boolean isRunning() {
        return output != null && end == null;
    }

    void changed() {
        contentHash = 0;
    }

    long hash() {
        if (contentHash == 0) {
            contentHash = Hash64.mix(Hash64.mix(Hash64.ofText(text), Hash64.ofText(directory)), exitStatus);
        }
        return place(place(place(place(contentHash, prompt), input), output), end);
    }

    private static long place(long hash, Anchor anchor) {
        return anchor == null ? Hash64.mix(hash, -2) : Hash64.mix(Hash64.mix(hash, anchor.line()), anchor.column());
    }

    void release() {
        prompt.release();
        release(input);
        release(output);
        release(end);
    }

    static void release(Anchor anchor) {
        if (anchor != null) {
            anchor.release();
        }
    }
}
