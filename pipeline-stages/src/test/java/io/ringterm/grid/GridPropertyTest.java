package io.ringterm.grid;

import java.util.List;

import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class GridPropertyTest {
    @Test
    void keepsInvariantsWhateverIsEdited() {
        Seeds.checkList(400, random -> Edit.list(random, 200), edits -> {
            TerminalState state = Texts.terminal(13, 6, 40);
            for (Edit edit : edits) {
                edit.apply(state);
                assertEquals(List.of(), GridInvariants.check(state));
            }
        });
    }

    @Test
    void damageTellsEverythingThatChanged() {
        Seeds.checkList(400, random -> Edit.list(random, 200), edits -> {
            TerminalState state = Texts.terminal(13, 6, 40);
            Shadow shadow = new Shadow(state);
            for (Edit edit : edits) {
                edit.apply(state);
                if (edit.d() % 5 == 0) {
                    shadow.follow(state);
                    shadow.assertSame(state, edit.toString());
                }
            }
            shadow.follow(state);
            shadow.assertSame(state, "end");
        });
    }

    @Test
    void goesOnFromItsBytesAsIfNothingHadHappened() {
        Seeds.checkList(150, random -> Edit.list(random, 300), edits -> {
            TerminalState state = Texts.terminal(13, 6, 200);
            TerminalState restored = null;
            for (int i = 0; i < edits.size(); i++) {
                edits.get(i).apply(state);
                if (restored != null) {
                    edits.get(i).apply(restored);
                }
                if (i % 37 == 0) {
                    state.hash();
                    restored = copy(state);
                }
            }
            assertEquals(state.hash(), restored.hash());
            assertArrayEquals(bytes(state), bytes(restored));
        });
    }

    private static byte[] bytes(TerminalState state) {
        StateWriter out = new StateWriter(64);
        new StateCodec().write(state, out);
        return out.toBytes();
    }

    private static TerminalState copy(TerminalState state) {
        byte[] bytes = bytes(state);
        return new StateCodec().read(state.open(), new StateReader(bytes, 0, bytes.length));
    }

    @Test
    void resizingKeepsTheTextOfAllLines() {
        Seeds.check(300, random -> {
            TerminalState state = Texts.terminal(random.nextInt(30) + 2, random.nextInt(8) + 2);
            StringBuilder expected = new StringBuilder();
            for (int line = random.nextInt(100); line >= 0; line--) {
                String text = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(3).substring(random.nextInt(80));
                expected.append(text).append('\n');
                Texts.print(state, text + "\n");
            }
            for (int n = 0; n < 4; n++) {
                // Rows below the cursor go when the height shrinks; the cursor is on the last, so that none does.
                state.resize(random.nextInt(60) + 1, random.nextInt(10) + 1);
                assertEquals(expected.toString().stripTrailing(), allText(state).stripTrailing());
                assertEquals(List.of(), GridInvariants.check(state));
            }
        });
    }

    private static String allText(TerminalState state) {
        StringBuilder text = new StringBuilder();
        for (long line = state.history().firstLine(); line < state.history().endLine(); line++) {
            text.append(Texts.line(state, line));
            text.append(state.history().isWrapped(line) ? "" : "\n");
        }
        for (int row = 0; row < state.rows(); row++) {
            text.append(Texts.row(state, row));
            text.append(state.screen().row(row).has(Row.WRAPPED) ? "" : "\n");
        }
        return text.toString();
    }
}
