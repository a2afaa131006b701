package io.ringterm.op.tables;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.ringterm.op.CharWidth;
import io.ringterm.op.CommittedRuns;
import io.ringterm.op.TextWord;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class GenerateTablesTest {
    @Test
    void makesTheTableThatIsCommitted() {
        GenerateTables made = new GenerateTables();
        assertArrayEquals(made.profiles(), CommittedRuns.profiles());
        assertEquals(made.runs(), CommittedRuns.runs());
        assertEquals(GenerateTables.LETTERS, CommittedRuns.letters());
    }

    @Test
    void hasInItsTwoStagesWhatTheGeneratorFound() {
        List<String> wrong = new ArrayList<>();
        for (int version : GenerateTables.VERSIONS) {
            UnicodeProperties properties = new UnicodeProperties(version);
            CharWidth table = CharWidth.of(version, 0);
            for (int code = 0; code < 0x11_0000; code++) {
                int expected = TextWord.of(code, properties.width(code), properties.breakClass(code));
                if (table.textWord(code) != expected) {
                    wrong.add(version + " " + Integer.toHexString(code));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void givesTwoColumnsToAllThatIsShownAsEmoji() {
        CharWidth table = CharWidth.of(1700, 0);
        List<String> wrong = new ArrayList<>();
        for (int code = 0; code < 0x11_0000; code++) {
            if (UCharacter.hasBinaryProperty(code, UProperty.EMOJI_PRESENTATION)
                    && !UCharacter.hasBinaryProperty(code, UProperty.REGIONAL_INDICATOR)
                    && UCharacter.getAge(code).getMajor() <= 17
                    && TextWord.width(table.textWord(code)) != 2) {
                wrong.add(Integer.toHexString(code));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
