package io.ringterm.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlockCodecTest {
    private static final UUID ID = new UUID(0x1122_3344_5566_7788L, 0x99aa_bbcc_ddee_ff00L);

    /** Two events, a mark and a checkpoint, as version 1.0 writes them. A change here is a change of format. */
    private static final String GOLDEN = """
            8b 52 54 42 0d 0a 1a 0a                           magic
            01 00                                             format 1.0
            24 04                                             contents: OUTPUT, MARK, CHECKPOINT
            07 00 00 00                                       lane 7
            88 77 66 55 44 33 22 11 00 ff ee dd cc bb aa 99   journal id
            05 00 00 00 00 00 00 00                           block 5
            64 00 00 00 00 00 00 00                           first event 100
            e8 03 00 00 00 00 00 00                           base time 1000
            03 00 00 00                                       3 events
            1f 00 00 00                                       31 bytes of records
            ef be ad de                                       CRC of block 4
            52 00 09 02 68 69                                 OUTPUT, cut, same time, session 0, sequence 9, "hi"
            22 14 01 21                                       OUTPUT, next, 10 ns later, "!"
            c5 82 80 80 80 04 ac 02 00 00                     MARK, same time, flags, session 300, sequence 0, empty
            6a 09 2a 00 00 00 00 00 00 00 00                  CHECKPOINT of the same, fingerprint 42, no snapshot
            90 b9 0c b1                                       CRC-32C
            """;

    @Test
    void writesTheGoldenBlock() {
        BlockEncoder encoder = new BlockEncoder(ID, 7);
        encoder.continueAfter(4, 0xdead_beef, 100);
        byte[] payload = "hi!".getBytes(StandardCharsets.US_ASCII);
        encoder.event(EventKind.OUTPUT.code(), 0, 9, 1_000, EventFlags.CUT, payload, 0, 2);
        encoder.event(EventKind.OUTPUT.code(), 0, 10, 1_010, 0, payload, 2, 1);
        encoder.event(EventKind.MARK.code(), 300, 0, 1_010, 0x4000_0002, payload, 0, 0);
        encoder.note(RecordLayout.CHECKPOINT, 300, 0, new byte[] {42, 0, 0, 0, 0, 0, 0, 0, 0}, 0, 9);
        int length = encoder.seal();

        byte[] block = Arrays.copyOf(encoder.block(), length);
        assertEquals(
                HexFormat.ofDelimiter(" ").formatHex(golden()),
                HexFormat.ofDelimiter(" ").formatHex(block));
    }

    private static byte[] golden() {
        StringBuilder hex = new StringBuilder();
        for (String line : GOLDEN.split("\n")) {
            hex.append(line.split(" {2,}")[0].replace(" ", ""));
        }
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void readsWhatItWrites() {
        Seeds.check(300, random -> {
            BlockEncoder encoder = new BlockEncoder(ID, 0);
            List<String> written = new ArrayList<>();
            while (encoder.fits(2_000) && written.size() < 200) {
                byte[] payload = new byte[random.nextInt(random.nextInt(10) == 0 ? 2_000 : 10)];
                random.nextBytes(payload);
                int session = random.nextBoolean() ? random.nextInt(3) : random.nextInt() >>> 1;
                long sequence = random.nextBoolean() ? written.size() : random.nextLong() >>> 1;
                long nanos = random.nextBoolean() ? 5 : random.nextLong();
                int flags = random.nextBoolean() ? random.nextInt(2) : random.nextInt();
                int type = 1 + random.nextInt(9);
                encoder.event(type, session, sequence, nanos, flags, payload, 0, payload.length);
                written.add(line(type, session, sequence, nanos, flags, payload, 0, payload.length));
            }
            int length = encoder.seal();
            assertTrue(length <= BlockLayout.MAX_BLOCK_BYTES, "length " + length);
            byte[] shifted = new byte[length + 5];
            System.arraycopy(encoder.block(), 0, shifted, 5, length);
            BlockDecoder decoder = new BlockDecoder();
            assertNull(decoder.check(shifted, 5, length));
            List<String> read = new ArrayList<>();
            decoder.decode(shifted, 5, (t, s, q, n, f, b, o, l) -> read.add(line(t, s, q, n, f, b, o, l)));
            assertEquals(written, read);
            assertEquals(written.size(), BlockLayout.events(shifted, 5));
        });
    }

    private static String line(int type, int session, long sequence, long nanos, int flags, byte[] b, int o, int l) {
        return type + " " + session + ":" + sequence + " " + nanos + " " + flags + " "
                + Arrays.toString(Arrays.copyOfRange(b, o, o + l));
    }

    @Test
    void findsEachFlippedBitOfABlock() {
        BlockEncoder encoder = new BlockEncoder(ID, 0);
        encoder.event(2, 0, 0, 17, 0, new byte[40], 0, 40);
        byte[] block = Arrays.copyOf(encoder.block(), encoder.seal());
        BlockDecoder decoder = new BlockDecoder();
        for (int bit = 0; bit < 8 * block.length; bit++) {
            block[bit / 8] ^= (byte) (1 << bit % 8);
            assertNotNull(decoder.check(block, 0, block.length), "bit " + bit);
            block[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertNull(decoder.check(block, 0, block.length));
    }

    @Test
    void neverReadsPastABlockWhoseRecordsAreGarbage() {
        Seeds.check(2_000, random -> {
            BlockEncoder encoder = new BlockEncoder(ID, 0);
            byte[] garbage = new byte[random.nextInt(60)];
            random.nextBytes(garbage);
            encoder.note(RecordLayout.META, 0, 0, garbage, 0, garbage.length);
            byte[] block = Arrays.copyOf(encoder.block(), encoder.seal());
            random.nextBytes(garbage);
            System.arraycopy(garbage, 0, block, BlockLayout.HEADER_BYTES, garbage.length);
            try {
                new BlockDecoder().decode(block, 0, (t, s, q, n, f, b, o, l) -> {
                    assertTrue(o >= 0 && l >= 0 && o + l <= block.length - BlockLayout.CRC_BYTES);
                    assertTrue(s >= 0 && q >= 0);
                });
            } catch (BlockException e) {
                assertNotNull(e.getMessage());
            }
        });
    }

    @Test
    void refusesARecordThatNamesNoSession() {
        BlockEncoder encoder = new BlockEncoder(ID, 0);
        encoder.event(2, 0, 0, 17, 0, new byte[1], 0, 1);
        byte[] block = Arrays.copyOf(encoder.block(), encoder.seal());
        block[BlockLayout.HEADER_BYTES] |= RecordLayout.NEXT;
        BlockException e = assertThrows(
                BlockException.class, () -> new BlockDecoder().decode(block, 0, (t, s, q, n, f, b, o, l) -> {}));
        assertTrue(e.getMessage().contains("session=-1"), e.getMessage());
    }
}
