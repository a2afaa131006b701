package io.ringterm.parse;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VtParserScriptTest {
    static List<Script> scripts() {
        return Script.read("text.script", "sequences.script", "sgr.script", "strings.script", "vt52.script");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void makesTheOpsOfTheScript(Script script) {
        assertEquals(script.expected(), Feed.whole(script.input()));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void makesTheSameOpsWhenEachByteComesAlone(Script script) {
        Feed feed = new Feed();
        for (int at = 0; at < script.input().length; at++) {
            feed.piece(script.input(), at, 1);
        }
        assertEquals(script.expected(), feed.lines());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void goesOnAfterEachByteWithARestoredState(Script script) {
        Feed feed = new Feed();
        for (int at = 0; at < script.input().length; at++) {
            feed.piece(script.input(), at, 1);
            feed.handOver();
        }
        assertEquals(script.expected(), feed.lines());
    }
}
