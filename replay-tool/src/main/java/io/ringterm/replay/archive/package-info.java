/**
 * Recordings as one flat file, and new recordings in either form.
 *
 * <pre>
 *  folder ──► Recording ──► ArchiveWriter ──► ZstdCodec ──► ArchiveKey ──► file, pipe       pack
 *  file, pipe ──► ArchiveReader ──► ArchiveImport ──► ChronicleJournal ──► folder           import
 *  repair, seal, redact ──► NewRecording                                                    either
 * </pre>
 *
 * <p>Owns: what archives are packed with, where their keys come from, that a new recording is whole or not there at all.
 * Does not own: the format (package {@code io.ringterm.journal}).
 */
package io.ringterm.replay.archive;
