package io.ringterm.apply;

import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Pen;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.SgrWord;

/** Graphic rendition (ECMA-48 SGR; xterm ctlseqs; kitty's page on underlines). */
final class SgrOps {
    private final Pen pen;

    SgrOps(TerminalState state) {
        pen = state.pen();
    }

    /** SGR: the changes, one after another, each a {@link SgrWord}. */
    void sgr(int[] words, int from, int end) {
        for (int i = from; i < end; i++) {
            change(SgrWord.change(words[i]), SgrWord.value(words[i]));
        }
    }

    private void change(int what, int value) {
        switch (what) {
            case SgrWord.RESET:
                pen.resetRendition();
                break;
            case SgrWord.SET:
                attributes(CellLayout.attributes(pen.style()) | value);
                break;
            case SgrWord.CLEAR:
                attributes(CellLayout.attributes(pen.style()) & ~value);
                break;
            case SgrWord.UNDERLINE:
                attributes(CellLayout.attributes(pen.style()) & ~CellLayout.UNDERLINE
                        | value << CellLayout.UNDERLINE_SHIFT);
                break;
            case SgrWord.FG_DEFAULT:
                foreground(CellLayout.DEFAULT, 0);
                break;
            case SgrWord.FG_PALETTE:
                foreground(CellLayout.PALETTE, value);
                break;
            case SgrWord.FG_DIRECT:
                foreground(CellLayout.DIRECT, value);
                break;
            case SgrWord.BG_DEFAULT:
                background(CellLayout.DEFAULT, 0);
                break;
            case SgrWord.BG_PALETTE:
                background(CellLayout.PALETTE, value);
                break;
            case SgrWord.BG_DIRECT:
                background(CellLayout.DIRECT, value);
                break;
            case SgrWord.UNDERLINE_DEFAULT:
                pen.underlineColour(0);
                break;
            case SgrWord.UNDERLINE_PALETTE:
                pen.underlineColour(CellLayout.colour(CellLayout.PALETTE, value));
                break;
            case SgrWord.UNDERLINE_DIRECT:
                pen.underlineColour(CellLayout.colour(CellLayout.DIRECT, value));
                break;
            default:
                throw new IllegalStateException("SGR change is unknown: change=" + what);
        }
    }

    private void attributes(int attributes) {
        pen.style(CellLayout.withAttributes(pen.style(), attributes));
    }

    private void foreground(int kind, int value) {
        pen.style(CellLayout.withForeground(pen.style(), CellLayout.colour(kind, value)));
    }

    private void background(int kind, int value) {
        pen.style(CellLayout.withBackground(pen.style(), CellLayout.colour(kind, value)));
    }
}
