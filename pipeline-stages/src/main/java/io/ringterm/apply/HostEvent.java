package io.ringterm.apply;

/**
 * Something that only the host of a terminal can do, or may want to know. Immutable.
 *
 * <p>A host that ignores all of these has a correct terminal: the default answer to each is "no". What needs a
 * {@link io.ringterm.event.Capability} never gets here without it.
 */
public sealed interface HostEvent {
    /** The bell rang (ECMA-48 BEL). */
    record Bell() implements HostEvent {
        static final Bell INSTANCE = new Bell();
    }

    /**
     * The window's title changed (xterm ctlseqs, OSC 0 and 2).
     *
     * @param title the new one, may be empty
     */
    record Title(String title) implements HostEvent {}

    /**
     * The icon's title changed (xterm ctlseqs, OSC 0 and 1).
     *
     * @param title the new one, may be empty
     */
    record IconTitle(String title) implements HostEvent {}

    /**
     * The program wants to be where it says (OSC 7, OSC 1337 CurrentDir).
     *
     * @param uri as the program gave it: a claim, not a fact
     */
    record WorkingDirectory(String uri) implements HostEvent {}

    /**
     * The program wants to put something on the clipboard (xterm ctlseqs, OSC 52). Needs the capability.
     *
     * @param selections letters as in ctlseqs: c, p, q, s, 0 to 7
     * @param text the decoded bytes read as UTF-8; empty to clear
     */
    record ClipboardWrite(String selections, String text) implements HostEvent {}

    /**
     * The program wants to read the clipboard (xterm ctlseqs, OSC 52). Needs the capability; the host answers by input,
     * or not.
     *
     * @param selections letters as in ctlseqs
     */
    record ClipboardRead(String selections) implements HostEvent {}

    /**
     * The program wants to notify the user (OSC 9, OSC 777, OSC 99).
     *
     * @param title may be empty
     * @param body may be empty
     */
    record Notification(String title, String body) implements HostEvent {}

    /**
     * The program shows progress (OSC 9;4, as ConEmu defines it).
     *
     * @param state 0 none, 1 normal, 2 error, 3 indeterminate, 4 paused
     * @param percent 0 to 100
     */
    record Progress(int state, int percent) implements HostEvent {}

    /**
     * The program wants another pointer shape (OSC 22).
     *
     * @param shape a name, empty for the default
     */
    record PointerShape(String shape) implements HostEvent {}

    /**
     * The program gave the terminal another size (DECCOLM, DECSLPP, DECSCPP, DECSNLS, XTWINOPS 4 and 8). Needs the
     * capability. The terminal has that size already; a host that does not want it publishes a RESIZE event.
     *
     * @param columns 1 to 1,000
     * @param rows 1 to 1,000
     */
    record Resized(int columns, int rows) implements HostEvent {}

    /**
     * The program wants something done to the window (XTWINOPS). Needs the capability.
     *
     * @param operation number as in ctlseqs
     * @param first first parameter, 0 where left out
     * @param second second parameter, 0 where left out
     */
    record WindowOperation(int operation, int first, int second) implements HostEvent {}

    /**
     * A shell's mark (OSC 133, and OSC 1337 SetMark as {@code 'M'}).
     *
     * @param kind A prompt, B command line, C output, D end, M a mark
     * @param row row of the screen, from 0
     * @param column column, from 0
     * @param exitStatus of D where it was given, otherwise -1
     */
    record ShellMark(char kind, int row, int column, int exitStatus) implements HostEvent {}

    /**
     * A variable of the user's (OSC 1337 SetUserVar).
     *
     * @param name its name
     * @param value its value, decoded
     */
    record UserVariable(String name, String value) implements HostEvent {}

    /**
     * An image came by, or a part of one, or a command about one. It is not decoded and not kept; what it does to cells
     * and cursor has been done.
     *
     * @param protocol how it is encoded
     * @param row row of the screen where it begins, from 0; negative where it has scrolled off the top already
     * @param column column where it begins, from 0
     * @param columns how many it covers, counting a cell as 10 pixels wide; 0 where that depends on the image
     * @param rows how many it covers, counting a cell as 20 pixels high; 0 where that depends on the image
     * @param shown whether it is to be shown now
     * @param more whether further parts follow; they are events of their own
     * @param control what stands before the data: kitty's keys, iTerm2's options, the parameters of DCS q
     * @param data the data itself, encoded
     */
    record Image(
            Protocol protocol,
            int row,
            int column,
            int columns,
            int rows,
            boolean shown,
            boolean more,
            String control,
            ImageData data)
            implements HostEvent {
        /** How images are encoded. */
        public enum Protocol {
            /** DEC sixel graphics (VT330/VT340 manual). */
            SIXEL,
            /** Kitty graphics protocol. */
            KITTY,
            /** OSC 1337 File. */
            ITERM
        }
    }
}
