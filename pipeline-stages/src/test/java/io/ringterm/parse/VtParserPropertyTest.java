package io.ringterm.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.ringterm.event.Limits;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VtParserPropertyTest {
    private static final int SEEDS = 1_500;
    /** Words that a sequence begun in an earlier payload can add. */
    private static final int CARRIED_WORDS = 2 + Limits.MAX_PARAMS + 4;

    private static final String[] BEGINNINGS = {
        "", "\u001b%@", "\u001b[?2l", "\u001b%@\u001b[?2l", "\u001b]", "\u001bPq"
    };

    @Test
    void makesTheSameOpsAndStateHoweverTheBytesAreCut() {
        Seeds.checkBytes(SEEDS, HostileBytes::mixed, bytes -> {
            Feed whole = new Feed();
            whole.piece(bytes, 0, bytes.length);
            for (int seed = 0; seed < 3; seed++) {
                Feed pieces = new Feed();
                pieces.inPieces(bytes, new Random(seed));
                assertEquals(whole.lines(), pieces.lines());
                assertArrayEquals(whole.stateWords(), pieces.stateWords());
                assertEquals(whole.parser().ignored(), pieces.parser().ignored());
            }
        });
    }

    @Test
    void makesTheSameOpsWhenEachByteComesAlone() {
        Seeds.checkBytes(SEEDS, HostileBytes::mixed, bytes -> {
            Feed single = new Feed();
            for (int at = 0; at < bytes.length; at++) {
                single.piece(bytes, at, 1);
            }
            assertEquals(Feed.whole(bytes), single.lines());
        });
    }

    @Test
    void goesOnFromAnyStateThatWasWrittenAndRead() {
        Seeds.checkBytes(SEEDS, HostileBytes::mixed, bytes -> {
            Feed handed = new Feed();
            for (int at = 0; at < bytes.length; at++) {
                handed.piece(bytes, at, 1);
                int[] before = handed.stateWords();
                handed.handOver();
                assertArrayEquals(before, handed.stateWords());
            }
            assertEquals(Feed.whole(bytes), handed.lines());
        });
    }

    @Test
    void writesTheSameStateForTheSameFuture() {
        Seeds.checkBytes(SEEDS, HostileBytes::mixed, bytes -> {
            Feed used = new Feed();
            used.piece(bytes, 0, bytes.length);
            byte[] end = "\u0018\u001b<\u0018\u001b[5;6:7 !".getBytes(StandardCharsets.US_ASCII);
            byte[] reset = "\u001bc\u001b[".getBytes(StandardCharsets.US_ASCII);
            used.piece(end, 0, end.length);
            used.piece(reset, 0, reset.length);
            Feed fresh = new Feed();
            fresh.piece(reset, 0, reset.length);
            assertArrayEquals(fresh.stateWords(), used.stateWords());
        });
    }

    @Test
    void makesAtMostTwoWordsAByteAndAConstant() {
        Seeds.check(3_000, random -> {
            VtParser parser = new VtParser(CharWidth.of(1700, 0));
            byte[] beginning = BEGINNINGS[random.nextInt(BEGINNINGS.length)].getBytes(StandardCharsets.US_ASCII);
            parser.parse(beginning, 0, beginning.length, new OpBuffer(16));
            byte[] carried = HostileBytes.mixed(random);
            parser.parse(carried, 0, carried.length, new OpBuffer(carried.length));
            byte[] bytes = random.nextBoolean()
                    ? HostileBytes.repeated(random, 1 + random.nextInt(2_000))
                    : HostileBytes.mixed(random);
            OpBuffer ops = new OpBuffer(2 * bytes.length + 64);
            parser.parse(bytes, 0, bytes.length, ops);
            assertTrue(
                    ops.size() <= 2 * bytes.length + CARRIED_WORDS,
                    () -> "bytes=" + bytes.length + ", words=" + ops.size() + ", input=" + Arrays.toString(bytes));
        });
    }

    @Test
    void hasRoomForItsStateBesideTheLargestCarriedSequence() {
        VtParser parser = new VtParser(CharWidth.of(1700, 0));
        byte[] bytes = ("\u001b[" + "1;".repeat(Limits.MAX_PARAMS)).getBytes(StandardCharsets.US_ASCII);
        parser.parse(bytes, 0, bytes.length, new OpBuffer(bytes.length));
        OpBuffer ops = new OpBuffer(1);
        parser.writeState(ops);
        parser.parse(new byte[] {'H'}, 0, 1, ops);
        parser.writeState(ops);
        assertTrue(ops.size() <= OpBuffer.capacityFor(1), () -> "words=" + ops.size());
    }

    @Test
    void decodesUtf8AsJavaDoes() {
        Seeds.checkBytes(SEEDS, VtParserPropertyTest::highBytes, bytes -> {
            // A last letter ends what is not complete, for which the parser would wait.
            byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
            ended[bytes.length] = 'z';
            String expected = new String(ended, StandardCharsets.UTF_8);
            // Well-formed C1 controls are no text.
            if (expected.chars().noneMatch(c -> c >= 0x80 && c < 0xa0)) {
                assertEquals(List.of("PRINT \"" + expected + "\""), Feed.whole(ended));
            }
        });
    }

    /** Without ED: Java shows two bytes of a surrogate as one malformed character. Scripts have those cases. */
    private static byte[] highBytes(Random random) {
        byte[] leads = {(byte) 0xc2, (byte) 0xe0, (byte) 0xe4, (byte) 0xec, (byte) 0xf0, (byte) 0xf4, (byte) 0xf5};
        byte[] bytes = new byte[1 + random.nextInt(20)];
        for (int i = 0; i < bytes.length; i++) {
            int kind = random.nextInt(4);
            bytes[i] = kind == 0
                    ? (byte) ('a' + random.nextInt(26))
                    : kind == 1 ? leads[random.nextInt(leads.length)] : (byte) (0x80 + random.nextInt(0x80));
            bytes[i] = bytes[i] == (byte) 0xed ? (byte) 0xee : bytes[i];
        }
        return bytes;
    }

    @Test
    void findsTheEndOfARunLikeALoopDoes() {
        Seeds.checkBytes(SEEDS, VtParserPropertyTest::runs, bytes -> {
            for (int from = 0; from < bytes.length; from++) {
                int printable = from;
                while (printable < bytes.length && bytes[printable] >= 0x20 && bytes[printable] < 0x7f) {
                    printable++;
                }
                int string = from;
                while (string < bytes.length && (bytes[string] < 0 || bytes[string] >= 0x20 && bytes[string] < 0x7f)) {
                    string++;
                }
                assertEquals(printable, ByteScan.printableEnd(bytes, from, bytes.length));
                assertEquals(string, ByteScan.stringEnd(bytes, from, bytes.length));
            }
        });
    }

    private static byte[] runs(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        Arrays.fill(bytes, (byte) 'x');
        byte[] edges = {0, 0x1f, 0x20, 0x7e, 0x7f, (byte) 0x80, (byte) 0x9f, (byte) 0xa0, (byte) 0xff, 0x1b};
        for (int i = random.nextInt(12); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = edges[random.nextInt(edges.length)];
        }
        return bytes;
    }
}
