package io.ringterm.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.ringterm.Checkpoint;
import io.ringterm.Stages;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.StateWriter;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checkpoints come out as they went in, though their buffers are used again. */
class CheckpointQueueTest {
    private static final int CAPACITY = 8;

    private record Expected(long ringSequence, Checkpoint kind, long fingerprint, byte[] snapshot) {}

    /** Compares what it is given, and keeps the arrays themselves. */
    private static final class Sink implements EventLog {
        final List<Expected> expected = new ArrayList<>();
        final List<byte[]> arrays = new ArrayList<>();

        @Override
        public void append(
                int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int at, int length) {
            throw new IllegalStateException("only checkpoints are expected");
        }

        @Override
        public void checkpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
            Expected next = expected.remove(0);
            assertEquals(next.ringSequence, sequence);
            assertTrue(next.kind != Checkpoint.SCREEN);
            assertEquals(next.fingerprint, fingerprint);
            if (next.snapshot == null) {
                assertNull(snapshot);
            } else {
                assertArrayEquals(next.snapshot, Arrays.copyOfRange(snapshot, offset, offset + length));
            }
            arrays.add(snapshot);
        }

        @Override
        public void screen(int session, long sequence, byte[] snapshot, int offset, int length) {
            Expected next = expected.remove(0);
            assertEquals(next.ringSequence, sequence);
            assertEquals(Checkpoint.SCREEN, next.kind);
            assertArrayEquals(next.snapshot, Arrays.copyOfRange(snapshot, offset, offset + length));
        }

        @Override
        public void commit() {
            throw new IllegalStateException("only checkpoints are expected");
        }

        @Override
        public void close() {
            throw new IllegalStateException("only checkpoints are expected");
        }
    }

    private static Stages stages(int columns, int rows, byte[] output) {
        Stages stages = new Stages(OpenPayload.of(columns, rows));
        OpBuffer ops = new OpBuffer(Math.max(64, output.length));
        stages.parse(EventKind.OUTPUT, output, 0, output.length, ops);
        stages.parserState(ops);
        stages.apply(EventKind.OUTPUT, 0, output, 0, output.length, ops);
        return stages;
    }

    private static byte[] snapshot(Stages stages) {
        StateWriter out = new StateWriter(1);
        stages.snapshot(out);
        assertArrayEquals(stages.snapshot(), out.toBytes());
        return out.toBytes();
    }

    @Test
    void givesEachSnapshotAsItWasWhenTaken() {
        Seeds.check(20, random -> {
            CheckpointQueue queue = new CheckpointQueue(CAPACITY);
            Sink sink = new Sink();
            long at = 0;
            for (int i = 0; i < 100; i++) {
                if (queue.isFull() || random.nextInt(3) == 0) {
                    long until = at - random.nextInt(CAPACITY);
                    queue.drain(until, sink);
                    assertTrue(sink.expected.isEmpty() || sink.expected.get(0).ringSequence > until);
                }
                if (!queue.isFull()) {
                    byte[] output = Scripts.random(random, random.nextInt(40));
                    Stages stages = stages(1 + random.nextInt(90), 1 + random.nextInt(30), output);
                    Checkpoint kind = Checkpoint.values()[1 + random.nextInt(3)];
                    byte[] snapshot = kind == Checkpoint.SNAPSHOT ? snapshot(stages) : null;
                    if (kind == Checkpoint.SCREEN) {
                        StateWriter screen = new StateWriter(1);
                        stages.screenSnapshot(screen);
                        snapshot = screen.toBytes();
                    }
                    sink.expected.add(new Expected(++at, kind, stages.fingerprint(), snapshot));
                    int bytes = queue.add(at, 0, at, stages, kind);
                    assertEquals(snapshot == null ? 0 : snapshot.length, bytes);
                }
            }
            queue.drain(at, sink);
            assertTrue(queue.isEmpty());
            assertEquals(List.of(), sink.expected);
        });
    }

    @Test
    void usesTheSameBufferForOneSnapshotAfterAnotherAndNeverForTwoAtOnce() {
        CheckpointQueue queue = new CheckpointQueue(CAPACITY);
        Sink sink = new Sink();
        Stages stages = stages(80, 24, Scripts.ascii("hello"));
        byte[] snapshot = snapshot(stages);
        for (long at = 0; at < 3; at++) {
            sink.expected.add(new Expected(at, Checkpoint.SNAPSHOT, stages.fingerprint(), snapshot));
            queue.add(at, 0, at, stages, Checkpoint.SNAPSHOT);
            assertFalse(queue.isEmpty());
            queue.drain(at, sink);
        }
        assertSame(sink.arrays.get(1), sink.arrays.get(2));
        sink.arrays.clear();
        for (long at = 3; at < 5; at++) {
            sink.expected.add(new Expected(at, Checkpoint.SNAPSHOT, stages.fingerprint(), snapshot));
            queue.add(at, 0, at, stages, Checkpoint.SNAPSHOT);
        }
        queue.drain(5, sink);
        assertNotSame(sink.arrays.get(0), sink.arrays.get(1));
    }
}
