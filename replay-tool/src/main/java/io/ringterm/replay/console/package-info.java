/**
 * Where the command meets whoever started it: standard streams, exit statuses, how sizes are written, a person's
 * terminal.
 *
 * <p>Owns: raw mode and its end, whatever happens; keys as they come from a keyboard. Does not own: what is drawn.
 */
package io.ringterm.replay.console;
