package io.ringterm.input;

import io.ringterm.grid.Mode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys as terminals send them that were not asked for the kitty keyboard protocol. */
class KeyEncodingTest extends KeyTable {
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
}
