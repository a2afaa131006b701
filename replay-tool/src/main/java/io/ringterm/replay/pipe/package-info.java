/**
 * A terminal on standard input and output: output of a program in, the terminal's replies out.
 *
 * <p>Owns: when bytes are read and replies written. {@link io.ringterm.replay.pipe.DirectPipe} does it on one thread,
 * {@link io.ringterm.replay.pipe.RecordedPipe} through an engine with a journal.
 */
package io.ringterm.replay.pipe;
