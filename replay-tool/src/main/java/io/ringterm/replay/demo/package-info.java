/**
 * The demonstration: real programs, typed at by a script, through ring and journal and back.
 *
 * <p>Owns: what is typed and when, and what a newcomer is told. Does not own: recording, verifying, playing, which are the
 * same as for everybody.
 */
package io.ringterm.replay.demo;
