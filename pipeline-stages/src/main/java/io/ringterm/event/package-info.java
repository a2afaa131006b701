/**
 * What happens to a session, as events, and the bounds that a session lives in.
 *
 * <p>Everything that can change a terminal arrives as an event: bytes, a resize, the passing of time. State after event
 * <em>n</em> depends on events 1..<em>n</em> only, which is why a log of them can be replayed bit for bit. Where a frame
 * ends is an event's {@linkplain io.ringterm.event.EventFlags#CUT cut flag}, decided by whoever publishes the event.
 *
 * <pre>
 *  publisher ──► event ──► EventLog (append)          kept
 *                  └─────► parse ► apply ► diff       shown
 *  EventLog (read) ──────► parse ► apply ► diff       shown again, the same
 *  RecoverableLog ───────► parse ► apply              gone on with after a crash
 * </pre>
 *
 * <p>Owns: kinds, flags, payload layouts, the interface of a log, {@link io.ringterm.event.Limits} and
 * {@link io.ringterm.event.Capabilities}, and how text becomes UTF-8. Does not own: how a log stores events (package
 * {@code io.ringterm.journal}), how events travel between threads (package {@code io.ringterm.engine}), what bytes mean
 * (package {@code io.ringterm.parse}).
 */
package io.ringterm.event;
