/**
 * The {@code ringterm} command.
 *
 * <pre>
 *  Ringterm ──► CommandTable ──► command ─┬─► record ──► pty          a program, its terminal, a recording
 *      ▲                                  ├─► play ────► console      a recording, a person's terminal
 *  CommandProvider (bench, …)             ├─► source                  recordings and raw output, replayed
 *                                         └─► snapshot                a terminal's state as JSON, text, escapes
 * </pre>
 *
 * <p>Owns: how a command line becomes a command, exit statuses, what is said about failures. Does not own: what the
 * commands do (package {@code command} and behind it). Other modules add sub-commands through
 * {@link io.ringterm.replay.CommandProvider}.
 *
 * <p>A sub-command's class is loaded when its name is on the command line, and not before: that is why the commands stand
 * in a table and not in an annotation.
 */
package io.ringterm.replay;
