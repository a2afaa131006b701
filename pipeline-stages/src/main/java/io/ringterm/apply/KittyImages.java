package io.ringterm.apply;

import io.ringterm.apply.HostEvent.Image;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.ImageTransfer;
import io.ringterm.grid.TerminalState;

/**
 * Kitty's graphics protocol (APC G). Every command is told; what it does to the screen is to move the cursor behind an
 * image that is shown, to the last row it covers, unless {@code C=1}. The text below stays.
 *
 * <p>Nothing is answered, not even to a query: a program that asks learns that there are no images.
 */
final class KittyImages {
    /** The protocol's number in {@link ImageTransfer}. */
    private static final int KITTY = 1;

    private final TerminalState state;
    private final Cursor cursor;
    private final ImageTransfer transfer;
    private final ImagePlacement placement;

    KittyImages(TerminalState state, ImagePlacement placement) {
        this.state = state;
        this.placement = placement;
        cursor = state.cursor();
        transfer = state.imageTransfer();
    }

    /** A complete command. */
    void command(StringArgument argument) {
        argument.take('G');
        KittyControl control = new KittyControl(argument.takeUntil(';'));
        ImageData data = placement.data(argument, state.open().limits().apcBytes());
        if (transfer.protocol() != KITTY || !control.isContinuation()) {
            begin(control);
        }
        if (control.get('m', 0) == 1) {
            tell(control, data, cursor.row(), cursor.column(), true);
        } else {
            finish(control, data);
        }
    }

    private void begin(KittyControl control) {
        int action = control.get('a', 't');
        boolean virtual = control.get('U', 0) == 1;
        boolean shown = (action == 'T' || action == 'p') && !virtual;
        boolean moves = shown && control.get('C', 0) != 1 && !control.has('P');
        transfer.begin(KITTY, shown ? control.columns() : 0, shown ? control.rows() : 0, shown, moves);
    }

    private void finish(KittyControl control, ImageData data) {
        int row = cursor.row();
        int column = cursor.column();
        if (transfer.cursorMoves() && transfer.columns() > 0 && transfer.rows() > 0) {
            row = placement.down(transfer.rows());
            placement.right(transfer.columns());
        }
        tell(control, data, row, column, false);
        transfer.end();
    }

    private void tell(KittyControl control, ImageData data, int row, int column, boolean more) {
        boolean shown = transfer.isShown() && !more;
        placement.tell(new Image(
                Image.Protocol.KITTY,
                row,
                column,
                transfer.columns(),
                transfer.rows(),
                shown,
                more,
                control.text(),
                data));
    }
}
