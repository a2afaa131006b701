package io.ringterm.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import io.ringterm.event.EventLogException;

/**
 * A recording's folder: names, permissions and the marker by which we know that we made it.
 *
 * <p>The folder and each file are their owner's alone from their first moment, whatever the umask.
 */
final class JournalDirectory {
    static final String MARKER = "ringterm.journal";
    static final String LOCK = "writer.lock";
    /** What becomes the marker when it is complete. */
    private static final String UNFINISHED = MARKER + ".new";

    static final String SEAL = "ringterm.seal";

    private static final String RUN = "run-";
    private static final int RUN_DIGITS = 4;
    private static final Pattern RUN_NAME = Pattern.compile(RUN + "([0-9]{4,9})");
    static final String QUEUE_FILE = ".cq4";
    private static final Pattern MARKER_TEXT = Pattern.compile(
            "(ringterm journal\nformat ([0-9]{1,3})\\.[0-9]{1,3}\nid ([0-9a-f-]{36})\n)crc ([0-9a-f]{8})\n");
    private static final int MAX_MARKER_BYTES = 256;

    private static final Comparator<Path> BY_AGE = Comparator.<Path>comparingInt(
                    file -> runNumber(file.getParent().getFileName()))
            .thenComparing(Path::getFileName);

    private final Path path;
    private final Disk disk;

    /** To read from. */
    JournalDirectory(Path path) {
        this(path, Disk.REAL);
    }

    JournalDirectory(Path path, Disk disk) {
        this.path = path;
        this.disk = disk;
    }

    Disk disk() {
        return disk;
    }

    Path path() {
        return path;
    }

    /** Tells whether nothing is there yet, or no more than what a writer leaves that died at once. */
    boolean isVacant() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.equals(LOCK) || name.equals(UNFINISHED));
        } catch (IOException e) {
            throw new EventLogException(path + " cannot hold a journal: " + e, e);
        }
    }

    /** Makes the folder if it is not there, and its owner's alone. */
    void create() {
        try {
            if (Files.exists(path)) {
                RealDisk.protectFolder(path);
            } else {
                disk.createFolder(path);
            }
        } catch (IOException e) {
            throw new EventLogException("cannot make a journal in " + path + ": " + e, e);
        }
    }

    /** Marks the folder as ours; for who has the lock. */
    void mark(UUID id) {
        try {
            String text =
                    "ringterm journal\nformat " + BlockLayout.MAJOR + "." + BlockLayout.MINOR + "\nid " + id + "\n";
            text += "crc " + crcOf(text) + "\n";
            put(MARKER, text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new EventLogException("cannot make a journal in " + path + ": " + e, e);
        }
    }

    /** Says from where on the journal is kept. */
    void mark(TrimMark trimmed) throws IOException {
        put(TrimMark.NAME, trimmed.encode());
        disk.sync(path);
    }

    /** Has a small file come into its place whole. */
    private void put(String name, byte[] content) throws IOException {
        Path unfinished = path.resolve(UNFINISHED);
        Retainer.deleteIfThere(disk, unfinished);
        disk.createFile(unfinished);
        disk.write(unfinished, content);
        disk.sync(unfinished);
        disk.replace(unfinished, path.resolve(name));
    }

    /**
     * From where on the journal is kept.
     *
     * @throws BlockException if the mark is not as it was written
     */
    TrimMark readTrimMark() {
        return Files.exists(path.resolve(TrimMark.NAME)) ? TrimMark.decode(text(TrimMark.NAME)) : TrimMark.NONE;
    }

    /** The same for a writer, who does without a mark that is damaged. */
    TrimMark trimMark() {
        try {
            return readTrimMark();
        } catch (BlockException e) {
            return TrimMark.NONE;
        }
    }

    /** Removes the folder of a run whose files are gone, unless it is one that is kept. */
    void removeIfEmpty(Path run, Path kept) throws IOException {
        boolean isEmpty = list(run).stream()
                .noneMatch(file -> file.getFileName().toString().endsWith(QUEUE_FILE));
        if (isEmpty && !run.equals(kept)) {
            for (Path rest : list(run)) {
                disk.delete(rest);
            }
            disk.delete(run);
        }
    }

    /**
     * The id in the marker.
     *
     * @throws BlockException if there is no marker or it is not as we write it
     * @throws EventLogException if it names a major version that this program does not read
     */
    UUID readMarker() {
        Matcher text = MARKER_TEXT.matcher(text(MARKER));
        if (!text.matches() || !crcOf(text.group(1)).equals(text.group(4))) {
            throw new BlockException(MARKER + " is not as it was written");
        }
        int major = Integer.parseInt(text.group(2));
        if (major != BlockLayout.MAJOR) {
            throw unknownMajor(path, major);
        }
        return UUID.fromString(text.group(3));
    }

    /** A flipped bit in the id would otherwise make all blocks another journal's. */
    private static String crcOf(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    static EventLogException unknownMajor(Path path, int major) {
        return new EventLogException(
                path + " has format version " + major + ", and this program reads version " + BlockLayout.MAJOR, null);
    }

    /** Puts a signer's text beside the runs, for the owner alone; an older one goes. */
    void writeSeal(Seal seal) {
        Path file = path.resolve(SEAL);
        try {
            put(SEAL, seal.text().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new EventLogException("cannot write " + file + ": " + e, e);
        }
    }

    /** The signer's text, if there is one. */
    Optional<String> readSeal() {
        Path file = path.resolve(SEAL);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(head(file, Seal.MAX_TEXT_BYTES))
                    : Optional.empty();
        } catch (IOException e) {
            throw new EventLogException("cannot read " + file + ": " + e, e);
        }
    }

    private static String head(Path file, int maxBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer text = ByteBuffer.allocate(maxBytes);
            while (text.hasRemaining() && channel.read(text) >= 0) {}
            return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        }
    }

    private String text(String name) {
        Path marker = path.resolve(name);
        try {
            return head(marker, MAX_MARKER_BYTES);
        } catch (NoSuchFileException e) {
            throw new BlockException(name + " is missing");
        } catch (IOException e) {
            throw new EventLogException("cannot read " + marker + ": " + e, e);
        }
    }

    /** Makes the folder of a new run, which must not be there. */
    Path createRun(int run) {
        String number = Integer.toString(run);
        Path folder = path.resolve(RUN + "0".repeat(Math.max(0, RUN_DIGITS - number.length())) + number);
        try {
            disk.createFolder(folder);
            return folder;
        } catch (IOException e) {
            throw new EventLogException("cannot make " + folder + ": " + e, e);
        }
    }

    /** Has the names in the folder, and the folder's own, survive the machine's end. */
    void sync() {
        try {
            disk.sync(path);
            disk.sync(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new EventLogException("cannot have the disk keep " + path + ": " + e, e);
        }
    }

    /** The number of the newest run, 0 if there is none. */
    int lastRun() {
        List<Path> runs = runs();
        return runs.isEmpty() ? 0 : runNumber(runs.get(runs.size() - 1));
    }

    /** The queue files of all runs, in the order in which they were written. */
    List<Path> queueFiles() {
        return runs().stream()
                .flatMap(run -> list(run).stream())
                .filter(file -> file.getFileName().toString().endsWith(QUEUE_FILE))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toList());
    }

    /** The index of the first queue file that was written after another, whether that is still there or not. */
    static int firstAfter(List<Path> files, Path file) {
        int i = 0;
        while (i < files.size() && BY_AGE.compare(files.get(i), file) <= 0) {
            i++;
        }
        return i;
    }

    private List<Path> runs() {
        return list(path).stream()
                .filter(p -> RUN_NAME.matcher(p.getFileName().toString()).matches())
                .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                .sorted((a, b) -> Integer.compare(runNumber(a), runNumber(b)))
                .collect(Collectors.toList());
    }

    private static int runNumber(Path run) {
        return Integer.parseInt(run.getFileName().toString().substring(RUN.length()));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new EventLogException("cannot list " + folder + ": " + e, e);
        }
    }
}
