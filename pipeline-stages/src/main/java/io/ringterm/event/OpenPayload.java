package io.ringterm.event;

import java.util.ArrayList;
import java.util.List;

/**
 * What a session begins with: all that its state depends on besides its events.
 *
 * <pre>
 *  0        4       8              12             16        20           24
 * +--------+-------+--------------+--------------+---------+------------+---------------+--------+---------+
 * |columns |rows   |parser version|width version |width    |capabilities|limits         |title   |command  |
 * |int32   |int32  |int32         |int32         |flags i32|int32       |10 x i32, 3x64 |text    |text     |
 * +--------+-------+--------------+--------------+---------+------------+---------------+--------+---------+
 * </pre>
 *
 * <p>Little-endian; a text is an int32 length and that many bytes of UTF-8.
 *
 * @param columns the terminal's columns, 1 to {@link Limits#MAX_COLUMNS}
 * @param rows the terminal's rows, 1 to {@link Limits#MAX_ROWS}
 * @param parserVersion which parser the session was recorded with
 * @param widthVersion which table of character widths, as a Unicode version times 100: 1700 is Unicode 17.0
 * @param widthFlags bits of {@link #AMBIGUOUS_WIDE}
 * @param capabilities what the program is allowed
 * @param limits the session's limits
 * @param title what the session is called, may be empty
 * @param command the program and its arguments, as text for people, may be empty
 */
public record OpenPayload(
        int columns,
        int rows,
        int parserVersion,
        int widthVersion,
        int widthFlags,
        Capabilities capabilities,
        Limits limits,
        String title,
        String command) {

    /** The parser of this release. A change of meaning makes a new one. */
    public static final int PARSER_VERSION = 1;
    /** The newest table of widths of this release. */
    public static final int WIDTH_VERSION = 1700;
    /** Characters of ambiguous width (Unicode Standard Annex #11) take two columns. */
    public static final int AMBIGUOUS_WIDE = 1;

    /** Checks the ranges. */
    public OpenPayload {
        Limits.checkSize(columns, rows);
    }

    /**
     * The beginning of a session with the defaults of this release.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     * @return with default limits, nothing allowed, no title or command
     */
    public static OpenPayload of(int columns, int rows) {
        return new OpenPayload(
                columns, rows, PARSER_VERSION, WIDTH_VERSION, 0, Capabilities.NONE, Limits.DEFAULT, "", "");
    }

    /**
     * The same with other limits.
     *
     * @param other the limits
     * @return a new payload
     */
    public OpenPayload withLimits(Limits other) {
        return new OpenPayload(
                columns, rows, parserVersion, widthVersion, widthFlags, capabilities, other, title, command);
    }

    /**
     * The same with other capabilities.
     *
     * @param other what the program is allowed
     * @return a new payload
     */
    public OpenPayload withCapabilities(Capabilities other) {
        return new OpenPayload(columns, rows, parserVersion, widthVersion, widthFlags, other, limits, title, command);
    }

    /**
     * The same with another description.
     *
     * @param otherTitle what the session is called
     * @param otherCommand the program and its arguments
     * @return a new payload
     */
    public OpenPayload withDescription(String otherTitle, String otherCommand) {
        return new OpenPayload(
                columns, rows, parserVersion, widthVersion, widthFlags, capabilities, limits, otherTitle, otherCommand);
    }

    /**
     * What about the session's versions is not as this program would have it. A replay under another parser may differ
     * from what was recorded; widths are those of the recorded table, if this program has it.
     *
     * @return a line for each difference, empty if there is none
     */
    public List<String> versionDifferences() {
        List<String> differences = new ArrayList<>();
        if (parserVersion != PARSER_VERSION) {
            differences.add("recorded with parser " + parserVersion + ", replayed with parser " + PARSER_VERSION);
        }
        if (widthVersion != WIDTH_VERSION) {
            differences.add("recorded with the character widths of Unicode " + unicode(widthVersion)
                    + ", where this program records with those of " + unicode(WIDTH_VERSION));
        }
        return differences;
    }

    private static String unicode(int version) {
        return version / 100 + "." + version % 100;
    }

    /**
     * The payload's bytes.
     *
     * @return a new array, at most {@link Limits#MAX_EVENT_BYTES} long
     */
    public byte[] encode() {
        return new PayloadWriter()
                .int32(columns)
                .int32(rows)
                .int32(parserVersion)
                .int32(widthVersion)
                .int32(widthFlags)
                .int32(capabilities.bits())
                .int32(limits.historyLines())
                .int64(limits.historyBytes())
                .int32(limits.oscBytes())
                .int32(limits.clipboardBytes())
                .int32(limits.dcsBytes())
                .int32(limits.apcBytes())
                .int32(limits.clusterCodePoints())
                .int32(limits.queuedReplyBytes())
                .int32(limits.titleStack())
                .int32(limits.titleBytes())
                .int32(limits.hyperlinks())
                .int32(limits.uriBytes())
                .int64(limits.syncNanos())
                .text(title)
                .text(command)
                .bytes();
    }

    /**
     * Reads a payload.
     *
     * @param payload array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return what it says
     * @throws PayloadException if it is too short or a value is out of range
     */
    public static OpenPayload decode(byte[] payload, int offset, int length) {
        PayloadReader in = new PayloadReader(EventKind.OPEN, payload, offset, length);
        try {
            return new OpenPayload(
                    in.int32("columns"),
                    in.int32("rows"),
                    in.int32("parser version"),
                    in.int32("width version"),
                    in.int32("width flags"),
                    new Capabilities(in.int32("capabilities")),
                    limits(in),
                    in.text("title"),
                    in.text("command"));
        } catch (IllegalArgumentException e) {
            throw new PayloadException(EventKind.OPEN + ": " + e.getMessage());
        }
    }

    private static Limits limits(PayloadReader in) {
        return new Limits(
                in.int32("history lines"),
                in.int64("history bytes"),
                in.int32("OSC bytes"),
                in.int32("clipboard bytes"),
                in.int32("DCS bytes"),
                in.int32("APC bytes"),
                in.int32("cluster code points"),
                in.int32("queued reply bytes"),
                in.int32("title stack"),
                in.int32("title bytes"),
                in.int32("hyperlinks"),
                in.int32("URI bytes"),
                in.int64("sync nanos"));
    }
}
