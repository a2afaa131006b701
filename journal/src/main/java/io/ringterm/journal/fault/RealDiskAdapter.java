package io.ringterm.journal.fault;

import java.io.IOException;
import java.nio.file.Path;

import io.ringterm.journal.Disk;

/** The real disk, for those who change some of it. */
public class RealDiskAdapter implements Disk {
    /** For subclasses. */
    protected RealDiskAdapter() {}

    @Override
    public void createFolder(Path folder) throws IOException {
        REAL.createFolder(folder);
    }

    @Override
    public void createFile(Path file) throws IOException {
        REAL.createFile(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        REAL.write(file, content);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return REAL.open(file);
    }

    @Override
    public void append(Path file, Excerpt excerpt, byte[] block, int length) throws IOException {
        REAL.append(file, excerpt, block, length);
    }

    @Override
    public void sync(Path path) throws IOException {
        REAL.sync(path);
    }

    @Override
    public void requireSyncable(Path folder) throws IOException {
        REAL.requireSyncable(folder);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        REAL.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        REAL.delete(path);
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        return REAL.freeBytes(folder);
    }
}
