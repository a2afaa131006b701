package io.ringterm.input;

import io.ringterm.grid.Mode;
import io.ringterm.input.MouseEvent.Action;
import io.ringterm.input.MouseEvent.Button;

/**
 * Mouse reports (xterm's "ctlseqs", "Mouse Tracking").
 *
 * <pre>
 *  mode    what is reported
 *  9       presses of three buttons, without modifiers
 *  1000    presses, releases, the wheel
 *  1002    and motion to another cell with a button down
 *  1003    and any motion to another cell
 *
 *  mode    form                            coordinates
 *  none    CSI M  b+32  x+32  y+32         a byte each, from 1; 0 beyond 223
 *  1005    CSI M  b+32  x+32  y+32         UTF-8, from 1; 0 beyond 2015
 *  1006    CSI &lt; b ; x ; y M, m release   decimal, from 1
 *  1015    CSI b+32 ; x ; y M              decimal, from 1
 *  1016    as 1006                         pixels, from 1
 *
 *  b   button; 3 for a release where the form has no other way   +4 shift  +8 alt  +16 ctrl  +32 motion
 * </pre>
 */
final class MouseEncoder {
    private static final int BYTE_LIMIT = 223;
    private static final int UTF8_LIMIT = 2015;
    private static final int OFFSET = 32;
    private static final int RELEASE_CODE = 3;
    private static final int SHIFT_BIT = 4;
    private static final int ALT_BIT = 8;
    private static final int CTRL_BIT = 16;
    private static final int MOTION_BIT = 32;

    private int lastX = -1;
    private int lastY = -1;

    void encode(MouseEvent event, InputModes modes, InputBytes out) {
        boolean moved = moved(event, modes);
        if (!isReported(event, moved, modes)) {
            return;
        }
        int button = code(event, modes);
        if (modes.is(Mode.MOUSE_PIXELS)) {
            sgr(button, event.x(), event.y(), event, out);
        } else if (modes.is(Mode.MOUSE_SGR)) {
            sgr(button, event.column(), event.row(), event, out);
        } else if (modes.is(Mode.MOUSE_URXVT)) {
            out.csi().number(button + OFFSET).put(';').number(event.column() + 1);
            out.put(';').number(event.row() + 1).put('M');
        } else if (modes.is(Mode.MOUSE_UTF8)) {
            out.csi().put('M').text(button + OFFSET);
            out.text(coordinate(event.column(), UTF8_LIMIT)).text(coordinate(event.row(), UTF8_LIMIT));
        } else {
            out.csi().put('M').put(button + OFFSET);
            out.put(coordinate(event.column(), BYTE_LIMIT)).put(coordinate(event.row(), BYTE_LIMIT));
        }
    }

    private boolean moved(MouseEvent event, InputModes modes) {
        boolean pixels = modes.is(Mode.MOUSE_PIXELS);
        int x = pixels ? event.x() : event.column();
        int y = pixels ? event.y() : event.row();
        boolean moved = x != lastX || y != lastY;
        lastX = x;
        lastY = y;
        return moved;
    }

    private static boolean isReported(MouseEvent event, boolean moved, InputModes modes) {
        if (event.action() == Action.MOTION) {
            boolean wanted = modes.is(Mode.MOUSE_ANY) || modes.is(Mode.MOUSE_BUTTON) && event.button() != Button.NONE;
            return wanted && moved;
        }
        if (event.button() == Button.NONE
                || event.action() == Action.RELEASE && event.button().isWheel()) {
            return false;
        }
        if (modes.is(Mode.MOUSE_NORMAL) || modes.is(Mode.MOUSE_BUTTON) || modes.is(Mode.MOUSE_ANY)) {
            return true;
        }
        return modes.is(Mode.MOUSE_X10) && event.action() == Action.PRESS && event.button().code <= Button.RIGHT.code;
    }

    private static int code(MouseEvent event, InputModes modes) {
        boolean namesReleases = modes.is(Mode.MOUSE_SGR) || modes.is(Mode.MOUSE_PIXELS);
        int code = event.action() == Action.RELEASE && !namesReleases ? RELEASE_CODE : event.button().code;
        boolean x10 = !(modes.is(Mode.MOUSE_NORMAL) || modes.is(Mode.MOUSE_BUTTON) || modes.is(Mode.MOUSE_ANY));
        if (x10) {
            return code;
        }
        return code
                + ((event.modifiers() & Modifiers.SHIFT) != 0 ? SHIFT_BIT : 0)
                + ((event.modifiers() & (Modifiers.ALT | Modifiers.META)) != 0 ? ALT_BIT : 0)
                + ((event.modifiers() & Modifiers.CTRL) != 0 ? CTRL_BIT : 0)
                + (event.action() == Action.MOTION ? MOTION_BIT : 0);
    }

    private static void sgr(int button, int x, int y, MouseEvent event, InputBytes out) {
        out.csi().put('<').number(button).put(';').number(x + 1).put(';').number(y + 1);
        out.put(event.action() == Action.RELEASE ? 'm' : 'M');
    }

    private static int coordinate(int value, int limit) {
        return value + 1 > limit ? 0 : value + 1 + OFFSET;
    }
}
