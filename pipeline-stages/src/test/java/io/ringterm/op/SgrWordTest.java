package io.ringterm.op;

import io.ringterm.grid.CellLayout;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SgrWordTest {
    @Test
    void hasTheAttributesOfACell() {
        assertEquals(CellLayout.BOLD, SgrWord.BOLD);
        assertEquals(CellLayout.FAINT, SgrWord.FAINT);
        assertEquals(CellLayout.ITALIC, SgrWord.ITALIC);
        assertEquals(CellLayout.BLINK, SgrWord.BLINK);
        assertEquals(CellLayout.INVERSE, SgrWord.INVERSE);
        assertEquals(CellLayout.INVISIBLE, SgrWord.INVISIBLE);
        assertEquals(CellLayout.STRIKE, SgrWord.STRIKE);
        assertEquals(CellLayout.OVERLINE, SgrWord.OVERLINE);
    }

    @Test
    void showsChangesByName() {
        assertEquals("SET BOLD OVERLINE", SgrWord.show(SgrWord.of(SgrWord.SET, SgrWord.BOLD | SgrWord.OVERLINE)));
        assertEquals("BG_DIRECT #0a0b0c", SgrWord.show(SgrWord.of(SgrWord.BG_DIRECT, 0x0a0b0c)));
        assertEquals("UNDERLINE_PALETTE 7", SgrWord.show(SgrWord.of(SgrWord.UNDERLINE_PALETTE, 7)));
    }
}
