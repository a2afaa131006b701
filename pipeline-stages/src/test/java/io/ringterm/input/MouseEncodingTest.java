package io.ringterm.input;

import java.nio.charset.StandardCharsets;

import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.input.MouseEvent.Action;
import io.ringterm.input.MouseEvent.Button;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Mouse reports and focus against xterm's "ctlseqs". */
class MouseEncodingTest {
    private final ModeSet modes = new ModeSet();
    private final InputEncoder encoder = new InputEncoder();
    private boolean alternate;

    MouseEncodingTest() {
        modes.reset();
    }

    @Test
    void nothingIsSentWithoutAMode() {
        assertEquals("", send(Action.PRESS, Button.LEFT, 0, 0, 0));
    }

    @Test
    void x10ReportsPressesWithoutModifiers() {
        modes.set(Mode.MOUSE_X10, true);
        assertEquals("\033[M !!", send(Action.PRESS, Button.LEFT, 0, 0, Modifiers.SHIFT));
        assertEquals("\033[M\"*%", send(Action.PRESS, Button.RIGHT, 9, 4, 0));
        assertEquals("", send(Action.RELEASE, Button.LEFT, 0, 0, 0));
        assertEquals("", send(Action.PRESS, Button.WHEEL_UP, 0, 0, 0));
    }

    @Test
    void normalTrackingReportsReleasesAndModifiers() {
        modes.set(Mode.MOUSE_NORMAL, true);
        assertEquals("\033[M0!!", send(Action.PRESS, Button.LEFT, 0, 0, Modifiers.CTRL));
        assertEquals("\033[M#!!", send(Action.RELEASE, Button.LEFT, 0, 0, 0));
        assertEquals("\033[M`!!", send(Action.PRESS, Button.WHEEL_UP, 0, 0, 0));
        assertEquals("", send(Action.RELEASE, Button.WHEEL_UP, 0, 0, 0));
        assertEquals("", send(Action.MOTION, Button.LEFT, 3, 3, 0));
    }

    @Test
    void buttonTrackingReportsDragsToOtherCells() {
        modes.set(Mode.MOUSE_BUTTON, true);
        modes.set(Mode.MOUSE_SGR, true);
        assertEquals("\033[<0;4;6M", send(Action.PRESS, Button.LEFT, 3, 5, 0));
        assertEquals("", send(Action.MOTION, Button.LEFT, 3, 5, 0));
        assertEquals("\033[<32;5;6M", send(Action.MOTION, Button.LEFT, 4, 5, 0));
        assertEquals("", send(Action.MOTION, Button.NONE, 6, 5, 0));
        assertEquals("\033[<0;7;6m", send(Action.RELEASE, Button.LEFT, 6, 5, 0));
    }

    @Test
    void anyTrackingReportsMotionWithoutAButton() {
        modes.set(Mode.MOUSE_ANY, true);
        modes.set(Mode.MOUSE_SGR, true);
        assertEquals("\033[<35;2;1M", send(Action.MOTION, Button.NONE, 1, 0, 0));
        assertEquals("\033[<43;3;1M", send(Action.MOTION, Button.NONE, 2, 0, Modifiers.ALT));
    }

    @Test
    void bytesBeyondTheLimitAreZero() {
        modes.set(Mode.MOUSE_NORMAL, true);
        assertEquals("\033[M \u00ff\u0000", send(Action.PRESS, Button.LEFT, 222, 223, 0));
    }

    @Test
    void utf8CoordinatesReachTo2015() {
        modes.set(Mode.MOUSE_NORMAL, true);
        modes.set(Mode.MOUSE_UTF8, true);
        assertEquals("\033[M \u00df\u00bf\u0000", send(Action.PRESS, Button.LEFT, 2014, 2015, 0));
        assertEquals("\033[M \u00c2\u0080!", send(Action.PRESS, Button.LEFT, 95, 0, 0));
    }

    @Test
    void urxvtCoordinatesAreDecimal() {
        modes.set(Mode.MOUSE_NORMAL, true);
        modes.set(Mode.MOUSE_URXVT, true);
        assertEquals("\033[32;300;2M", send(Action.PRESS, Button.LEFT, 299, 1, 0));
        assertEquals("\033[35;300;2M", send(Action.RELEASE, Button.LEFT, 299, 1, 0));
    }

    @Test
    void pixelsReplaceCells() {
        modes.set(Mode.MOUSE_NORMAL, true);
        modes.set(Mode.MOUSE_PIXELS, true);
        InputBytes out = new InputBytes();
        encoder.mouse(new MouseEvent(Action.PRESS, Button.BUTTON_8, 1, 2, 17, 33, 0), view(), out);
        assertEquals("\033[<128;18;34M", text(out));
    }

    @Test
    void alternateScrollSendsCursorKeysOnTheAlternateScreenOnly() {
        modes.set(Mode.ALTERNATE_SCROLL, true);
        assertEquals("", send(Action.PRESS, Button.WHEEL_UP, 0, 0, 0));
        alternate = true;
        assertEquals("\033[A\033[A\033[A", send(Action.PRESS, Button.WHEEL_UP, 0, 0, 0));
        modes.set(Mode.DECCKM, true);
        assertEquals("\033OB\033OB\033OB", send(Action.PRESS, Button.WHEEL_DOWN, 0, 0, 0));
        assertEquals("", send(Action.PRESS, Button.LEFT, 0, 0, 0));
        modes.set(Mode.MOUSE_NORMAL, true);
        assertEquals("\033[Ma!!", send(Action.PRESS, Button.WHEEL_DOWN, 0, 0, 0));
    }

    @Test
    void focusIsReportedWhereAskedFor() {
        InputBytes out = new InputBytes();
        encoder.focus(true, view(), out);
        assertEquals("", text(out));
        modes.set(Mode.FOCUS, true);
        encoder.focus(true, view(), out);
        encoder.focus(false, view(), out);
        assertEquals("\033[I\033[O", text(out));
    }

    private String send(Action action, Button button, int column, int row, int modifiers) {
        InputBytes out = new InputBytes();
        encoder.mouse(MouseEvent.at(action, button, column, row, modifiers), view(), out);
        return text(out);
    }

    private InputModes view() {
        return new InputModes(modes, 0, 0, 0, alternate, false);
    }

    private static String text(InputBytes out) {
        return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
    }
}
