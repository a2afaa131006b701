/**
 * The state of a terminal: cells, screens, history, cursor, margins, modes, tables.
 *
 * <p>Data and the elementary changes to it; no bytes, no control functions. What a control function does with the state
 * is in package {@code io.ringterm.apply}.
 *
 * <pre>
 *  TerminalState ─┬─ Screen (primary) ──── RowRing ── Row ── GlyphCells (TextCells), StyleCells; Anchors
 *                 │     └── Scrollback ─── packed lines: LineStore, LineCodec, LineText
 *                 ├─ Screen (alternate) ── RowRing
 *                 │     └── CellShift ──── what ICH, DCH and left and right margins do to a screen
 *                 ├─ Cursor, Pen, Margins, TabStops, Charsets, ModeSet, PrintState
 *                 ├─ SavedState ── SavedCursor, RenditionStack, ColourStack, ModeSet
 *                 ├─ Display ───── Titles, Colours
 *                 ├─ ShellState ── CommandIndex ── Command, CommandText
 *                 ├─ KeyboardState, TerminalSettings, PendingString, ImageTransfer, DropCounters
 *                 └─ GraphemeTable, LinkTable, Damage
 *
 *  resize    Reflow ── Rewrap ──► ScreenSink, HistoryRewrap; RewrapBound, RewrapMarks
 *  bytes     StateCodec ── HistoryCodec, StateWriter, StateReader
 *  hashes    Hash64 ── RowHash, HistoryHash, StateHash
 * </pre>
 *
 * <p>Owns: what a state is made of, its bytes and its hash. Does not own: the envelope of a snapshot, which is package
 * {@code io.ringterm.snapshot}'s.
 *
 * <p>{@link io.ringterm.grid.Damage} promises: false positives allowed, false negatives never.
 */
package io.ringterm.grid;
