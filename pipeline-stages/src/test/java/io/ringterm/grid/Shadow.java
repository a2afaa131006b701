package io.ringterm.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a consumer of damage has: a copy of the screen that is only changed as damage says. */
final class Shadow {
    private Row[] rows;

    Shadow(TerminalState state) {
        rows = blank(state);
    }

    private static Row[] blank(TerminalState state) {
        Row[] rows = new Row[state.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row(state.columns());
        }
        return rows;
    }

    void follow(TerminalState state) {
        if (rows.length != state.rows() || rows[0].columns() != state.columns()) {
            rows = blank(state);
        }
        Damage damage = state.damage();
        for (int i = 0; i < damage.scrollCount(); i++) {
            scroll(damage.scrollTop(i), damage.scrollBottom(i), damage.scrollLines(i));
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = damage.from(row); column < damage.to(row); column++) {
                rows[row].reglyph(column, state.screen().row(row).glyph(column));
                rows[row].restyle(
                        column,
                        state.screen().row(row).style(column),
                        state.screen().row(row).extras(column));
            }
            if (damage.isDirty(row)) {
                rows[row].flag(-1, false);
                rows[row].flag(state.screen().row(row).flags(), true);
            }
        }
        damage.clear();
        assertTrue(damage.isEmpty());
    }

    private void scroll(int top, int bottom, int lines) {
        Row[] before = rows.clone();
        for (int row = top; row < bottom; row++) {
            int source = row + lines;
            // What comes in is garbage until a dirty span says otherwise.
            rows[row] = source >= top && source < bottom ? before[source] : garbage();
        }
    }

    private Row garbage() {
        Row row = new Row(rows[0].columns());
        row.fill(0, row.columns(), '#', 0, 0);
        return row;
    }

    void assertSame(TerminalState state, String after) {
        for (int row = 0; row < rows.length; row++) {
            Row live = state.screen().row(row);
            assertEquals(live.flags(), rows[row].flags(), "flags of row " + row + " after " + after);
            for (int column = 0; column < live.columns(); column++) {
                assertTrue(
                        live.sameCell(column, rows[row], column),
                        "row " + row + " column " + column + " differs after " + after);
            }
        }
    }
}
