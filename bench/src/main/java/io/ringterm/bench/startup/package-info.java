/**
 * How long the command takes to start, seen from outside, each time in a process of its own.
 *
 * <p>Owns: starting and timing. Does not own: the command.
 */
package io.ringterm.bench.startup;
