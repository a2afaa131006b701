package io.ringterm.journal;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A disk that remembers what was synced, and can show what it would hold after a power cut: all of that, and of the rest
 * any sectors or none, with names that were not synced there or not.
 */
final class PowerlessDisk extends DiskAdapter {
    private static final int SECTOR_BYTES = 512;

    private final Map<Path, byte[]> syncedContent = new HashMap<>();
    private final Set<Path> syncedNames = new HashSet<>();
    private int syncs;

    int syncs() {
        return syncs;
    }

    @Override
    public void sync(Path path) throws IOException {
        syncs++;
        if (Files.isDirectory(path)) {
            syncedNames.removeIf(name -> path.equals(name.getParent()));
            syncedNames.addAll(list(path));
        } else {
            syncedContent.put(path, Files.readAllBytes(path));
        }
    }

    /** A new name has the old one's content. */
    @Override
    public void replace(Path from, Path to) throws IOException {
        super.replace(from, to);
        syncedContent.put(to, syncedContent.remove(from));
    }

    /** Makes a copy of a folder as it would be after the power went now. */
    void copyAfterPowerCut(Path folder, Path copy, Random random) {
        boolean dropsAll = random.nextInt(4) == 0;
        try {
            copy(folder, copy, random, dropsAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path folder, Path copy, Random random, boolean dropsAll) throws IOException {
        Files.createDirectories(copy);
        for (Path path : list(folder)) {
            Path to = copy.resolve(path.getFileName());
            boolean isThere = syncedNames.contains(path) || !dropsAll && random.nextBoolean();
            if (isThere && Files.isDirectory(path)) {
                copy(path, to, random, dropsAll);
            } else if (isThere) {
                Files.write(to, content(path, random, dropsAll));
            }
        }
    }

    private byte[] content(Path file, Random random, boolean dropsAll) throws IOException {
        byte[] synced = syncedContent.getOrDefault(file, new byte[0]);
        byte[] now = Files.readAllBytes(file);
        if (dropsAll) {
            return synced;
        }
        int length = now.length > synced.length && random.nextBoolean() ? synced.length : now.length;
        byte[] kept = Arrays.copyOf(synced, length);
        for (int at = 0; at < length; at += SECTOR_BYTES) {
            if (random.nextBoolean()) {
                System.arraycopy(now, at, kept, at, Math.min(SECTOR_BYTES, length - at));
            }
        }
        return kept;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
