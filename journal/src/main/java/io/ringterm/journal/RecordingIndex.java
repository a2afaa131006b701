package io.ringterm.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;

/**
 * Where everything is in a recording, collected while it is read, or written, once.
 *
 * <p>Blocks are counted by their position among the whole ones, from 0, whatever number they bear. The place of the first
 * one of each stretch is kept; the others of a stretch follow each other without a gap, so that they are found by walking.
 * Memory is a few dozen bytes for each 128 KiB of blocks, however small those are.
 */
final class RecordingIndex implements BlockObserver, EventHandler, JournalListener {
    /** No more than what is read of a file at a time, so that walking costs no further call. */
    private static final int STRETCH_BYTES = 128 << 10;

    private final List<Path> files = new ArrayList<>();
    private final List<CheckpointRef> checkpoints = new ArrayList<>();
    private final List<ScreenRef> screens = new ArrayList<>();
    private final SessionIndexes sessions = new SessionIndexes();
    private SessionIndex lastSession = new SessionIndex(-1);

    private int stretches;
    private long[] firsts = new long[64];
    private long[] places = new long[64];
    private int[] insides = new int[64];
    private int[] fileOf = new int[64];

    private long blocks;
    private long lastPlace;
    private int lastInside;
    private int lastLength;
    private long lastNanos;
    private long checkpointBlock;
    private long screenBlock;
    private Seal seal;

    @Override
    public void onBlock(byte[] bytes, int at, Path file, long offset) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
            beginStretch(offset, at);
        } else if (!followsInStretch(at, offset)) {
            beginStretch(offset, at);
        }
        limit("blocks", blocks, Limits.MAX_RECORDING_BLOCKS);
        lastPlace = offset;
        lastInside = at;
        lastLength = BlockLayout.length(bytes, at);
        blocks++;
    }

    /** In a chunk of an archive blocks share a place and touch each other; in a queue's file a header is between them. */
    private boolean followsInStretch(int at, long offset) {
        int stretch = stretches - 1;
        return offset == lastPlace
                ? at == lastInside + lastLength && at - insides[stretch] < STRETCH_BYTES
                : offset == QueueFrame.after(lastPlace + lastLength) && offset - places[stretch] < STRETCH_BYTES;
    }

    private void beginStretch(long place, int inside) {
        addStretch(blocks, place, inside, files.size() - 1);
    }

    private void addStretch(long first, long place, int inside, int file) {
        if (stretches == places.length) {
            firsts = Arrays.copyOf(firsts, 2 * stretches);
            places = Arrays.copyOf(places, 2 * stretches);
            insides = Arrays.copyOf(insides, 2 * stretches);
            fileOf = Arrays.copyOf(fileOf, 2 * stretches);
        }
        firsts[stretches] = first;
        places[stretches] = place;
        insides[stretches] = inside;
        fileOf[stretches] = file;
        stretches++;
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        lastNanos = nanos;
        of(session).add(stretches - 1, blocks - 1, sequence, nanos, kind, payload, offset, length);
    }

    /** The events of a block, all at once. */
    void onOutput(OutputRuns output) {
        lastNanos = output.lastNanos();
        for (int i = 0; i < output.size(); i++) {
            OutputRun run = output.run(i);
            of(run.session()).add(stretches - 1, blocks - 1, run);
        }
    }

    private SessionIndex of(int session) {
        if (lastSession.session() != session) {
            limit("sessions", sessions.size() - 1, Limits.MAX_RECORDING_SESSIONS);
            lastSession = sessions.of(session);
        }
        return lastSession;
    }

    /** When the last event of a session was published; what stands behind it may be another's and older. 0 before any. */
    private long latest(int session) {
        SessionIndex known = sessions.get(session);
        return known == null ? 0 : known.lastNanos();
    }

    @Override
    public void onCheckpointRecord() {
        checkpointBlock = blocks - 1;
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        limit("checkpoints", checkpoints.size(), Limits.MAX_RECORDING_CHECKPOINTS);
        checkpoints.add(new CheckpointRef(session, sequence, latest(session), fingerprint, length, checkpointBlock));
    }

    @Override
    public void onScreenRecord() {
        screenBlock = blocks - 1;
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        limit("snapshots of screens", screens.size(), Limits.MAX_RECORDING_SCREENS);
        screens.add(new ScreenRef(session, sequence, latest(session), length, screenBlock));
    }

    private static void limit(String what, long count, long most) {
        if (count >= most) {
            throw new EventLogException(
                    "a recording may have at most " + most + " " + what + ", and this has more", null);
        }
    }

    @Override
    public void onSeal(Seal found) {
        seal = found;
    }

    Seal seal() {
        return seal;
    }

    /** Goes on with a file that comes after all that is here, as its own index has it. */
    void append(RecordingIndex next) {
        int fileBase = files.size();
        files.addAll(next.files);
        for (int i = 0; i < next.stretches; i++) {
            addStretch(blocks + next.firsts[i], next.places[i], next.insides[i], fileBase + next.fileOf[i]);
        }
        for (CheckpointRef c : next.checkpoints) {
            checkpoints.add(new CheckpointRef(
                    c.session(),
                    c.sequence(),
                    Math.max(c.nanos(), latest(c.session())),
                    c.fingerprint(),
                    c.snapshotBytes(),
                    blocks + c.block()));
        }
        for (ScreenRef s : next.screens) {
            long nanos = Math.max(s.nanos(), latest(s.session()));
            screens.add(new ScreenRef(s.session(), s.sequence(), nanos, s.bytes(), blocks + s.block()));
        }
        for (SessionIndex session : next.sessions.inOrder().values()) {
            sessions.of(session.session()).append(session, blocks);
        }
        lastPlace = -1;
        lastNanos = next.lastNanos;
        blocks += next.blocks;
        limit("blocks", blocks - 1, Limits.MAX_RECORDING_BLOCKS);
        limit("sessions", sessions.size() - 1, Limits.MAX_RECORDING_SESSIONS);
        limit("checkpoints", checkpoints.size() - 1, Limits.MAX_RECORDING_CHECKPOINTS);
        limit("snapshots of screens", screens.size() - 1, Limits.MAX_RECORDING_SCREENS);
    }

    /** Writes the index of one file. */
    void write(FieldWriter out) {
        out.varint(blocks).varint(stretches);
        for (int i = 0; i < stretches; i++) {
            out.varint(firsts[i]).varint(places[i]);
        }
        out.varint(sessions.size());
        sessions.inOrder().values().forEach(session -> session.write(out));
        out.varint(checkpoints.size());
        for (CheckpointRef c : checkpoints) {
            out.varint(c.session()).varint(c.sequence()).int64(c.nanos()).int64(c.fingerprint());
            out.varint(c.snapshotBytes()).varint(c.block());
        }
        out.varint(screens.size());
        for (ScreenRef s : screens) {
            out.varint(s.session()).varint(s.sequence()).int64(s.nanos());
            out.varint(s.bytes()).varint(s.block());
        }
        out.int64(lastNanos);
    }

    /** Reads the index of one file; numbers that would lead out of it are refused. */
    static RecordingIndex read(FieldReader in, Path file) {
        RecordingIndex index = new RecordingIndex();
        index.files.add(file);
        index.blocks = in.varint("blocks");
        long stretches = in.bounded("stretches", in.left());
        for (long i = 0, first = 0; i < stretches; i++) {
            long next = in.bounded("first block", index.blocks - 1);
            if (i == 0 ? next != 0 : next <= first) {
                throw new BlockException("stretches must be in order: first block=" + next);
            }
            first = next;
            index.addStretch(first, in.bounded("place", Long.MAX_VALUE), 0, 0);
        }
        long sessions = in.bounded("sessions", in.left());
        for (long i = 0; i < sessions; i++) {
            SessionIndex session = SessionIndex.read(in, index.blocks);
            if (index.sessions.get(session.session()) != null) {
                throw new BlockException("a session must be there once: session=" + session.session());
            }
            index.sessions.add(session);
        }
        long checkpoints = in.bounded("checkpoints", in.left());
        for (long i = 0; i < checkpoints; i++) {
            index.checkpoints.add(new CheckpointRef(
                    (int) in.bounded("session", Integer.MAX_VALUE),
                    in.varint("sequence"),
                    in.int64("time"),
                    in.int64("fingerprint"),
                    (int) in.bounded("snapshot's length", Integer.MAX_VALUE),
                    in.bounded("block", index.blocks - 1)));
        }
        long screens = in.bounded("snapshots of screens", in.left());
        for (long i = 0; i < screens; i++) {
            index.screens.add(new ScreenRef(
                    (int) in.bounded("session", Integer.MAX_VALUE),
                    in.varint("sequence"),
                    in.int64("time"),
                    (int) in.bounded("snapshot's length", Integer.MAX_VALUE),
                    in.bounded("block", index.blocks - 1)));
        }
        index.lastNanos = in.int64("last time");
        return index;
    }

    /** Time of the last event. */
    long lastNanos() {
        return lastNanos;
    }

    long blocks() {
        return blocks;
    }

    /** The stretch that has a block. */
    int stretchOf(long block) {
        int found = Arrays.binarySearch(firsts, 0, stretches, block);
        return found >= 0 ? found : -found - 2;
    }

    /** The first block of a stretch, or of what comes after the last. */
    long first(int stretch) {
        return stretch < stretches ? firsts[stretch] : blocks;
    }

    Path file(int stretch) {
        return files.get(fileOf[stretch]);
    }

    /** Where in its file the first block of a stretch begins, or the chunk that holds it. */
    long place(int stretch) {
        return places[stretch];
    }

    /** Where in its chunk the first block of a stretch begins. */
    int inside(int stretch) {
        return insides[stretch];
    }

    List<CheckpointRef> checkpoints() {
        return checkpoints;
    }

    /** The first snapshot of a session that has all events behind it, from its first one on that is there. */
    CheckpointRef firstSnapshot(int session, long first) {
        return first == 0
                ? null
                : checkpoints.stream()
                        .filter(checkpoint -> checkpoint.session() == session && checkpoint.snapshotBytes() > 0)
                        .filter(checkpoint -> checkpoint.sequence() + 1 >= first)
                        .findFirst()
                        .orElse(null);
    }

    SessionIndex session(int session) {
        SessionIndex found = sessions.get(session);
        if (found == null) {
            throw new IllegalArgumentException("the recording has no session " + session + "; it has "
                    + sessions.inOrder().keySet());
        }
        return found;
    }

    List<ScreenRef> screens() {
        return screens;
    }

    Map<Integer, SessionIndex> sessions() {
        return sessions.inOrder();
    }
}
