/**
 * Programs in pseudo-terminals.
 *
 * <pre>
 *  PtyCommand ──► PtyLauncher ──► PtyProcess     read what it writes, write what is typed, resize, wait
 *                 Pty4jLauncher   Pty4jProcess
 * </pre>
 *
 * <p>Owns: how a program is found and started, with which environment and size, and how its end is told. Does not own:
 * what its bytes mean.
 */
package io.ringterm.replay.pty;
