package io.ringterm.apply;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColourSpecTest {
    private static final String[] NUMBERS = {
        "0", "1", "-1", "0.5", "1e-9", "1e9", "999999", "-999999", "1e300", ".3", "100", "40", "360", "-0", "1e-300"
    };

    @ParameterizedTest
    @ValueSource(strings = {"CIEXYZ", "CIExyY", "CIELab", "CIELuv", "CIEuvY", "TekHVC", "rgbi"})
    void anyNumbersAreAColourOrNone(String space) {
        for (int seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            String spec = space + ":" + number(random) + "/" + number(random) + "/" + number(random);
            int colour = ColourSpec.parse(spec);
            assertTrue(colour >= ColourSpec.NONE && colour <= 0xffffff, "seed " + seed + ": " + spec);
        }
    }

    private static String number(Random random) {
        return random.nextBoolean()
                ? NUMBERS[random.nextInt(NUMBERS.length)]
                : Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(6) - 2))
                        .replace("E", "e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CIEXYZ:1/1", "CIEXYZ:1/1/1/1", "CIEXYZ://", "CIEXYZ:NaN/1/1", "CIEXYZ:0x1p3/1/1", "ciefoo:1/1/1"
            })
    void malformedNumbersAreNoColour(String spec) {
        assertEquals(ColourSpec.NONE, ColourSpec.parse(spec));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIEXYZ:0.9/1/1.2", "ciexyz:.9/1.0/12e-1"})
    void namesAndNumbersAreReadInAnyForm(String spec) {
        assertEquals(ColourSpec.parse("CIEXYZ:0.9/1/1.2"), ColourSpec.parse(spec));
        assertTrue(ColourSpec.parse(spec) > 0);
    }
}
