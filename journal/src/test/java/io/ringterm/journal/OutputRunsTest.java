package io.ringterm.journal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A block's output taken all at once is what its records are one by one. */
class OutputRunsTest {
    private static final int OUTPUT = EventKind.OUTPUT.code();
    private static final byte[] TEXT = new byte[2_000];
    private static final EventHandler IGNORED = (session, sequence, nanos, kind, flags, bytes, offset, length) -> {};
    private static final JournalListener NOBODY = new JournalListener() {};

    /** Adds up what a decoder gives of a session. */
    private static final class Sum {
        int events;
        long firstSequence;
        long firstNanos;
        long lastSequence;
        long lastNanos;
        long bytes;
    }

    private static final class Sums implements RecordVisitor {
        final Map<Integer, Sum> sessions = new LinkedHashMap<>();
        boolean onlyOutput = true;
        long lastNanos;

        @Override
        public void record(int type, int s, long q, long nanos, int flags, byte[] b, int offset, int length) {
            Sum sum = sessions.computeIfAbsent(s, session -> new Sum());
            onlyOutput &= type == OUTPUT && (sum.events == 0 || q == sum.lastSequence + 1);
            if (sum.events++ == 0) {
                sum.firstSequence = q;
                sum.firstNanos = nanos;
            }
            sum.lastSequence = q;
            sum.lastNanos = nanos;
            sum.bytes += length;
            lastNanos = nanos;
        }
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
        assertNotNull(encoder.output());
        sealed(encoder);
        encoder.event(OUTPUT, 2, 9, 100, 0, TEXT, 0, 10);
        encoder.event(OUTPUT, 2, 11, 100, 0, TEXT, 0, 10);
        assertNull(encoder.output(), "a gap");
        sealed(encoder);
        encoder.event(OUTPUT, 2, 9, 100, 0, TEXT, 0, 10);
        encoder.event(OUTPUT, 1, 1, 100, 0, TEXT, 0, 10);
        encoder.event(OUTPUT, 2, 11, 100, 0, TEXT, 0, 10);
        encoder.event(OUTPUT, 1, 2, 100, 0, TEXT, 0, 10);
        assertNull(encoder.output(), "a gap with another session in it");
        sealed(encoder);
        encoder.event(OUTPUT, 2, 12, 100, 0, TEXT, 0, 10);
        encoder.note(RecordLayout.CHECKPOINT, 2, 12, TEXT, 0, 9);
        assertNull(encoder.output(), "a checkpoint");
    }

    @Test
    void tellsOfSoManySessionsAndNoMore() {
        BlockEncoder encoder = new BlockEncoder(new UUID(1, 2), 3);
        for (int round = 0; round < 2; round++) {
            for (int session = 0; session < OutputRuns.MOST; session++) {
                encoder.event(OUTPUT, session, round, 100, 0, TEXT, 0, 10);
            }
        }
        assertNotNull(encoder.output());
        encoder.seal();
        requireSame(encoder.block(), encoder.output());
        encoder.event(OUTPUT, OutputRuns.MOST, 0, 100, 0, TEXT, 0, 10);
        assertNull(encoder.output());
        sealed(encoder);
        encoder.event(OUTPUT, 0, 2, 100, 0, TEXT, 0, 10);
        assertNotNull(encoder.output(), "of the next block again");
    }

    /** What comes behind a block that was taken at once follows it; behind one that was not there it does not. */
    @Test
    void aBlockThatIsPassedIsAsGoodAsRead() {
        BlockEncoder encoder = new BlockEncoder(new UUID(1, 2), 3);
        RecordReader passing = new RecordReader(new DamageLog());
        for (int session = 0; session < 3; session++) {
            encoder.event(OUTPUT, session, 0, 100, 0, TEXT, 0, 10);
        }
        encoder.seal();
        passing.pass(encoder.output(), 0);
        encoder.next();
        encoder.event(OUTPUT, 1, 1, 100, 0, TEXT, 0, 10);
        byte[] second = sealed(encoder);

        assertNull(passing.read(second, 0, IGNORED, NOBODY));
        assertNotNull(new RecordReader(new DamageLog()).read(second, 0, IGNORED, NOBODY));
    }

    private static void requireSame(byte[] block, OutputRuns output) {
        Sums sums = new Sums();
        new BlockDecoder().decode(block, 0, sums);
        assertTrue(sums.onlyOutput);
        assertEquals(sums.lastNanos, output.lastNanos());
        assertEquals(sums.sessions.size(), output.size());
        int i = 0;
        for (Map.Entry<Integer, Sum> session : sums.sessions.entrySet()) {
            OutputRun run = output.run(i++);
            Sum sum = session.getValue();
            assertEquals(session.getKey(), run.session());
            assertEquals(sum.firstSequence, run.firstSequence());
            assertEquals(sum.lastSequence + 1, run.nextSequence());
            assertEquals(sum.firstNanos, run.firstNanos());
            assertEquals(sum.lastNanos, run.lastNanos());
            assertEquals(sum.events, run.events());
            assertEquals(sum.bytes, run.outputBytes());
        }
    }

    private static byte[] block(Random random, BlockEncoder encoder) {
        fill(random, encoder);
        return sealed(encoder);
    }

    /** Output of one session and up to some others in turn, each of which stays for some events. */
    private static void fill(Random random, BlockEncoder encoder) {
        int session = random.nextInt() >>> random.nextInt(31) & 0x7fff_ff00;
        long[] sequences = new long[1 + random.nextInt(random.nextBoolean() ? 1 : 40)];
        Arrays.setAll(sequences, i -> random.nextLong() >>> 2 + random.nextInt(60));
        long nanos = random.nextLong() >>> random.nextInt(30);
        int events = 1 + random.nextInt(200);
        int turn = 1 + random.nextInt(8);
        int which = 0;
        for (int i = 0; i < events; i++) {
            int length = 1 + random.nextInt(1 << random.nextInt(11));
            if (random.nextInt(turn) == 0) {
                which = random.nextInt(sequences.length);
            }
            int count = random.nextInt(4) == 0 ? 2 + random.nextInt(30) : 1;
            if (encoder.fits(count, count * length)) {
                nanos += random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(30)) - 1_000;
                if (count == 1) {
                    int flags = random.nextInt(5) == 0 ? EventFlags.CUT : 0;
                    encoder.event(OUTPUT, session + which, sequences[which], nanos, flags, TEXT, 0, length);
                } else {
                    together(encoder, session + which, sequences[which], nanos, count, length);
                }
                sequences[which] += count;
            }
        }
    }

    private static void together(BlockEncoder encoder, int session, long sequence, long nanos, int count, int length) {
        int[] ends = new int[count];
        int[] delays = new int[count];
        for (int i = 0; i < count; i++) {
            ends[i] = (i + 1) * length;
            delays[i] = i / 3;
        }
        encoder.outputs(session, sequence, nanos, new byte[count * length], 0, count, ends, delays, 0);
    }

    private static byte[] sealed(BlockEncoder encoder) {
        encoder.seal();
        byte[] block = encoder.block().clone();
        encoder.next();
        return block;
    }
}
