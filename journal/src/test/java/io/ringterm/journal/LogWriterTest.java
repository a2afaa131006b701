package io.ringterm.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.event.Limits;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogWriterTest {
    /** Keeps blocks in memory and fails at one of them. */
    private static final class Sink implements BlockSink {
        final List<byte[]> blocks = new ArrayList<>();
        final int failAt;
        int closes;

        Sink(int failAt) {
            this.failAt = failAt;
        }

        @Override
        public void store(byte[] block, int length, OutputRuns output) {
            if (blocks.size() == failAt) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
            blocks.add(Arrays.copyOf(block, length));
        }

        @Override
        public void close() {
            closes++;
        }
    }

    /** A disk that fails at the k-th block, for every k. */
    @Test
    void failsClearlyAndKeepsWhatWasAcknowledgedWhereverTheDiskFails() {
        for (int k = 0; k < 12; k++) {
            Sink sink = new Sink(k);
            LogWriter log = new LogWriter(JournalTestSupport.options(), sink);
            Scribe scribe = new Scribe(new Random(1), log, 2);
            int[] acknowledged = new int[1];
            EventLogException e = assertThrows(EventLogException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    scribe.output(i % 2, 9_000);
                    log.commit();
                    acknowledged[0] = scribe.written.events.size();
                }
            });
            assertTrue(e.getMessage().contains("block " + k), e.getMessage());
            EventLogException again = assertThrows(
                    EventLogException.class, () -> log.append(0, 0, 0, EventKind.MARK, 0, new byte[0], 0, 0));
            assertTrue(again.getMessage().contains("since it failed"), again.getMessage());
            assertThrows(EventLogException.class, log::commit);
            log.close();
            log.close();
            assertEquals(1, sink.closes);
            assertEquals(k, sink.blocks.size(), "no footer after a failure");
            assertEquals(acknowledged[0], read(sink).events.size());
        }
    }

    private static Transcript read(Sink sink) {
        Transcript read = new Transcript();
        ChainReader chain = new ChainReader();
        chain.deliverTo(read, read);
        sink.blocks.forEach(block -> chain.block(block, 0, null, 0, false));
        assertEquals(List.of(), chain.finish().damage());
        return read;
    }

    /** Outputs in one call, with other events between them, are the records that a call each would have made. */
    @Test
    void takesOutputsTogetherAsOneAfterTheOther() {
        Seeds.check(50, random -> {
            JournalOptions options = JournalTestSupport.options();
            Sink one = new Sink(-1);
            Sink together = new Sink(-1);
            LogWriter byOne = new LogWriter(options, one);
            LogWriter atOnce = new LogWriter(options, together);
            long[] next = new long[2];
            for (int i = 0; i < 200; i++) {
                int session = random.nextInt(2);
                byte[] payload = new byte[random.nextInt(4_000)];
                random.nextBytes(payload);
                int from = random.nextInt(3);
                int count = 1 + random.nextInt(32);
                int[] ends = new int[from + count];
                int[] delays = new int[from + count];
                for (int e = from; e < ends.length; e++) {
                    ends[e] = e == ends.length - 1 ? payload.length : random.nextInt(payload.length + 1);
                    delays[e] = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(3_000_000);
                }
                Arrays.sort(ends);
                Arrays.sort(delays, from, delays.length);
                long nanos = 1_000_000_000L * i;
                atOnce.appendOutputs(session, next[session], nanos, payload, 0, count, ends, delays, from);
                int begin = 0;
                for (int e = 0; e < count; e++) {
                    long published = e == 0 ? nanos : nanos + delays[from + e];
                    int length = ends[from + e] - begin;
                    byOne.append(session, next[session] + e, published, EventKind.OUTPUT, 0, payload, begin, length);
                    begin += length;
                }
                next[session] += count;
                if (random.nextInt(4) == 0) {
                    for (LogWriter log : List.of(byOne, atOnce)) {
                        log.append(
                                session, next[session], nanos, EventKind.MARK, EventFlags.CUT, new byte[] {'m'}, 0, 1);
                        log.commit();
                    }
                    next[session]++;
                }
            }
            byOne.close();
            atOnce.close();
            assertEquals(read(one).events, read(together).events);
            assertEquals(next[0] + next[1], read(together).events.size());
        });
    }

    @Test
    void refusesOutputsTogetherThatDoNotFollow() {
        LogWriter log = new LogWriter(JournalTestSupport.options(), new Sink(-1));
        int[] ends = {1, 2};
        log.appendOutputs(0, 0, 0, new byte[2], 0, 2, ends, ends, 0);
        assertThrows(
                IllegalArgumentException.class, () -> log.appendOutputs(0, 1, 0, new byte[2], 0, 2, ends, ends, 0));
        int[] tooLong = {1, Limits.MAX_EVENT_BYTES + 2};
        byte[] payload = new byte[tooLong[1]];
        assertThrows(IllegalArgumentException.class, () -> log.appendOutputs(0, 2, 0, payload, 0, 2, tooLong, ends, 0));
        log.close();
    }

    @Test
    void fillsBlocksAndNeverOverfillsThem() {
        Sink sink = new Sink(-1);
        LogWriter log = new LogWriter(JournalTestSupport.options(), sink);
        Scribe scribe = new Scribe(new Random(2), log, 1);
        for (int i = 0; i < 3_000; i++) {
            scribe.output(0, 100);
        }
        scribe.output(0, Limits.MAX_EVENT_BYTES);
        scribe.output(0, Limits.MAX_EVENT_BYTES);
        log.close();
        assertTrue(sink.blocks.size() < 14, "blocks " + sink.blocks.size());
        assertTrue(sink.blocks.stream().allMatch(block -> block.length <= BlockLayout.MAX_BLOCK_BYTES));
        assertEquals(scribe.written.events, read(sink).events);
    }

    @Test
    void sealsAJournalOfVeryManySessionsWithSeveralFooters() {
        Sink sink = new Sink(-1);
        LogWriter log = new LogWriter(JournalTestSupport.options(), sink);
        for (int session = 0; session < 10_000; session++) {
            log.append(3 * session, 0, 5, EventKind.MARK, 0, new byte[0], 0, 0);
        }
        assertEquals(29_998, log.freeSession(0));
        log.close();
        ChainReader chain = new ChainReader();
        chain.deliverTo(new Transcript(), JournalListener.NONE);
        sink.blocks.forEach(block -> chain.block(block, 0, null, 0, false));
        JournalReport report = chain.finish();
        assertEquals(RecordingState.SEALED, report.state());
        assertEquals(10_000, report.sessions().size());
    }

    @Test
    void refusesEventsThatNoSlotCanHold() {
        LogWriter log = new LogWriter(JournalTestSupport.options(), new Sink(-1));
        byte[] large = new byte[Limits.MAX_EVENT_BYTES + 1];
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> log.append(0, 0, 0, EventKind.OUTPUT, 0, large, 0, large.length));
        assertTrue(e.getMessage().contains("length=16385"), e.getMessage());
        log.close();
    }
}
