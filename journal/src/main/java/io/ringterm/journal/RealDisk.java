package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The disk as it is.
 *
 * <p>A file's mode is given with the call that makes it, where a umask can only take away from it: nothing is ever wider,
 * not even for a moment.
 */
final class RealDisk implements Disk {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

    @Override
    public void createFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Files.createDirectory(folder, mode(parent, OWNER_FOLDER));
        restore(folder, OWNER_FOLDER);
    }

    @Override
    public void createFile(Path file) throws IOException {
        Files.createFile(file, mode(file.toAbsolutePath().getParent(), OWNER_FILE));
        restore(file, OWNER_FILE);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        try (OpenFile open = open(file)) {
            open.write(ByteBuffer.wrap(content), 0);
        }
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new UninterruptedFile(file);
    }

    @Override
    public void append(Path file, Excerpt excerpt, byte[] block, int length) {
        excerpt.write(block, length);
    }

    /** On Linux {@code fsync} writes what was changed through a mapping as well, whoever has the file mapped. */
    @Override
    public void sync(Path path) throws IOException {
        UninterruptedFile.force(path);
    }

    @Override
    public void requireSyncable(Path folder) throws IOException {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw new IOException("that a sync covers mapped files is known of Linux only: os.name=" + system);
        }
        String type = Files.getFileStore(folder).type();
        if (IN_MEMORY.contains(type)) {
            throw new IOException("a " + type + " does not outlive the machine");
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(path);
    }

    /** A file store is looked up among all mounts, which allocates 5 KiB; nothing, that is a failure or a full disk. */
    @Override
    public long freeBytes(Path folder) throws IOException {
        long free = folder.toFile().getUsableSpace();
        return free > 0 ? free : Files.getFileStore(folder).getUsableSpace();
    }

    /** Has a folder that was there before be its owner's alone. */
    static void protectFolder(Path folder) throws IOException {
        restore(folder, OWNER_FOLDER);
    }

    private static FileAttribute<?>[] mode(Path where, Set<PosixFilePermission> permissions) throws IOException {
        return isPosix(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** Gives back what an odd umask took away. */
    private static void restore(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
