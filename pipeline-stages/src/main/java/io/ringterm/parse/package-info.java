/**
 * Bytes to ops: what a program wrote, decoded, without a thought of what it does to a screen.
 *
 * <pre>
 *  bytes ─► VtParser ─┬─ TextReader ─┬─ ByteScan ─ runs of ASCII ──────────────► PRINT_ASCII
 *                     │              ├─ Utf8 ───── characters ── CharWidth ────► PRINT_TEXT
 *                     │              └─ LineScan, TextLineScan ─ whole lines ──► PRINT_LINES, PRINT_TEXT_LINES
 *                     ├─ RunScan ── ASCII and short sequences in turn ────────► PRINT_ASCII, CUP, SGR, …
 *                     ├─ WholeSequence ┬─ ColourScan ── CSI 38;2;r;g;b …m ─────► SGR
 *                     │                └─ SequenceScan ─ CSI digits ; final ┐
 *                     └─ Utf8Decoder ─ TransitionTable ─ ControlSequence ───┴─ Dispatcher ─► CUP, SGR, RIS, SCS, …
 *                                            └─ strings ───────────────────────────────────► OSC_BEGIN, STRING_PUT, …
 * </pre>
 *
 * <p>Three promises. However the bytes are cut, the ops are the same, but for where runs are cut; the state after them
 * is the same to the word. A payload of <em>n</em> bytes makes no more than {@code OpBuffer.capacityFor(n)} words. No
 * bytes make the parser throw, allocate, or take more than a bounded time for each of them.
 *
 * <p>Where a control function stands: {@code ControlFunctions}, a line each. How a sequence is recognized:
 * {@code TransitionTable}. What an SGR parameter means: {@code SgrDecoder}. What width a character has:
 * {@link io.ringterm.op.CharWidth}; what of a line of text has to be looked at: {@code TextEvents}; where clusters break:
 * {@link io.ringterm.parse.GraphemeBreak}. Which ops do nothing but change the screen, so that events may be joined across
 * them: {@code QuietOps}.
 *
 * <p>Owns: decoding, the state of half-read sequences, where clusters break. Does not own: charsets (G0 to
 * G3 translate in package {@code io.ringterm.apply}), the contents of strings (which the applier collects within its
 * limits), modes other than DECANM and DECNRCM.
 */
package io.ringterm.parse;
