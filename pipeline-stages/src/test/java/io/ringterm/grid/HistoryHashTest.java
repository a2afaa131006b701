package io.ringterm.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lines hashed some at once, from their pages, and ahead of time have the hash that they have one by one. */
class HistoryHashTest {
    private static final int GROUP = 64;

    @Test
    void isTheHashOfEachLineInOrder() {
        Seeds.check(60, random -> {
            LineStore store = new LineStore();
            HistoryHash hash = new HistoryHash();
            List<byte[]> lines = new ArrayList<>();
            long first = 0;
            int longest = 1 << random.nextInt(12);
            for (int round = 0; round < 12; round++) {
                for (int i = random.nextInt(150); i > 0; i--) {
                    byte[] line = new byte[random.nextInt(longest + 1)];
                    random.nextBytes(line);
                    store.append(line, 0, line.length);
                    lines.add(line);
                }
                int dropped = random.nextInt(3) == 0 ? random.nextInt(lines.size() + 1) : 0;
                store.dropOldest(dropped);
                lines.subList(0, dropped).clear();
                first += dropped;
                if (random.nextBoolean()) {
                    hash.prepare(store, first, 2);
                }
                assertEquals(expected(lines, first), hash.of(store, first));
            }
        });
    }

    private static long expected(List<byte[]> lines, long first) {
        int begin = (int) (-first & GROUP - 1);
        int groups = Math.max(0, lines.size() - begin) / GROUP;
        if (groups == 0) {
            return each(lines);
        }
        long hash = each(lines.subList(0, begin));
        for (int i = 0; i < groups; i++) {
            hash = Hash64.mix(hash, each(lines.subList(begin + i * GROUP, begin + (i + 1) * GROUP)));
        }
        return Hash64.mix(hash, each(lines.subList(begin + groups * GROUP, lines.size())));
    }

    private static long each(List<byte[]> lines) {
        long hash = 0;
        for (byte[] line : lines) {
            hash = Hash64.mix(hash, Hash64.ofBytes(line, 0, line.length));
        }
        return hash;
    }

    @Test
    void whatStandsAroundBytesMakesNoDifference() {
        Seeds.check(200, random -> {
            byte[] all = new byte[40];
            random.nextBytes(all);
            int from = random.nextInt(20);
            int count = random.nextInt(20);
            byte[] alone = Arrays.copyOfRange(all, from, from + count);
            assertEquals(Hash64.ofBytes(alone, 0, count), Hash64.ofBytes(all, from, count));
        });
    }
}
