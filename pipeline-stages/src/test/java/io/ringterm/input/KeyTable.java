package io.ringterm.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ringterm.grid.ModeSet;
import io.ringterm.input.KeyEvent.Action;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys against tables in text: what is pressed on the left, what is sent on the right. */
abstract class KeyTable {
    final ModeSet modes = new ModeSet();
    int kittyFlags;
    int modifyOtherKeys;
    int formatOtherKeys;
    boolean eightBit;

    KeyTable() {
        modes.reset();
    }

    final void check(String... lines) {
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

    final String send(KeyEvent event) {
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

    final String latin1(KeyEvent event) {
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
