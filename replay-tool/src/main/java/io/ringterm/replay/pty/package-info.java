/**
 * Programs in pseudo-terminals.
 *
 * <pre>
 *  PtyCommand ──► PtyLauncher ──► PtyProcess         read what it writes, write what is typed, resize, wait
 *                 LibcPtyLauncher LibcPtyProcess     on MasterSide, which waits by Readiness: JDK 22 and later, Linux
 *                                 also a ReadyOutput
 *                 Pty4jLauncher   Pty4jProcess       elsewhere
 *                 AutomaticLauncher                  one of both, chosen when a program is started
 * </pre>
 *
 * <p>Owns: how a program is found and started, with which environment and size, and how its end is told. Does not own:
 * what its bytes mean.
 */
package io.ringterm.replay.pty;
