/**
 * A terminal at one moment: as bytes to go on from, and as 64 bits to compare.
 *
 * <pre>{@code
 *  byte[] whole = terminal.snapshot();          Terminal.restore(whole)
 *  terminal.screenSnapshot(writer);             Terminal.restore(screen, history)
 *                                                   goes on at once; asks for lines of history
 *                                                   when one of them is looked at, which may be never
 * }</pre>
 *
 * <p>A snapshot of the screen leaves out the lines of history, which are nearly all of a whole snapshot: with ten thousand
 * of them some kilobytes stay of a megabyte. Whoever restores it says who {@linkplain io.ringterm.grid.HistorySource has}
 * the lines, a replay of what printed them for example. The bytes may be hostile, and so may the source: what does not
 * fit is refused, and nothing takes more memory than a session within its limits.
 *
 * <p>Owns: the snapshot's envelope (magic, version, checksum), the fingerprint. Does not own: what a state is made of,
 * which package {@code io.ringterm.grid} writes and reads field by field, nor what the parser's words mean, which are
 * the parser's own.
 */
package io.ringterm.snapshot;
