/**
 * Disks that fail, to see what a journal does then: for this project's tests and reliability table, and for the tests of
 * whoever embeds it.
 *
 * <pre>
 *  ChronicleJournal.open(path, options, disk)
 *                                        │
 *          Disk.REAL ◄── RealDiskAdapter ┴── FaultyDisk ◄── PowerlessDisk
 * </pre>
 *
 * <p>Owns: which call fails and how, and what a disk holds after its power went. Does not own: what a journal asks of a
 * disk ({@link io.ringterm.journal.Disk}).
 */
package io.ringterm.journal.fault;
