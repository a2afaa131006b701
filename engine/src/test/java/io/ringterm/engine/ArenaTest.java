package io.ringterm.engine;

import java.util.Arrays;

import io.ringterm.event.EventKind;
import io.ringterm.op.OpBuffer;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** What a slot was given is what it holds until it is given something else, whatever its neighbours hold. */
class ArenaTest {
    @Test
    void keepsPayloadOfEachSlotApartFromItsNeighboursRoundAndRound() {
        Seeds.check(50, random -> {
            int slots = 1 << 1 + random.nextInt(5);
            int slotBytes = 64 << random.nextInt(5);
            Arena arena = new Arena(slots, slotBytes);
            OpBuffer ops = new OpBuffer(slotBytes);
            Slot[] ring = new Slot[slots];
            byte[][] held = new byte[slots][];
            for (int i = 0; i < slots; i++) {
                ring[i] = new Slot(arena, i, ops);
                held[i] = new byte[0];
            }
            for (int at = 0; at < 5 * slots; at++) {
                // Lengths on both sides of what counts as small, the ends of both ranges among them.
                int length = random.nextBoolean() ? random.nextInt(66) : slotBytes - random.nextInt(64);
                byte[] payload = new byte[Math.min(length, slotBytes)];
                random.nextBytes(payload);
                int index = at & slots - 1;
                ring[index].event(null, EventKind.OUTPUT, payload, 0, payload.length, payload.length);
                held[index] = payload;
                for (int i = 0; i < slots; i++) {
                    assertArrayEquals(held[i], content(ring[i]), "slot " + i + " after " + at);
                }
            }
        });
    }

    @Test
    void refersToPayloadsThatAreMadeAsArrays() {
        Slot slot = new Slot(new Arena(4, 64), 1, new OpBuffer(64));
        byte[] payload = {1, 2, 3};
        slot.event(null, EventKind.RESIZE, payload, 0, payload.length, payload.length);
        assertSame(payload, slot.payload);
    }

    private static byte[] content(Slot slot) {
        return Arrays.copyOfRange(slot.payload, slot.offset, slot.offset + slot.length);
    }
}
