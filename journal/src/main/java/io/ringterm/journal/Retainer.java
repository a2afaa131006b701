package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventLogException;

/** Lets go of the oldest full files of a journal. Used by the thread that writes. */
final class Retainer {
    /** A full file, and what the mark says of it if it becomes the oldest. */
    private record Kept(Path file, long bytes, long lastNanos, long firstBlock, int previousCrc) {}

    private final JournalDirectory folder;
    private final Retention limits;
    private final long fileBytes;
    private final ArrayDeque<Kept> full = new ArrayDeque<>();
    /** For each live session the first block of the newest file that has its beginning or a snapshot; -1 for none. */
    private final Map<Integer, Long> live = new HashMap<>();

    /** The sequence that each session goes on with behind the full files. */
    private final Map<Integer, Long> next = new HashMap<>();

    private final ArrayDeque<Integer> wanted = new ArrayDeque<>();
    private int sessions;

    Retainer(JournalDirectory folder, JournalOptions options) {
        this.folder = folder;
        limits = options.retention();
        fileBytes = options.fileBytes();
    }

    /** Takes the files of earlier runs; an index that is missing is made again. */
    void takeEarlier() {
        sessions = folder.trimMark().sessions();
        for (Path file : folder.queueFiles()) {
            FileIndex index = FileIndex.load(file);
            if (index == null) {
                index = FileIndexer.rebuild(file, folder.disk());
            }
            if (index != null) {
                take(index, file);
            }
        }
    }

    /** A file is full: what is over the limits goes. Where there are none, nothing has to be remembered. */
    void full(FileIndex index, Path file) {
        if (!limits.isLimited()) {
            return;
        }
        take(index, file);
        wanted.clear();
        trim();
    }

    private void take(FileIndex index, Path file) {
        full.add(
                new Kept(file, index.endOffset(), index.places().lastNanos(), index.firstBlock(), index.previousCrc()));
        List<CheckpointRef> bases = index.places().checkpoints().stream()
                .filter(checkpoint -> isBase(checkpoint, index))
                .toList();
        for (SessionIndex session : index.places().sessions().values()) {
            int number = session.session();
            sessions = Math.max(sessions, number + 1);
            next.put(number, session.nextSequence());
            if (!session.isLive()) {
                live.remove(number);
            } else if (session.hasOpen()) {
                live.put(number, index.firstBlock());
            } else {
                live.putIfAbsent(number, -1L);
            }
        }
        bases.forEach(base -> live.computeIfPresent(base.session(), (number, block) -> index.firstBlock()));
    }

    /** A snapshot may be of an event in the file before; the events behind that one must not have been there, too. */
    private boolean isBase(CheckpointRef checkpoint, FileIndex index) {
        SessionIndex inFile = index.places().sessions().get(checkpoint.session());
        long first = next.getOrDefault(checkpoint.session(), inFile == null ? 0 : inFile.firstSequence());
        return checkpoint.snapshotBytes() > 0 && checkpoint.sequence() + 1 >= first;
    }

    private void trim() {
        int going = 0;
        long bytes = full.stream().mapToLong(Kept::bytes).sum() + fileBytes;
        long newest = full.getLast().lastNanos();
        for (Kept oldest : full) {
            boolean over = bytes > limits.maxBytes()
                    || full.size() - going + 1 > limits.maxFiles()
                    || newest - oldest.lastNanos() > limits.maxAgeNanos();
            if (!over || going == full.size() - 1 || isNeeded(oldest)) {
                break;
            }
            bytes -= oldest.bytes();
            going++;
        }
        if (going > 0) {
            letGo(going);
        }
    }

    private boolean isNeeded(Kept file) {
        live.forEach((session, base) -> {
            if (base <= file.firstBlock()) {
                wanted.add(session);
            }
        });
        return !wanted.isEmpty();
    }

    /** The mark comes first: whatever happens then, the journal never looks as if its beginning were lost. */
    private void letGo(int files) {
        Kept first = full.stream().skip(files).findFirst().orElseThrow();
        Disk disk = folder.disk();
        try {
            folder.mark(new TrimMark(first.firstBlock(), first.previousCrc(), sessions));
            for (int i = 0; i < files; i++) {
                Path file = full.removeFirst().file();
                disk.delete(file);
                deleteIfThere(disk, FileIndex.beside(file));
                folder.removeIfEmpty(file.getParent(), first.file().getParent());
            }
        } catch (IOException e) {
            throw new EventLogException("cannot let go of the oldest files of " + folder.path() + ": " + e, e);
        }
    }

    static void deleteIfThere(Disk disk, Path file) throws IOException {
        if (Files.exists(file)) {
            disk.delete(file);
        }
    }

    /** A session of which a snapshot is wanted, told once; -1 for none. */
    int wantedSnapshot() {
        return wanted.isEmpty() ? -1 : wanted.removeFirst();
    }
}
