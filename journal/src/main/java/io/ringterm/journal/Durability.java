package io.ringterm.journal;

/** What a commit survives. */
public enum Durability {
    /** The sudden end of the process. What the operating system has not written yet does not survive a power cut. */
    PROCESS,
    /**
     * The sudden end of the machine: each commit waits until the disk has what was appended, files and their names, one
     * sync a batch. On Linux, and not in memory-backed file systems; elsewhere such a journal does not open.
     */
    MACHINE
}
