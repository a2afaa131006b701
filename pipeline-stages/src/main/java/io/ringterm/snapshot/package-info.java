/**
 * A terminal at one moment: as bytes to go on from, and as 64 bits to compare.
 *
 * <p>Owns: the snapshot's envelope (magic, version, checksum), the fingerprint. Does not own: what a state is made of,
 * which package {@code io.ringterm.grid} writes and reads field by field, nor what the parser's words mean, which are
 * the parser's own.
 */
package io.ringterm.snapshot;
