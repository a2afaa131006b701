/**
 * Recordings and raw output, replayed.
 *
 * <pre>
 *  Recording ──► EventBlock ──► EventCursor ──► Replay ──► Terminal      one session, to any place
 *      └───────────────────────────────────────► Verifier ──► Verdict    all sessions, every checkpoint
 * </pre>
 *
 * <p>A replay goes to a place by way of the newest snapshot before it:
 *
 * <pre>
 *  W  . . S . . S . . S . . W . . S . . S . .    W whole, S of the screen: Bases
 *                                   ^ ─────►     begins there, applies the events up to the place
 *            ^ ──────────────────►               aside, if somebody looks at history: RecordedHistory
 *                                    ' ' ''*     screens of its own on a way back: Trail
 * </pre>
 *
 * <p>Snapshots may be damaged or lie. One that cannot be read, or whose lines of history a replay does not have, is passed
 * over for an older one; one that shows another screen than the events lead to is found by the Verifier only.
 *
 * <p>Owns: how a place in a recording is named and reached, how a replay is compared with what was recorded. Does not
 * own: the recording's format (package {@code io.ringterm.journal}), what events mean ({@code io.ringterm.Stages}).
 */
package io.ringterm.replay.source;
