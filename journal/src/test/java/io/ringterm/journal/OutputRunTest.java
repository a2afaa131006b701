package io.ringterm.journal;

import java.util.Random;
import java.util.UUID;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A block's output taken all at once is what its records are one by one. */
class OutputRunTest {
    private static final int OUTPUT = EventKind.OUTPUT.code();
    private static final byte[] TEXT = new byte[2_000];

    private final OutputRun run = new OutputRun();

    /** Adds up what a decoder gives. */
    private static final class Sums implements RecordVisitor {
        int events;
        int session = -1;
        long firstSequence;
        long firstNanos;
        long lastSequence;
        long lastNanos;
        long bytes;
        boolean onlyOutput = true;

        @Override
        public void record(int type, int s, long q, long nanos, int flags, byte[] b, int offset, int length) {
            onlyOutput &= type == OUTPUT && (events == 0 || s == session && q == lastSequence + 1);
            if (events++ == 0) {
                session = s;
                firstSequence = q;
                firstNanos = nanos;
            }
            lastSequence = q;
            lastNanos = nanos;
            bytes += length;
        }
    }

    @Test
    void addsUpWhatTheDecoderGives() {
        Seeds.check(200, random -> {
            byte[] block = block(random, new BlockEncoder(new UUID(1, 2), 3));
            assertTrue(run.read(block, 0));
            requireSame(block, run);
        });
    }

    @Test
    void isWhatTheEncoderSaysOfItsBlock() {
        Seeds.check(200, random -> {
            BlockEncoder encoder = new BlockEncoder(new UUID(1, 2), 3);
            if (random.nextBoolean()) {
                // What was in the block before is not counted.
                block(random, encoder);
            }
            fill(random, encoder);
            encoder.seal();
            requireSame(encoder.block(), encoder.output());
        });
    }

    @Test
    void theEncoderSaysNothingOfBlocksWithAnythingElse() {
        BlockEncoder encoder = new BlockEncoder(new UUID(1, 2), 3);
        assertNull(encoder.output(), "nothing");
        encoder.event(OUTPUT, 1, 7, 100, 0, TEXT, 0, 10);
        assertNotNull(encoder.output());
        encoder.event(OUTPUT, 2, 8, 100, 0, TEXT, 0, 10);
        assertNull(encoder.output(), "another session");
        sealed(encoder);
        encoder.event(OUTPUT, 2, 9, 100, 0, TEXT, 0, 10);
        encoder.event(OUTPUT, 2, 11, 100, 0, TEXT, 0, 10);
        assertNull(encoder.output(), "a gap");
        sealed(encoder);
        encoder.event(OUTPUT, 2, 12, 100, 0, TEXT, 0, 10);
        encoder.note(RecordLayout.CHECKPOINT, 2, 12, TEXT, 0, 9);
        assertNull(encoder.output(), "a checkpoint");
    }

    @Test
    void leavesBlocksWithAnythingElseToTheDecoder() {
        Random random = new Random(71);
        BlockEncoder encoder = new BlockEncoder(new UUID(1, 2), 3);
        assertFalse(run.read(with(encoder, EventKind.MARK, 1), 0), "a mark");
        assertFalse(run.read(with(encoder, EventKind.OUTPUT, 2), 0), "another session");
        encoder.note(RecordLayout.CHECKPOINT, 1, 1, TEXT, 0, 9);
        assertFalse(run.read(block(random, encoder), 0), "a checkpoint");
        encoder.seal();
        assertFalse(run.read(encoder.block(), 0), "nothing");
    }

    private static byte[] with(BlockEncoder encoder, EventKind kind, int session) {
        encoder.event(OUTPUT, 1, 7, 100, 0, TEXT, 0, 10);
        encoder.event(kind.code(), session, 8, 100, 0, TEXT, 0, 10);
        return sealed(encoder);
    }

    /** Whatever is wrong with a block is found by the decoder, which has to get it then. */
    @Test
    void takesNoBlockThatTheDecoderRefuses() {
        int[] taken = {0};
        Seeds.check(400, random -> {
            byte[] block = block(random, new BlockEncoder(new UUID(1, 2), 3));
            int length = BlockLayout.length(block, 0);
            for (int i = 0; i < 30; i++) {
                byte[] damaged = block.clone();
                for (int flips = 1 + random.nextInt(2); flips > 0; flips--) {
                    damaged[random.nextInt(Math.min(length, 300))] ^= (byte) (1 << random.nextInt(8));
                }
                int body = BlockLayout.bodyBytes(damaged, 0);
                if (body >= 0 && body <= BlockLayout.MAX_BODY_BYTES && run.read(damaged, 0)) {
                    requireSame(damaged, run);
                    taken[0]++;
                }
            }
        });
        assertTrue(taken[0] > 0, "some damage is none to the records");
    }

    private static void requireSame(byte[] block, OutputRun run) {
        Sums sums = new Sums();
        new BlockDecoder().decode(block, 0, sums);
        assertTrue(sums.onlyOutput);
        assertEquals(sums.session, run.session());
        assertEquals(sums.firstSequence, run.firstSequence());
        assertEquals(sums.lastSequence + 1, run.nextSequence());
        assertEquals(sums.firstNanos, run.firstNanos());
        assertEquals(sums.lastNanos, run.lastNanos());
        assertEquals(sums.events, run.events());
        assertEquals(sums.bytes, run.outputBytes());
    }

    private static byte[] block(Random random, BlockEncoder encoder) {
        fill(random, encoder);
        return sealed(encoder);
    }

    private static void fill(Random random, BlockEncoder encoder) {
        int session = random.nextInt() >>> random.nextInt(31) & 0x7fff_ffff;
        long sequence = random.nextLong() >>> 2 + random.nextInt(60);
        long nanos = random.nextLong() >>> random.nextInt(30);
        int events = 1 + random.nextInt(200);
        for (int i = 0; i < events; i++) {
            int length = 1 + random.nextInt(1 << random.nextInt(11));
            if (encoder.fits(length)) {
                nanos += random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(30)) - 1_000;
                int flags = random.nextInt(5) == 0 ? EventFlags.CUT : 0;
                encoder.event(OUTPUT, session, sequence++, nanos, flags, TEXT, 0, length);
            }
        }
    }

    private static byte[] sealed(BlockEncoder encoder) {
        encoder.seal();
        byte[] block = encoder.block().clone();
        encoder.next();
        return block;
    }
}
