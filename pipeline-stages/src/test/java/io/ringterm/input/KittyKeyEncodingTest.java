package io.ringterm.input;

import io.ringterm.grid.Mode;
import io.ringterm.input.KeyEvent.Action;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys as the kitty keyboard protocol has them. */
class KittyKeyEncodingTest extends KeyTable {
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
}
