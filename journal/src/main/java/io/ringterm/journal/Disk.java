package io.ringterm.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * What a journal asks of the disk when it writes: the seam at which a disk that fails, or loses its power, can be put in
 * place of the real one.
 *
 * <p>Each call is one that can fail by itself. A disk that pretends may throw {@link IOException}, or from
 * {@link #append} what a fault in mapped memory throws, {@link InternalError}; the journal fails then, and has lost
 * nothing that it acknowledged. Used by the thread that opens the journal, then by the one that appends.
 */
public interface Disk {
    /** The disk as it is. */
    Disk REAL = new RealDisk();

    /** A place in a file that is mapped. */
    interface Excerpt {
        /**
         * Copies bytes there.
         *
         * @param bytes array that begins with them
         * @param length how many
         */
        void write(byte[] bytes, int length);
    }

    /** A file that is written at any place. */
    interface OpenFile extends Closeable {
        /**
         * Writes bytes, all of them.
         *
         * @param bytes the remaining ones; none remain afterwards
         * @param offset where in the file the first goes, at least 0
         * @throws IOException if it cannot; how much was written is not known then
         */
        void write(ByteBuffer bytes, long offset) throws IOException;
    }

    /**
     * Makes a folder that from its first moment is its owner's alone.
     *
     * @param folder is not there yet; its parents are made if they are not
     * @throws IOException if it cannot
     */
    void createFolder(Path folder) throws IOException;

    /**
     * Makes an empty file that from its first moment is its owner's alone.
     *
     * @param file is not there yet
     * @throws IOException if it cannot
     */
    void createFile(Path file) throws IOException;

    /**
     * Writes into a file that is there, from its beginning.
     *
     * @param file the file
     * @param content all that it shall hold
     * @throws IOException if it cannot; how much was written is not known then
     */
    void write(Path file, byte[] content) throws IOException;

    /**
     * Opens a file that is there, to write into it.
     *
     * @param file the file
     * @return it, for one thread
     * @throws IOException if it cannot
     */
    OpenFile open(Path file) throws IOException;

    /**
     * Writes a block into a file that is mapped, where something was written before.
     *
     * @param file which
     * @param excerpt takes the bytes
     * @param block array that begins with the block
     * @param length the block's length
     * @throws IOException if it cannot; how much was written is not known then
     */
    void append(Path file, Excerpt excerpt, byte[] block, int length) throws IOException;

    /**
     * Returns when all that was written to a file, or all names that a folder has, would survive the machine's sudden end.
     *
     * @param path a file or a folder
     * @throws IOException if that cannot be had; what was written before may be lost then, and asking again proves nothing
     */
    void sync(Path path) throws IOException;

    /**
     * Checks that {@link #sync} can keep its promise.
     *
     * @param folder where the files will be
     * @throws IOException if it cannot; the message says why
     */
    void requireSyncable(Path folder) throws IOException;

    /**
     * Puts one file in the place of another, at once.
     *
     * @param from a file
     * @param to its new name, in the same folder; what was there is gone
     * @throws IOException if it cannot; the old file is as it was then
     */
    void replace(Path from, Path to) throws IOException;

    /**
     * Removes a file, or an empty folder.
     *
     * @param path what to remove
     * @throws IOException if it cannot
     */
    void delete(Path path) throws IOException;

    /**
     * The space that this process may still use.
     *
     * @param folder on which disk
     * @return bytes
     * @throws IOException if it cannot be told
     */
    long freeBytes(Path folder) throws IOException;
}
