package io.ringterm.apply;

import io.ringterm.event.Capability;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.TerminalSettings;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;

/**
 * Window operations (xterm ctlseqs, XTWINOPS).
 *
 * <p>There is no window. What the session's capabilities allow is done to numbers, so that what a program asks for and
 * what it is told agree, and passed to the host, who may have a window to do it to.
 */
final class WindowOps {
    /** The display that a window is maximised to, in cells. */
    private static final int DISPLAY_COLUMNS = 192;

    private static final int DISPLAY_ROWS = 54;

    private final TerminalState state;
    private final TerminalSettings settings;
    private final ReplyBuffer replies;
    private final HostEvents events;
    private final ResizeOps resize;
    private final OscTitles titles;

    WindowOps(TerminalState state, ReplyBuffer replies, HostEvents events, ResizeOps resize, OscTitles titles) {
        this.state = state;
        this.replies = replies;
        this.events = events;
        this.resize = resize;
        this.titles = titles;
        settings = state.settings();
    }

    /** XTWINOPS. */
    void xtwinops(OpBuffer ops, int at) {
        int operation = ops.param(at, 0, 0);
        switch (operation) {
            case 1, 2, 3, 5, 6, 7, 9, 10 -> change(operation, ops, at);
            case 4 -> resizeTo(ops, at, ResizeOps.CELL_HEIGHT, ResizeOps.CELL_WIDTH);
            case 8 -> resizeTo(ops, at, 1, 1);
            case 11, 13, 15 -> inspect(operation);
            case 14 -> size(4, state.rows() * ResizeOps.CELL_HEIGHT, state.columns() * ResizeOps.CELL_WIDTH);
            case 16 -> size(6, ResizeOps.CELL_HEIGHT, ResizeOps.CELL_WIDTH);
            case 18 -> size(8, state.rows(), state.columns());
            case 19 -> size(9, DISPLAY_ROWS, DISPLAY_COLUMNS);
            case 20, 21 -> reportTitle(operation);
            case 22 -> titles.push(ops.param(at, 1, 0));
            case 23 -> titles.pop(ops.param(at, 1, 0));
            default -> {}
        }
    }

    private void size(int kind, int height, int width) {
        replies.csi()
                .number(kind)
                .add(';')
                .number(height)
                .add(';')
                .number(width)
                .last("t");
    }

    private void reportTitle(int operation) {
        if (allowed(Capability.TITLE_REPORT)) {
            if (operation == 20) {
                titles.reportIcon();
            } else {
                titles.reportTitle();
            }
        }
    }

    private void inspect(int operation) {
        if (!allowed(Capability.WINDOW_OPS)) {
            return;
        }
        switch (operation) {
            case 11 ->
                replies.csi().number(1 + settings.get(Setting.WINDOW_ICONIFIED)).last("t");
            case 13 -> size(3, settings.get(Setting.WINDOW_X), settings.get(Setting.WINDOW_Y));
            default -> size(5, DISPLAY_ROWS * ResizeOps.CELL_HEIGHT, DISPLAY_COLUMNS * ResizeOps.CELL_WIDTH);
        }
    }

    private void change(int operation, OpBuffer ops, int at) {
        if (!allowed(Capability.WINDOW_OPS)) {
            return;
        }
        int first = ops.param(at, 1, 0);
        int second = ops.param(at, 2, 0);
        switch (operation) {
            case 1, 2 -> settings.set(Setting.WINDOW_ICONIFIED, operation - 1);
            case 3 -> {
                settings.set(Setting.WINDOW_X, first);
                settings.set(Setting.WINDOW_Y, second);
            }
            case 9 -> maximise(first == 1 || first == 3, first == 1 || first == 2);
            case 10 -> fullScreen(first);
            default -> {}
        }
        events.add(new HostEvent.WindowOperation(operation, first, second));
    }

    private void fullScreen(int how) {
        boolean on = how == 1 || how == 2 && settings.get(Setting.UNMAXIMISED_COLUMNS) == 0;
        maximise(on, on);
    }

    private void maximise(boolean columns, boolean rows) {
        if (!resize.mayResize()) {
            return;
        }
        int backColumns = settings.get(Setting.UNMAXIMISED_COLUMNS);
        if (!columns && !rows) {
            if (backColumns > 0) {
                int backRows = settings.get(Setting.UNMAXIMISED_ROWS);
                settings.set(Setting.UNMAXIMISED_COLUMNS, 0);
                resize.to(backColumns, backRows);
            }
            return;
        }
        if (backColumns == 0) {
            settings.set(Setting.UNMAXIMISED_COLUMNS, state.columns());
            settings.set(Setting.UNMAXIMISED_ROWS, state.rows());
        }
        resize.to(columns ? DISPLAY_COLUMNS : state.columns(), rows ? DISPLAY_ROWS : state.rows());
    }

    /** Height and width; what is left out stays, 0 is the display's. */
    private void resizeTo(OpBuffer ops, int at, int cellHeight, int cellWidth) {
        if (resize.mayResize()) {
            int rows = cells(ops.param(at, 1, -1), cellHeight, state.rows(), DISPLAY_ROWS);
            int columns = cells(ops.param(at, 2, -1), cellWidth, state.columns(), DISPLAY_COLUMNS);
            resize.to(columns, rows);
        }
    }

    private static int cells(int value, int perCell, int known, int display) {
        return value < 0 ? known : value == 0 ? display : Math.max(1, value / perCell);
    }

    private boolean allowed(Capability capability) {
        boolean allowed = state.open().capabilities().allows(capability);
        if (!allowed) {
            state.drops().add(Reason.DENIED);
        }
        return allowed;
    }
}
