package io.ringterm.input;

import java.nio.charset.StandardCharsets;

import io.ringterm.grid.Mode;
import io.ringterm.grid.ModeSet;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PasteTest {
    private static final String BEGIN = "\033[200~";
    private static final String END = "\033[201~";

    @Test
    void bracketsTextWhereAskedFor() {
        assertEquals("a b", paste("a b", false));
        assertEquals(BEGIN + "a b" + END, paste("a b", true));
    }

    @Test
    void lineEndsBecomeReturns() {
        assertEquals("a\rb\rc\rd", paste("a\nb\r\nc\rd", false));
    }

    @Test
    void theEndOfTheBracketCannotBePasted() {
        assertEquals(BEGIN + "x [201~rm -rf /\r" + END, paste("x\033[201~rm -rf /\n", true));
        assertEquals(BEGIN + "x 201~y" + END, paste("x\u009b201~y", true));
    }

    @Test
    void controlsBecomeBlanksInPlainPasteToo() {
        assertEquals("a b c d\te", paste("a\003b\004c\177d\te", false));
    }

    @Test
    void astralTextAndLoneSurrogatesAreValidUtf8() {
        assertEquals("\ud83d\ude00\ufffd!", paste("\ud83d\ude00\ud83d!", false));
    }

    @Test
    void noTextBreaksOut() {
        Seeds.check(500, random -> {
            StringBuilder text = new StringBuilder();
            String[] pieces = {"\033", "[", "201", "~", "\u009b", "\n", "\0", "x", "\u0085", "\ud83d"};
            for (int i = 0; i < 20; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String sent = paste(text.toString(), true);
            String inside = sent.substring(BEGIN.length(), sent.length() - END.length());
            assertTrue(sent.startsWith(BEGIN) && sent.endsWith(END), sent);
            assertTrue(inside.chars().noneMatch(c -> Character.isISOControl(c) && c != '\r'), inside);
        });
    }

    private static String paste(String text, boolean bracketed) {
        ModeSet modes = new ModeSet();
        modes.reset();
        modes.set(Mode.BRACKETED_PASTE, bracketed);
        InputBytes out = new InputBytes();
        new InputEncoder().paste(text, new InputModes(modes, 0, 0, 0, false, false), out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
