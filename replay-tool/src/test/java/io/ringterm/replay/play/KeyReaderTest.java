package io.ringterm.replay.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class KeyReaderTest {
    private final List<PlayerKey> keys = new ArrayList<>();
    private final KeyReader reader = new KeyReader(keys::add);

    private void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        reader.accept(bytes, bytes.length);
    }

    @Test
    void arrowsComeInBothFormsAndInPieces() {
        type("\033[C\033OD\033");
        type("[");
        type("C");
        assertEquals(List.of(PlayerKey.FORWARD, PlayerKey.BACK, PlayerKey.FORWARD), keys);
    }

    @Test
    void aBracketIsAMarkUnlessItFollowsAnEscape() {
        type("[]");
        type("\033");
        type("");
        type("[");
        assertEquals(List.of(PlayerKey.PREVIOUS_MARK, PlayerKey.NEXT_MARK, PlayerKey.PREVIOUS_MARK), keys);
    }

    @Test
    void otherSequencesAreReadOver() {
        type("\033[1;5C\033[M\033[200~q");
        assertEquals(List.of(PlayerKey.FORWARD, PlayerKey.QUIT), keys);
    }

    @Test
    void eachDigitIsItsTenth() {
        type("0123456789");
        for (int i = 0; i < 10; i++) {
            assertEquals(i, keys.get(i).tenth());
        }
        assertEquals(-1, PlayerKey.QUIT.tenth());
    }

    @Test
    void unknownKeysMeanNothing() {
        type("xyz\u00ff\t");
        assertEquals(List.of(), keys);
    }
}
