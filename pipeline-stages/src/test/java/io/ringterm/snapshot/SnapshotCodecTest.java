package io.ringterm.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Colours;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.DropCounters;
import io.ringterm.grid.Mode;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalSettings;
import io.ringterm.grid.TerminalState;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SnapshotCodecTest {
    private static final int[] PARSER = {7, -1, 0x1234_5678};

    /** A state in which nothing is at its default. */
    static TerminalState busy() {
        TerminalState state = new TerminalState(OpenPayload.of(20, 5)
                .withLimits(Limits.DEFAULT.withHistoryLines(90))
                .withDescription("t", "sh"));
        byte[] text = "some plain text".getBytes(StandardCharsets.US_ASCII);
        for (int line = 0; line < 120; line++) {
            state.screen().putAscii(4, line % 5, text, 0, text.length, state.pen());
            state.screen().flag(4, Row.WRAPPED, line % 3 == 0);
            state.screen().scrollUp(0, 5, 1, 0);
        }
        state.screen().putWide(1, 3, 0x4e00, CellLayout.withAttributes(0, CellLayout.BOLD), 0);
        state.screen().put(2, 0, state.graphemes().extend('e', 0x301), 0, CellLayout.extras(9, 0));
        state.pen().link(state.links().intern("id", "http://host/"));
        state.screen().put(2, 1, 'l', 0, state.pen().extras());
        state.saved().cursor(state.isAlternate()).save(state);
        state.shell().commands().prompt(state.history().firstLine() + 3, 1, "file:///a");
        state.shell().commands().commandLine(state.history().firstLine() + 3, 20);
        state.shell().commands().output(state.history().endLine() + 1, 0, "ls -l", "file:///a");
        state.shell().commands().end(state.history().endLine() + 2, 7, 127);
        state.shell().commands().prompt(state.history().endLine() + 2, 8, "");
        state.imageTransfer().begin(1, 3, 4, true, false);
        state.showAlternate(true);
        state.screen().put(0, 0, 'A', 0, 0);
        state.cursor().moveTo(3, 19);
        state.cursor().pendingWrap(true);
        state.cursor().shape(Cursor.Shape.BAR);
        state.saved().cursor(state.isAlternate()).save(state);
        state.pen().style(CellLayout.withForeground(0, CellLayout.colour(CellLayout.DIRECT, 0x123456)));
        state.pen().setProtected(true);
        state.pen().semantic(CellLayout.INPUT);
        state.saved().renditions().push(state.pen(), 5);
        state.charsets().designate(1, '(' << 24 | '0');
        state.charsets().left(1);
        state.charsets().single(3);
        state.tabs().clear(8);
        state.margins().vertical(1, 3);
        state.margins().horizontal(2, 10);
        state.modes().set(Mode.BRACKETED_PASTE, true);
        state.saved().modes().set(Mode.DECAWM, false);
        state.display().titles().title("title");
        state.display().titles().icon("\ud83d\ude00");
        state.display().titles().push(true, true);
        state.display().colours().set(Colours.DYNAMIC, 0xabcdef);
        state.keyboard().modify(4, 2);
        state.keyboard().pushKitty(true, 5);
        state.print().last(65);
        state.saved().colours().push(state.display().colours());
        state.pendingString().begin(3, 4, new int[] {1, 2}, 0, 2, 100);
        state.pendingString().put(text, 0, 7);
        state.drops().add(DropCounters.Reason.DENIED);
        state.settings().set(TerminalSettings.Setting.LEVEL, 65);
        state.shell().directory("file:///tmp");
        state.display().ringBell();
        state.display().nextSyncGeneration();
        return state;
    }

    @Test
    void readsWhatItWrote() {
        TerminalState state = busy();
        byte[] bytes = SnapshotCodec.encode(state, PARSER, 0, PARSER.length);
        Snapshot snapshot = SnapshotCodec.decode(bytes);
        assertArrayEquals(PARSER, snapshot.parserState());
        assertEquals(Fingerprint.of(state, PARSER, 0, 3), Fingerprint.of(snapshot.state(), PARSER, 0, 3));
        assertArrayEquals(bytes, SnapshotCodec.encode(snapshot.state(), PARSER, 0, PARSER.length));
        assertEquals("some pl", new String(snapshot.state().pendingString().bytes(), 0, 7, StandardCharsets.US_ASCII));
        assertEquals(state.open(), snapshot.state().open());
    }

    @Test
    void findsEveryFlippedBit() {
        byte[] bytes = SnapshotCodec.encode(new TerminalState(OpenPayload.of(8, 3)), PARSER, 0, 3);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(SnapshotException.class, () -> SnapshotCodec.decode(damaged), "bit " + bit);
        }
    }

    @Test
    void findsThatTheEndIsMissing() {
        byte[] bytes = SnapshotCodec.encode(busy(), PARSER, 0, 3);
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(SnapshotException.class, () -> SnapshotCodec.decode(cut), "length " + length);
        }
    }

    @Test
    void refusesHostileBytesWithAValidChecksum() {
        byte[] bytes = SnapshotCodec.encode(busy(), PARSER, 0, 3);
        Seeds.check(5_000, random -> {
            byte[] hostile = bytes.clone();
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                hostile[random.nextInt(hostile.length - 4)] = (byte) random.nextInt();
            }
            seal(hostile);
            try {
                SnapshotCodec.decode(hostile);
            } catch (SnapshotException e) {
                assertTrue(
                        e.getMessage().startsWith("snapshot") || e.getMessage().startsWith("not a"), e.getMessage());
            }
        });
    }

    static void seal(byte[] snapshot) {
        CRC32C crc = new CRC32C();
        crc.update(snapshot, 0, snapshot.length - 4);
        for (int i = 0; i < 4; i++) {
            snapshot[snapshot.length - 4 + i] = (byte) (crc.getValue() >>> 8 * i);
        }
    }

    @Test
    void refusesAnotherVersionByName() {
        byte[] bytes = SnapshotCodec.encode(busy(), PARSER, 0, 3);
        bytes[4] = 9;
        seal(bytes);
        SnapshotException e = assertThrows(SnapshotException.class, () -> SnapshotCodec.decode(bytes));
        assertTrue(e.getMessage().contains("version=9"), e.getMessage());
    }
}
