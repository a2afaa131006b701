package io.ringterm.apply;

import io.ringterm.apply.HostEvent.Image;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.Mode;
import io.ringterm.grid.PendingString;
import io.ringterm.grid.TerminalState;

/**
 * Sixel graphics (DEC VT330/VT340 Programmer Reference Manual, volume 2, chapter 14; xterm for where the cursor goes).
 *
 * <p>The text below stays. With sixel scrolling (DECSDM reset) the image begins at the cursor, which goes to the last row
 * that the image covers, to the column where it begins, or behind it where mode 8452 is set. Without, the image begins in
 * the corner of the screen and the cursor stays.
 */
final class SixelImages {
    private final TerminalState state;
    private final Cursor cursor;
    private final ImagePlacement placement;

    SixelImages(TerminalState state, ImagePlacement placement) {
        this.state = state;
        this.placement = placement;
        cursor = state.cursor();
    }

    /** DCS q. */
    void image(StringArgument argument) {
        PendingString string = state.pendingString();
        int macro = string.parameterCount() > 0 ? string.parameter(0) & 0xffff : 0;
        SixelSize size = new SixelSize(argument.bytes(), argument.from(), argument.to(), macro);
        int columns = ImagePlacement.columns(size.width());
        int rows = ImagePlacement.rows(size.height());
        ImageData data = placement.data(argument, state.open().limits().dcsBytes());
        int row = 0;
        int column = 0;
        if (!state.modes().is(Mode.DECSDM)) {
            column = cursor.column();
            row = placement.down(rows);
            if (state.modes().is(Mode.SIXEL_RIGHT)) {
                placement.right(columns);
            }
        }
        placement.tell(
                new Image(Image.Protocol.SIXEL, row, column, columns, rows, true, false, parameters(string), data));
    }

    private static String parameters(PendingString string) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < string.parameterCount(); i++) {
            text.append(i > 0 ? ";" : "").append(string.parameter(i) & 0xffff);
        }
        return text.toString();
    }
}
