package io.ringterm.input;

import io.ringterm.grid.Mode;

/**
 * Pasted text. Line ends become CR, as the Enter key; what is a control character otherwise becomes a blank, so that
 * nothing in the text can end the bracket of mode 2004 or act as a key (xterm's resource disallowedPasteControls, for all
 * C0 but the tab, DEL and all C1).
 */
final class PasteEncoder {
    private PasteEncoder() {}

    static void encode(CharSequence text, InputModes modes, InputBytes out) {
        boolean bracketed = modes.is(Mode.BRACKETED_PASTE);
        if (bracketed) {
            out.csi().number(200).put('~');
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.text(Character.toCodePoint(unit, text.charAt(++i)));
            } else {
                out.text(replace(unit, modes));
            }
        }
        if (bracketed) {
            out.csi().number(201).put('~');
        }
    }

    private static int replace(char unit, InputModes modes) {
        if (unit == '\n') {
            return modes.is(Mode.PASTE_NEWLINE) ? '\n' : '\r';
        }
        if (unit == '\r' || unit == '\t') {
            return unit;
        }
        if (Character.isISOControl(unit)) {
            return ' ';
        }
        return Character.isSurrogate(unit) ? 0xfffd : unit;
    }
}
