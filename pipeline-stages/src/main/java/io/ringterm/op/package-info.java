/**
 * Decoded terminal actions, as ints: the seam between the parser, which knows no grid, and the applier, which knows no
 * bytes.
 *
 * <pre>
 *  payload  E S C [ 1 ; 3 1 m  h  e  l  l  o CR LF é
 *                │                  │          │  │  └──────────────────┐
 *  ops      SGR|2, BOLD, FG=1   PRINT_ASCII|1, 7:5   CR|0   LF|0   PRINT_TEXT|1, U+E9·width·break
 * </pre>
 *
 * <p>An op is a header word, opcode in the upper 8 bits, number of words that follow in the lower 24, and those words.
 * Ranges of the payload stay ranges; nothing is copied. A payload of <em>n</em> bytes makes at most
 * {@link io.ringterm.op.OpBuffer#capacityFor(int) 2n + a constant} words, whatever it contains.
 *
 * <p>Owns: the opcodes and their encoding, writing, reading, printing them; the width and the class of each
 * character ({@link io.ringterm.op.CharWidth}, and for UTF-8 as it is {@link io.ringterm.op.TextTable}), which the grid needs too. Does not own: where they come from (package
 * {@code io.ringterm.parse}) and what they do (package {@code io.ringterm.apply}).
 */
package io.ringterm.op;
