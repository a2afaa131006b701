/**
 * Recordings and raw output, replayed.
 *
 * <pre>
 *  Recording ──► EventBlock ──► EventCursor ──► Replay ──► Terminal      one session, to any place
 *      └───────────────────────────────────────► Verifier ──► Verdict    all sessions, every checkpoint
 * </pre>
 *
 * <p>Owns: how a place in a recording is named and reached, how a replay is compared with what was recorded. Does not
 * own: the recording's format (package {@code io.ringterm.journal}), what events mean ({@code io.ringterm.Stages}).
 */
package io.ringterm.replay.source;
