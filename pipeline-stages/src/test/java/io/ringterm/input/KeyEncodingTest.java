package io.ringterm.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.input.KeyEvent.Action;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys against tables in text: what is pressed on the left, what is sent on the right. */
class KeyEncodingTest {
    private final ModeSet modes = new ModeSet();
    private int kittyFlags;
    private int modifyOtherKeys;
    private int formatOtherKeys;
    private boolean eightBit;

    KeyEncodingTest() {
        modes.reset();
    }

    /** xterm's "ctlseqs": PC-style function keys, and the kitty page's table "Legacy functional encoding". */
    @Test
    void sendsFunctionalKeysAsXtermDoes() {
        check(
                "UP               ^[[A",
                "DOWN             ^[[B",
                "RIGHT            ^[[C",
                "LEFT             ^[[D",
                "HOME             ^[[H",
                "END              ^[[F",
                "KP_BEGIN         ^[[E",
                "INSERT           ^[[2~",
                "DELETE           ^[[3~",
                "PAGE_UP          ^[[5~",
                "PAGE_DOWN        ^[[6~",
                "F1               ^[OP",
                "F2               ^[OQ",
                "F3               ^[OR",
                "F4               ^[OS",
                "F5               ^[[15~",
                "F6               ^[[17~",
                "F7               ^[[18~",
                "F8               ^[[19~",
                "F9               ^[[20~",
                "F10              ^[[21~",
                "F11              ^[[23~",
                "F12              ^[[24~",
                "F13              ^[[25~",
                "F14              ^[[26~",
                "F15              ^[[28~",
                "F16              ^[[29~",
                "F17              ^[[31~",
                "F18              ^[[32~",
                "F19              ^[[33~",
                "F20              ^[[34~",
                "LEFT_SHIFT       ",
                "F21              ");
    }

    /** xterm's "ctlseqs": the modifier is 1 + shift 1 + alt 2 + control 4 + meta 8. */
    @Test
    void addsModifiersToFunctionalKeys() {
        check(
                "shift+UP               ^[[1;2A",
                "alt+UP                 ^[[1;3A",
                "shift+alt+UP           ^[[1;4A",
                "ctrl+UP                ^[[1;5A",
                "shift+ctrl+UP          ^[[1;6A",
                "alt+ctrl+UP            ^[[1;7A",
                "shift+alt+ctrl+UP      ^[[1;8A",
                "meta+UP                ^[[1;9A",
                "ctrl+HOME              ^[[1;5H",
                "shift+F1               ^[[1;2P",
                "ctrl+F4                ^[[1;5S",
                "ctrl+F5                ^[[15;5~",
                "shift+DELETE           ^[[3;2~",
                "num_lock+UP            ^[[A");
    }

    @Test
    void applicationCursorKeysCountOnlyWithoutModifiers() {
        modes.set(Mode.DECCKM, true);
        check(
                "UP               ^[OA",
                "HOME             ^[OH",
                "END              ^[OF",
                "shift+UP         ^[[1;2A",
                "F5               ^[[15~");
    }

    /** xterm's "ctlseqs": VT220-style keypad. */
    @Test
    void applicationKeypadSendsSs3() {
        check("KP_0  0", "KP_ADD  +", "KP_ENTER  ^M", "KP_DECIMAL  .");
        modes.set(Mode.DECNKM, true);
        check(
                "KP_0             ^[Op",
                "KP_1             ^[Oq",
                "KP_9             ^[Oy",
                "KP_MULTIPLY      ^[Oj",
                "KP_ADD           ^[Ok",
                "KP_SEPARATOR     ^[Ol",
                "KP_SUBTRACT      ^[Om",
                "KP_DECIMAL       ^[On",
                "KP_DIVIDE        ^[Oo",
                "KP_ENTER         ^[OM",
                "KP_EQUAL         ^[OX",
                "shift+KP_ADD     ^[O2k",
                "num_lock+KP_0    0");
        modes.set(Mode.NUM_LOCK, false);
        check("num_lock+KP_0    ^[Op");
    }

    /** The kitty page's table "C0 controls", where the legacy forms of terminals are written down. */
    @Test
    void sendsC0KeysAsTheTableSays() {
        check(
                "ENTER            ^M",
                "ctrl+ENTER       ^M",
                "alt+ENTER        ^[^M",
                "shift+ENTER      ^M",
                "ESCAPE           ^[",
                "ctrl+ESCAPE      ^[",
                "alt+ESCAPE       ^[^[",
                "BACKSPACE        ^?",
                "ctrl+BACKSPACE   ^H",
                "alt+BACKSPACE    ^[^?",
                "shift+BACKSPACE  ^?",
                "alt+ctrl+BACKSPACE ^[^H",
                "TAB              ^I",
                "ctrl+TAB         ^I",
                "alt+TAB          ^[^I",
                "shift+TAB        ^[[Z",
                "shift+ctrl+TAB   ^[[Z",
                "shift+alt+TAB    ^[^[[Z",
                "space            _",
                "ctrl+space       ^@",
                "alt+space        ^[_",
                "alt+ctrl+space   ^[^@");
    }

    @Test
    void backarrowModeSwapsBackspaceAndDelete() {
        modes.set(Mode.DECBKM, true);
        check("BACKSPACE  ^H", "ctrl+BACKSPACE  ^?");
    }

    @Test
    void newLineModeAndDeleteModeChangeTheirKeys() {
        modes.set(Mode.LNM, true);
        modes.set(Mode.DELETE_DEL, true);
        check("ENTER  ^M^J", "DELETE  ^?", "shift+DELETE  ^[[3;2~");
    }

    /** The kitty page's "Legacy ctrl mapping of ASCII keys". */
    @Test
    void mapsControlAsTheTableSays() {
        check(
                "ctrl+a  ^A",
                "ctrl+z  ^Z",
                "ctrl+@  ^@",
                "ctrl+[  ^[",
                "ctrl+\\  ^\\",
                "ctrl+]  ^]",
                "ctrl+^  ^^",
                "ctrl+_  ^_",
                "ctrl+/  ^_",
                "ctrl+?  ^?",
                "ctrl+2  ^@",
                "ctrl+3  ^[",
                "ctrl+4  ^\\",
                "ctrl+5  ^]",
                "ctrl+6  ^^",
                "ctrl+7  ^_",
                "ctrl+8  ^?",
                "ctrl+~  ^^",
                "ctrl+0  0",
                "ctrl+1  1",
                "ctrl+9  9",
                "ctrl+;  ;",
                "shift+ctrl+R  ^R",
                "alt+a  ^[a",
                "shift+alt+A  ^[A",
                "alt+ctrl+c  ^[^C",
                "shift+A  A");
    }

    @Test
    void metaFollowsItsModes() {
        check("meta+a  \u00e1");
        modes.set(Mode.META_ESCAPE, true);
        check("meta+a  ^[a");
        modes.set(Mode.META_ESCAPE, false);
        modes.set(Mode.EIGHT_BIT_META, false);
        check("meta+a  a");
    }

    /** xterm's "modified-keys" page. */
    @Test
    void modifyOtherKeysOneLeavesWellKnownKeysAlone() {
        modifyOtherKeys = 1;
        check(
                "ctrl+a           ^A",
                "shift+ctrl+A     ^[[27;6;65~",
                "ctrl+.           ^[[27;5;46~",
                "ctrl+1           ^[[27;5;49~",
                "ctrl+2           ^@",
                "alt+a            ^[a",
                "shift+A          A",
                "ctrl+TAB         ^[[27;5;9~",
                "shift+TAB        ^[[Z",
                "shift+ctrl+TAB   ^[[27;6;9~",
                "shift+ENTER      ^[[27;2;13~",
                "ctrl+ENTER       ^[[27;5;13~",
                "ctrl+BACKSPACE   ^H",
                "ctrl+ESCAPE      ^[",
                "shift+UP         ^[[1;2A");
    }

    @Test
    void modifyOtherKeysTwoReportsAllModifiedKeys() {
        modifyOtherKeys = 2;
        check(
                "a                a",
                "shift+A          A",
                "ctrl+a           ^[[27;5;97~",
                "alt+a            ^[[27;3;97~",
                "shift+ctrl+A     ^[[27;6;65~",
                "ctrl+space       ^[[27;5;32~",
                "shift+ENTER      ^[[27;2;13~",
                "ctrl+ESCAPE      ^[[27;5;27~",
                "shift+BACKSPACE  ^[[27;2;127~",
                "ctrl+BACKSPACE   ^H");
        formatOtherKeys = 1;
        check("ctrl+a  ^[[97;5u", "shift+ENTER  ^[[13;2u");
    }

    /** The kitty page: "Disambiguate escape codes". */
    @Test
    void kittyDisambiguates() {
        kittyFlags = InputModes.KITTY_DISAMBIGUATE;
        check(
                "a                a",
                "shift+A          A",
                "ctrl+a           ^[[97;5u",
                "alt+a            ^[[97;3u",
                "shift+ctrl+A     ^[[97;6u",
                "shift+alt+A      ^[[97;4u",
                "super+a          ^[[97;9u",
                "ESCAPE           ^[[27u",
                "ENTER            ^M",
                "TAB              ^I",
                "BACKSPACE        ^?",
                "ctrl+ENTER       ^[[13;5u",
                "shift+TAB        ^[[9;2u",
                "UP               ^[[A",
                "ctrl+UP          ^[[1;5A",
                "F1               ^[[P",
                "F3               ^[[13~",
                "F5               ^[[15~",
                "F13              ^[[57376u",
                "KP_ENTER         ^[[57414u",
                "KP_LEFT          ^[[57417u",
                "KP_5             5",
                "ctrl+KP_5        ^[[57404;5u",
                "LEFT_SHIFT       ",
                "CAPS_LOCK        ",
                "caps_lock+a      a",
                "caps_lock+UP     ^[[1;65A",
                "release+UP       ");
        modes.set(Mode.DECCKM, true);
        check("UP  ^[[A");
    }

    /** The kitty page: "Report event types". */
    @Test
    void kittyReportsRepeatsAndReleases() {
        kittyFlags = InputModes.KITTY_DISAMBIGUATE | InputModes.KITTY_EVENTS;
        check(
                "UP               ^[[A",
                "repeat+UP        ^[[1;1:2A",
                "release+UP       ^[[1;1:3A",
                "release+ctrl+a   ^[[97;5:3u",
                "release+a        ",
                "repeat+a         a",
                "release+ENTER    ",
                "release+F5       ^[[15;1:3~");
    }

    /** The kitty page: "Report alternate keys". */
    @Test
    void kittyReportsAlternateKeys() {
        kittyFlags = InputModes.KITTY_DISAMBIGUATE | InputModes.KITTY_ALTERNATES;
        check("ctrl+a  ^[[97;5u", "shift+ctrl+A  ^[[97:65;6u");
        KeyEvent cyrillic = new KeyEvent(null, 0x441, 0, 'c', Modifiers.CTRL, Action.PRESS, "");
        assertEquals("^[[1089::99;5u", send(cyrillic));
        KeyEvent shifted = new KeyEvent(null, 0x441, 0x421, 'c', Modifiers.CTRL | Modifiers.SHIFT, Action.PRESS, "");
        assertEquals("^[[1089:1057:99;6u", send(shifted));
    }

    /** The kitty page: "Report all keys as escape codes" and "Report associated text". */
    @Test
    void kittyReportsAllKeysAndTheirText() {
        kittyFlags = InputModes.KITTY_DISAMBIGUATE | InputModes.KITTY_EVENTS | InputModes.KITTY_ALL_KEYS;
        check(
                "a                ^[[97u",
                "shift+A          ^[[97;2u",
                "release+a        ^[[97;1:3u",
                "ENTER            ^[[13u",
                "release+ENTER    ^[[13;1:3u",
                "LEFT_SHIFT       ^[[57441u",
                "caps_lock+a      ^[[97;65u",
                "KP_5             ^[[57404u");
        kittyFlags |= InputModes.KITTY_TEXT;
        check(
                "a  ^[[97;;97u",
                "shift+A  ^[[97;2;65u",
                "release+a  ^[[97;1:3u",
                "ctrl+a  ^[[97;5u",
                "KP_5  ^[[57404;;53u");
        KeyEvent option = new KeyEvent(null, 'a', 0, 0, 0, Action.PRESS, "\u00e5");
        assertEquals("^[[97;;229u", send(option));
    }

    @Test
    void sendsOneByteControlsWhereTheProgramChoseThem() {
        eightBit = true;
        check("UP  \u009bA", "F1  \u008fP");
    }

    @Test
    void vt52KeysAreShort() {
        modes.set(Mode.DECANM, false);
        modes.set(Mode.DECNKM, true);
        check("UP  ^[A", "LEFT  ^[D", "F1  ^[P", "KP_0  ^[?p", "KP_ENTER  ^[?M");
    }

    @Test
    void aLockedKeyboardSendsNothing() {
        modes.set(Mode.KAM, true);
        check("a  ", "UP  ");
    }

    @Test
    void textOutsideAsciiIsUtf8() {
        assertEquals("\u00c3\u00a9", latin1(KeyEvent.typed(0xe9, 0)));
        assertEquals("\u00f0\u009f\u0098\u0080", latin1(KeyEvent.typed(0x1f600, 0)));
    }

    private void check(String... lines) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (String line : lines) {
            String key = line.split("\\s+")[0];
            String sent = line.substring(key.length()).strip();
            expected.add(key + " " + sent);
            actual.add(key + " " + send(parse(key)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private String send(KeyEvent event) {
        byte[] bytes = encode(event);
        boolean isUtf8 = !eightBit;
        String text = new String(bytes, isUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x20 || c == 0x7f) {
                shown.append('^').append((char) (c ^ 0x40));
            } else {
                shown.append(c == ' ' ? '_' : (char) c);
            }
        });
        return shown.toString();
    }

    private String latin1(KeyEvent event) {
        return new String(encode(event), StandardCharsets.ISO_8859_1);
    }

    private byte[] encode(KeyEvent event) {
        InputBytes out = new InputBytes();
        InputModes view = new InputModes(modes, kittyFlags, modifyOtherKeys, formatOtherKeys, false, eightBit);
        new InputEncoder().key(event, view, out);
        return out.toByteArray();
    }

    private static KeyEvent parse(String text) {
        int modifiers = 0;
        Action action = Action.PRESS;
        String rest = text;
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            String name = rest.substring(0, plus);
            rest = rest.substring(plus + 1);
            if (name.equals("release")) {
                action = Action.RELEASE;
            } else if (name.equals("repeat")) {
                action = Action.REPEAT;
            } else {
                modifiers |= modifier(name);
            }
        }
        if (rest.equals("space")) {
            return KeyEvent.typed(' ', modifiers).with(action);
        }
        if (rest.length() == 1) {
            return KeyEvent.typed(rest.charAt(0), modifiers).with(action);
        }
        return KeyEvent.of(Key.valueOf(rest), modifiers).with(action);
    }

    private static int modifier(String name) {
        switch (name) {
            case "shift":
                return Modifiers.SHIFT;
            case "alt":
                return Modifiers.ALT;
            case "ctrl":
                return Modifiers.CTRL;
            case "super":
                return Modifiers.SUPER;
            case "meta":
                return Modifiers.META;
            case "caps_lock":
                return Modifiers.CAPS_LOCK;
            case "num_lock":
                return Modifiers.NUM_LOCK;
            default:
                throw new IllegalArgumentException("unknown modifier: " + name);
        }
    }
}
