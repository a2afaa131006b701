/**
 * A terminal's screen and history as text: what a person reads, searches, selects.
 *
 * <pre>
 *  TerminalState ──► Lines ─┬─► Search, Query      where something stands
 *                           ├─► Words, SpanText    what to select, and its text
 *                           ├─► Hyperlinks, Zones  what is at a cell
 *                           └─► AnchoredSpan       a span that stays with its text
 * </pre>
 *
 * <p>Reads and changes nothing; works on the thread that the terminal is on, between two events. A line here is a row of
 * history or of the screen that is shown, with a number as in {@link io.ringterm.grid.Scrollback}; rows that were wrapped
 * are read as one. A {@link io.ringterm.text.Position} means something until the next event only; an
 * {@link io.ringterm.text.AnchoredSpan} stays.
 *
 * <p>What a cell reads as: its characters; a wide character once; a cell that nothing was printed to as a blank, if
 * something was printed behind it on the same line. A tab is no character of the screen: the cells that it went over read
 * as the blanks, or the older text, that they show.
 *
 * <p>Not here: how cells are kept, and the anchors and commands themselves (package {@code io.ringterm.grid}).
 */
package io.ringterm.text;
