package io.ringterm.grid;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.CharWidth;

/**
 * Everything a terminal knows, apart from its parser. Not safe for use by several threads at once.
 *
 * <p>The alternate screen is made when it is first used. Saved cursors and keyboard stacks are each screen's own;
 * cursor, margins, pen, charsets, tabs and modes are shared, as in xterm.
 */
public final class TerminalState {
    /** The conformance level after a hard reset: a VT520. */
    public static final int DEFAULT_LEVEL = 65;

    private final OpenPayload open;
    private final CharWidth widths;
    private final GraphemeTable graphemes;
    private final LinkTable links;
    private final Scrollback history;
    private final Damage damage;
    private final Screen primary;
    private Screen alternate;
    private Screen active;

    private final Cursor cursor = new Cursor();
    private final SavedState saved = new SavedState();
    private final Pen pen = new Pen();
    private final Charsets charsets = new Charsets();
    private final TabStops tabs = new TabStops();
    private final Margins margins;
    private final ModeSet modes = new ModeSet();
    private final Display display;
    private final KeyboardState keyboard = new KeyboardState();
    private final PrintState print = new PrintState();
    private final PendingString pendingString = new PendingString();
    private final DropCounters drops = new DropCounters();
    private final TableCells cells = new TableCells(this);
    private final StateCodec codec = new StateCodec();
    private final TerminalSettings settings = new TerminalSettings();
    private final ImageTransfer imageTransfer = new ImageTransfer();
    private final ShellState shell;

    /**
     * A terminal as it is after power-up.
     *
     * @param open size, limits and the rest that a session begins with
     */
    public TerminalState(OpenPayload open) {
        this(open, open.columns(), open.rows());
    }

    TerminalState(OpenPayload open, int columns, int rows) {
        this.open = open;
        widths = CharWidth.of(open.widthVersion(), open.widthFlags());
        Limits limits = open.limits();
        graphemes = new GraphemeTable(limits.clusterCodePoints());
        links = new LinkTable(limits.hyperlinks(), limits.uriBytes());
        history = new Scrollback(limits, widths, graphemes, links);
        damage = new Damage(columns, rows);
        primary = new Screen(columns, rows, damage, history);
        active = primary;
        shell = new ShellState(primary.anchors(), drops);
        margins = new Margins(columns, rows);
        display = new Display(limits);
        modes.reset();
        damage.markAll();
        graphemes.cells(cells);
        links.cells(cells);
    }

    /** The alternate screen, made where there is none. */
    Screen alternateForWriting() {
        if (alternate == null) {
            alternate = new Screen(columns(), rows(), damage, null);
        }
        return alternate;
    }

    /**
     * What the session began with.
     *
     * @return the payload of its first event
     */
    public OpenPayload open() {
        return open;
    }

    /**
     * How wide characters are by themselves.
     *
     * @return the table of the session's version of Unicode
     */
    public CharWidth widths() {
        return widths;
    }

    /**
     * The terminal's width.
     *
     * @return columns
     */
    public int columns() {
        return primary.columns();
    }

    /**
     * The terminal's height.
     *
     * @return rows
     */
    public int rows() {
        return primary.rows();
    }

    /**
     * The screen that is shown.
     *
     * @return primary or alternate
     */
    public Screen screen() {
        return active;
    }

    /**
     * The primary screen, shown or not.
     *
     * @return the screen
     */
    public Screen primary() {
        return primary;
    }

    /**
     * Tells whether the alternate screen is shown.
     *
     * @return true if so
     */
    public boolean isAlternate() {
        return active != primary;
    }

    /**
     * The alternate screen, shown or not.
     *
     * @return the screen, or null where it was never used
     */
    public Screen alternate() {
        return alternate;
    }

    /**
     * Shows one of the two screens; the content of both stays, and so does the cursor.
     *
     * @param on the alternate one, or the primary one
     */
    public void showAlternate(boolean on) {
        if (on == isAlternate()) {
            return;
        }
        active = on ? alternateForWriting() : primary;
        damage.markAll();
    }

    /**
     * The lines that scrolled off the primary screen.
     *
     * @return history
     */
    public Scrollback history() {
        return history;
    }

    /**
     * What changed on the shown screen.
     *
     * @return since its last {@link Damage#clear()}
     */
    public Damage damage() {
        return damage;
    }

    /**
     * The cursor.
     *
     * @return of the shown screen
     */
    public Cursor cursor() {
        return cursor;
    }

    /**
     * What the program has put aside.
     *
     * @return cursors, modes, renditions, colours
     */
    public SavedState saved() {
        return saved;
    }

    /**
     * What printed cells look like.
     *
     * @return the pen
     */
    public Pen pen() {
        return pen;
    }

    /**
     * Character sets in use.
     *
     * @return the charsets
     */
    public Charsets charsets() {
        return charsets;
    }

    /**
     * Tab stops.
     *
     * @return the stops
     */
    public TabStops tabs() {
        return tabs;
    }

    /**
     * The scroll region.
     *
     * @return the margins
     */
    public Margins margins() {
        return margins;
    }

    /**
     * Which modes are set.
     *
     * @return the modes
     */
    public ModeSet modes() {
        return modes;
    }

    /**
     * What is shown and heard beside the cells.
     *
     * @return titles, colours, bell
     */
    public Display display() {
        return display;
    }

    /**
     * How keys are to be reported.
     *
     * @return the keyboard's state
     */
    public KeyboardState keyboard() {
        return keyboard;
    }

    /**
     * What printing remembers.
     *
     * @return the print state
     */
    public PrintState print() {
        return print;
    }

    /**
     * The control string of which only a part has come.
     *
     * @return the string, or none
     */
    public PendingString pendingString() {
        return pendingString;
    }

    /**
     * What was dropped.
     *
     * @return the counters
     */
    public DropCounters drops() {
        return drops;
    }

    /**
     * Values that are neither modes nor anything else.
     *
     * @return the settings
     */
    public TerminalSettings settings() {
        return settings;
    }

    /**
     * The session's clusters.
     *
     * @return the table
     */
    public GraphemeTable graphemes() {
        return graphemes;
    }

    /**
     * The session's hyperlinks.
     *
     * @return the table
     */
    public LinkTable links() {
        return links;
    }

    /**
     * What a shell has told.
     *
     * @return its commands and its directory
     */
    public ShellState shell() {
        return shell;
    }

    /**
     * The image that comes in several strings.
     *
     * @return what its first one said, or none
     */
    public ImageTransfer imageTransfer() {
        return imageTransfer;
    }

    /**
     * Changes the size. The primary screen and its history are wrapped anew, with the cursor in place; the alternate
     * screen is cut or filled up. Margins go to the edges, tab stops stay.
     *
     * @param columns 1 to {@link Limits#MAX_COLUMNS}
     * @param rows 1 to {@link Limits#MAX_ROWS}
     * @throws IllegalArgumentException if one is out of range
     */
    public void resize(int columns, int rows) {
        Limits.checkSize(columns, rows);
        if (columns == columns() && rows == rows()) {
            return;
        }
        Reflow.resize(this, cells, columns, rows);
        shell.commands().wrapped();
        margins.resize(columns, rows);
        damage.resize(columns, rows);
    }

    /**
     * Soft reset (DECSTR; DEC VT510 manual and xterm): cursor keys, keypad, origin, insert and autowrap modes, margins,
     * rendition, charsets, saved cursor. The screen and the cursor's position stay.
     */
    public void softReset() {
        StateReset.soft(this);
    }

    /** Hard reset: as after power-up, but for history, counters and the terminal's size. */
    public void hardReset() {
        showAlternate(false);
        if (alternate != null) {
            alternate.anchors().dropAll();
            alternate = null;
        }
        StateReset.hard(this);
    }

    /**
     * A hash of everything observable, by content: what a fingerprint is made of. Rows that did not change since the
     * last time are not looked at again.
     *
     * @return 64 bits
     */
    public long hash() {
        return StateHash.of(this, codec);
    }
}
