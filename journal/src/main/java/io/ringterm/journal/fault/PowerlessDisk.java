package io.ringterm.journal.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A disk that remembers what was synced, and can show what it would hold after a power cut: all of that, and of the rest
 * any sectors or none, under names that were synced there or not.
 */
public final class PowerlessDisk extends FaultyDisk {
    private static final int SECTOR_BYTES = 512;

    private final Map<Path, byte[]> contents = new HashMap<>();
    private final Set<Path> names = new HashSet<>();
    private int syncs;

    /** A disk that has power until the copy is taken, and after it. */
    public PowerlessDisk() {
        super(Fault.IO_ERROR);
    }

    /**
     * How often something was synced.
     *
     * @return syncs so far
     */
    public int syncs() {
        return syncs;
    }

    /**
     * Makes a copy of a folder as it would be after the power went now.
     *
     * @param folder what the disk holds; need not be there
     * @param copy where to, not there yet
     * @param random decides what of the unsynced is there
     * @throws UncheckedIOException if it cannot be copied
     */
    public void copyAfterPowerCut(Path folder, Path copy, Random random) {
        boolean dropsAll = random.nextInt(4) == 0;
        try {
            if (Files.isDirectory(folder)) {
                copy(folder, copy, random, dropsAll);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sync(Path path) throws IOException {
        super.sync(path);
        syncs++;
        if (Files.isDirectory(path)) {
            names.removeIf(name -> path.equals(name.getParent()));
            names.addAll(list(path));
        } else {
            contents.put(path, Files.readAllBytes(path));
        }
    }

    /** A new name has the old one's content. */
    @Override
    public void replace(Path from, Path to) throws IOException {
        super.replace(from, to);
        contents.put(to, contents.remove(from));
    }

    private void copy(Path from, Path to, Random random, boolean dropsAll) throws IOException {
        Files.createDirectories(to);
        for (Path path : list(from)) {
            Path target = to.resolve(path.getFileName());
            boolean isThere = names.contains(path) || !dropsAll && random.nextBoolean();
            if (isThere && Files.isDirectory(path)) {
                copy(path, target, random, dropsAll);
            } else if (isThere) {
                Files.write(target, content(path, random, dropsAll));
            }
        }
    }

    private byte[] content(Path file, Random random, boolean dropsAll) throws IOException {
        byte[] synced = contents.get(file);
        byte[] old = synced == null ? new byte[0] : synced;
        if (dropsAll) {
            return old;
        }
        byte[] now = Files.readAllBytes(file);
        int length = now.length > old.length && random.nextBoolean() ? old.length : now.length;
        byte[] kept = Arrays.copyOf(old, length);
        for (int at = 0; at < length; at += SECTOR_BYTES) {
            if (random.nextBoolean()) {
                System.arraycopy(now, at, kept, at, Math.min(SECTOR_BYTES, length - at));
            }
        }
        return kept;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
