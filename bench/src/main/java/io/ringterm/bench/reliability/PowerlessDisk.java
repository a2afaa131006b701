package io.ringterm.bench.reliability;

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
 * A disk whose power goes before one of its calls. What it holds then is copied aside: all that was synced, and of the
 * rest any sectors or none, under names that were synced there or not.
 */
final class PowerlessDisk extends FaultyDisk {
    private static final int SECTOR_BYTES = 512;

    private final Map<Path, byte[]> contents = new HashMap<>();
    private final Set<Path> names = new HashSet<>();
    private final long lastCall;
    private final Path folder;
    private final Path copy;
    private final Random random;
    private final Runnable atCut;

    /** Tells {@code atCut} when the power goes. */
    PowerlessDisk(Path folder, Path copy, long lastCall, Random random, Runnable atCut) {
        super(Fault.IO_ERROR, Long.MAX_VALUE);
        this.folder = folder;
        this.copy = copy;
        this.lastCall = lastCall;
        this.random = random;
        this.atCut = atCut;
    }

    @Override
    void before(long call) {
        if (call == lastCall) {
            atCut.run();
            cut();
        }
    }

    /** The power goes now. */
    void cut() {
        try {
            if (Files.isDirectory(folder)) {
                copy(folder, copy, random.nextInt(4) == 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sync(Path path) throws IOException {
        super.sync(path);
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

    private void copy(Path from, Path to, boolean dropsAll) throws IOException {
        Files.createDirectories(to);
        for (Path path : list(from)) {
            Path target = to.resolve(path.getFileName());
            boolean isThere = names.contains(path) || !dropsAll && random.nextBoolean();
            if (isThere && Files.isDirectory(path)) {
                copy(path, target, dropsAll);
            } else if (isThere) {
                Files.write(target, content(path, dropsAll));
            }
        }
    }

    private byte[] content(Path file, boolean dropsAll) throws IOException {
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
