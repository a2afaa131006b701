/**
 * Recordings made of recordings: repaired, redacted.
 *
 * <pre>
 *  Recording ──► Repair | Redaction ──► RewrittenLog ──► NewRecording
 *                                          └── a Terminal a session, for checkpoints that fit what is there now
 * </pre>
 *
 * <p>Owns: what is left out or replaced, and the marks that say so. Does not own: files (package {@code archive}). Nothing here
 * changes the recording it reads.
 */
package io.ringterm.replay.rewrite;
