package io.ringterm.apply;

import io.ringterm.apply.HostEvent.Image;
import io.ringterm.grid.Cursor;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.ImageTransfer;
import io.ringterm.grid.TerminalState;

/**
 * iTerm2's images (OSC 1337 File, MultipartFile, FilePart, FileEnd). An image takes the place of the text below, and the
 * cursor goes behind it, to the last row it covers, unless {@code doNotMoveCursor=1}. A file that is not shown is a
 * transfer of files, which is denied.
 */
final class ItermImages {
    /** The protocol's number in {@link ImageTransfer}. */
    private static final int ITERM = 2;

    private final TerminalState state;
    private final Cursor cursor;
    private final ImageTransfer transfer;
    private final ImagePlacement placement;

    ItermImages(TerminalState state, ImagePlacement placement) {
        this.state = state;
        this.placement = placement;
        cursor = state.cursor();
        transfer = state.imageTransfer();
    }

    /** File: all of it. */
    void file(StringArgument argument) {
        String options = argument.takeUntil(':');
        begin(options);
        finish(options, argument);
    }

    /** MultipartFile: the options only. */
    void begin(StringArgument argument) {
        String options = argument.text();
        begin(options);
        tell(options, argument.skipAll(), cursor.row(), cursor.column(), true);
    }

    /** FilePart: a piece. */
    void part(StringArgument argument) {
        if (transfer.protocol() == ITERM) {
            tell("", argument, cursor.row(), cursor.column(), true);
        }
    }

    /** FileEnd. */
    void end(StringArgument argument) {
        if (transfer.protocol() == ITERM) {
            finish("", argument);
        }
    }

    private void begin(String options) {
        boolean shown = option(options, "inline").equals("1");
        int columns = cells(option(options, "width"), state.columns(), ResizeOps.CELL_WIDTH);
        int rows = cells(option(options, "height"), state.rows(), ResizeOps.CELL_HEIGHT);
        boolean moves = !option(options, "doNotMoveCursor").equals("1");
        transfer.begin(ITERM, columns, rows, shown, moves);
        if (!shown) {
            state.drops().add(Reason.DENIED);
        }
    }

    private void finish(String options, StringArgument argument) {
        int row = cursor.row();
        int column = cursor.column();
        int rows = transfer.rows();
        int columns = transfer.columns();
        if (transfer.isShown() && rows > 0 && columns > 0) {
            if (transfer.cursorMoves()) {
                row = placement.down(rows);
                placement.erase(row, column, columns, rows);
                placement.right(columns);
            } else {
                placement.erase(row, column, columns, rows);
            }
        }
        tell(options, argument, row, column, false);
        transfer.end();
    }

    private void tell(String options, StringArgument argument, int row, int column, boolean more) {
        if (transfer.isShown()) {
            ImageData data = placement.data(argument, state.open().limits().dcsBytes());
            placement.tell(new Image(
                    Image.Protocol.ITERM,
                    row,
                    column,
                    transfer.columns(),
                    transfer.rows(),
                    !more,
                    more,
                    options,
                    data));
        }
    }

    private static String option(String options, String key) {
        for (String option : options.split(";")) {
            if (option.startsWith(key) && option.startsWith("=", key.length())) {
                return option.substring(key.length() + 1);
            }
        }
        return "";
    }

    /** {@code N} cells, {@code Npx} pixels, {@code N%} of the terminal; anything else depends on the image: 0. */
    private static int cells(String length, int whole, int cell) {
        int digits = 0;
        int number = 0;
        while (digits < length.length() && length.charAt(digits) >= '0' && length.charAt(digits) <= '9') {
            number = Math.min(65_535, number * 10 + length.charAt(digits++) - '0');
        }
        return switch (length.substring(digits)) {
            case "" -> number;
            case "px" -> (number + cell - 1) / cell;
            case "%" -> (int) Math.min(whole, ((long) whole * number + 99) / 100);
            default -> 0;
        };
    }
}
