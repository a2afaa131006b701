package io.ringterm.input;

import io.ringterm.grid.Mode;

import static io.ringterm.input.Modifiers.ALT;
import static io.ringterm.input.Modifiers.CTRL;
import static io.ringterm.input.Modifiers.META;
import static io.ringterm.input.Modifiers.NUM_LOCK;
import static io.ringterm.input.Modifiers.SHIFT;

/**
 * Keys as xterm sends them: PC-style cursor and function keys, VT220 keypad, control characters, modifyOtherKeys.
 *
 * <pre>
 *  C0 keys      none    shift   ctrl    alt puts ESC in front
 *  Enter        0D      0D      0D      with LNM: 0D 0A
 *  Escape       1B      1B      1B
 *  Backspace    7F      7F      08      with DECBKM: 08, 08, 7F
 *  Tab          09      CSI Z   09
 *
 *  modifyOtherKeys     1: where ctrl has no control character or comes with shift    2: with any of ctrl, alt, meta
 *  letters, signs      CSI 27 ; m ; c ~, or CSI c ; m u                              the same
 *  Enter, Tab          with any modifier                                             the same
 *  Escape, Backspace   not                                 with any modifier; Backspace not with ctrl alone
 * </pre>
 */
final class LegacyKeys {
    private static final int ANY = SHIFT | CTRL | ALT | META;

    private LegacyKeys() {}

    static void encode(KeyEvent event, InputModes modes, InputBytes out) {
        if (event.action() == KeyEvent.Action.RELEASE) {
            return;
        }
        if (event.key() == null) {
            text(event, modes, out);
        } else {
            functional(event, modes, out);
        }
    }

    static void functional(KeyEvent event, InputModes modes, InputBytes out) {
        Key key = event.key();
        int parameter = Modifiers.xtermParameter(event.modifiers());
        switch (key.legacy) {
            case CONTROL:
                control(event, modes, out);
                break;
            case CURSOR:
                cursor(key, parameter, modes, out);
                break;
            case PF:
                programFunction(key, parameter, modes, out);
                break;
            case TILDE:
                editing(key, parameter, modes, out);
                break;
            case KEYPAD:
                keypad(event, parameter, modes, out);
                break;
            default:
                break;
        }
    }

    /** PC-style cursor keys; DECCKM counts only where no modifier is held. */
    private static void cursor(Key key, int parameter, InputModes modes, InputBytes out) {
        if (modes.vt52()) {
            out.esc().put(key.legacyFinal);
        } else if (parameter > 1) {
            out.csi().put('1').put(';').number(parameter).put(key.legacyFinal);
        } else if (modes.is(Mode.DECCKM)) {
            out.ss3().put(key.legacyFinal);
        } else {
            out.csi().put(key.legacyFinal);
        }
    }

    private static void programFunction(Key key, int parameter, InputModes modes, InputBytes out) {
        if (modes.vt52()) {
            out.esc().put(key.legacyFinal);
        } else if (parameter > 1) {
            out.csi().put('1').put(';').number(parameter).put(key.legacyFinal);
        } else {
            out.ss3().put(key.legacyFinal);
        }
    }

    private static void editing(Key key, int parameter, InputModes modes, InputBytes out) {
        boolean delete = key == Key.DELETE || key == Key.KP_DELETE;
        if (delete && parameter == 1 && modes.is(Mode.DELETE_DEL)) {
            out.put(0x7f);
            return;
        }
        out.csi().number(key.legacyNumber);
        if (parameter > 1) {
            out.put(';').number(parameter);
        }
        out.put('~');
    }

    /** NumLock wins over the application keypad where mode 1035 is set, as in xterm. */
    private static void keypad(KeyEvent event, int parameter, InputModes modes, InputBytes out) {
        Key key = event.key();
        boolean numeric = event.has(NUM_LOCK) && modes.is(Mode.NUM_LOCK);
        if (!modes.is(Mode.DECNKM) || numeric) {
            if (key == Key.KP_ENTER) {
                enter(modes, out);
            } else {
                out.put(key.legacyNumber);
            }
        } else if (modes.vt52()) {
            out.esc().put('?').put(key.legacyFinal);
        } else {
            out.ss3();
            if (parameter > 1) {
                out.number(parameter);
            }
            out.put(key.legacyFinal);
        }
    }

    private static void control(KeyEvent event, InputModes modes, InputBytes out) {
        int held = event.modifiers() & ANY;
        if (modifiesControl(event.key(), held, modes.modifyOtherKeys())) {
            other(controlCode(event.key(), modes), event, modes, out);
            return;
        }
        if ((held & (ALT | META)) != 0) {
            out.esc();
        }
        switch (event.key()) {
            case TAB:
                if ((held & SHIFT) != 0) {
                    out.csi().put('Z');
                } else {
                    out.put('\t');
                }
                break;
            case BACKSPACE:
                out.put(modes.is(Mode.DECBKM) == ((held & CTRL) != 0) ? 0x7f : 0x08);
                break;
            case ENTER:
                enter(modes, out);
                break;
            default:
                out.put(event.key().legacyNumber);
                break;
        }
    }

    private static void enter(InputModes modes, InputBytes out) {
        out.put('\r');
        if (modes.is(Mode.LNM)) {
            out.put('\n');
        }
    }

    private static boolean modifiesControl(Key key, int held, int level) {
        switch (key) {
            case TAB:
                return level >= 1 && held != 0 && held != SHIFT;
            case ENTER:
                return level >= 1 && held != 0;
            case BACKSPACE:
                return level >= 2 && (held & ~CTRL) != 0;
            default:
                return level >= 2 && held != 0;
        }
    }

    private static int controlCode(Key key, InputModes modes) {
        return key == Key.BACKSPACE && modes.is(Mode.DECBKM) ? 0x08 : key.legacyNumber;
    }

    private static void text(KeyEvent event, InputModes modes, InputBytes out) {
        int held = event.modifiers() & ANY;
        int code = event.shiftedCode();
        int control = (held & CTRL) != 0 ? ControlKeys.of(code) : ControlKeys.NONE;
        if (modifiesText(held, control, modes.modifyOtherKeys())) {
            other(code, event, modes, out);
        } else if ((held & ~SHIFT) == 0 && !event.text().isEmpty()) {
            event.text().codePoints().forEach(out::text);
        } else {
            meta(held, control != ControlKeys.NONE ? control : code, modes, out);
        }
    }

    private static boolean modifiesText(int held, int control, int level) {
        if (level >= 2) {
            return (held & (CTRL | ALT | META)) != 0;
        }
        return level == 1 && (held & CTRL) != 0 && (control == ControlKeys.NONE || (held & SHIFT) != 0);
    }

    /**
     * Alt puts ESC in front, as every terminal of today does in UTF-8. The meta key does what modes 1036 and 1034 say; the
     * eighth bit is sent as the code point that it makes.
     */
    private static void meta(int held, int code, InputModes modes, InputBytes out) {
        boolean metaEscape = (held & META) != 0 && modes.is(Mode.META_ESCAPE);
        boolean metaBit = (held & META) != 0 && !metaEscape && modes.is(Mode.EIGHT_BIT_META) && code < 0x80;
        if ((held & ALT) != 0 || metaEscape) {
            out.esc();
        }
        out.text(metaBit ? code | 0x80 : code);
    }

    private static void other(int code, KeyEvent event, InputModes modes, InputBytes out) {
        int parameter = Modifiers.xtermParameter(event.modifiers());
        if (modes.formatOtherKeys() == 1) {
            out.csi().number(code).put(';').number(parameter).put('u');
        } else {
            out.csi()
                    .number(27)
                    .put(';')
                    .number(parameter)
                    .put(';')
                    .number(code)
                    .put('~');
        }
    }
}
