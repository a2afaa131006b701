/**
 * Keys to sign recordings with: Ed25519 of the JDK, in the PEM files that OpenSSL makes and reads as well.
 *
 * <p>Owns: reading and making keys. Does not own: what is signed ({@link io.ringterm.journal.Seal}).
 */
package io.ringterm.replay.sign;
