package io.ringterm.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.testkit.Seeds;
import io.ringterm.testkit.TestTerminal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SearchTest {
    private static TestTerminal terminal(int columns, int history) {
        return new TestTerminal(OpenPayload.of(columns, 4).withLimits(Limits.DEFAULT.withHistoryLines(history)));
    }

    @Test
    void findsWhatIsInTheTextAndNothingElse() {
        Seeds.check(200, random -> {
            TestTerminal terminal = terminal(5 + random.nextInt(20), 1_000);
            List<String> texts = new ArrayList<>();
            for (int line = 0; line < 40; line++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(50); i > 0; i--) {
                    text.append("abc".charAt(random.nextInt(3)));
                }
                texts.add(text.toString());
                terminal.write(text + "\r\n");
            }
            String query = "abc".substring(random.nextInt(3)) + "ab".substring(random.nextInt(2));
            int expected = 0;
            for (String text : texts) {
                for (int at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length())) {
                    expected++;
                }
            }
            Lines lines = new Lines(terminal.state());
            List<Span> hits = new Search(lines, Query.plain(query, true)).all(10_000);
            assertEquals(expected, hits.size(), "hits of " + query);
            SpanText text = new SpanText(lines, false);
            for (Span hit : hits) {
                assertEquals(query, text.of(hit));
            }
        });
    }

    @Test
    void goesFromHitToHitBothWays() {
        Seeds.check(100, random -> {
            TestTerminal terminal = terminal(6, 100);
            for (int i = 0; i < 60; i++) {
                terminal.write(random.nextInt(3) == 0 ? "\r\n" : random.nextBoolean() ? "x" : "-y-");
            }
            Lines lines = new Lines(terminal.state());
            Search search = new Search(lines, Query.regex("[xy]", true));
            List<Span> all = search.all(1_000);
            List<Span> forth = new ArrayList<>();
            for (Optional<Span> hit = search.next(lines.start()); hit.isPresent(); ) {
                forth.add(hit.get());
                hit = search.next(hit.get().end());
            }
            assertEquals(all, forth);
            List<Span> back = new ArrayList<>();
            for (Optional<Span> hit = search.previous(lines.end()); hit.isPresent(); ) {
                back.add(0, hit.get());
                hit = search.previous(hit.get().start());
            }
            assertEquals(all, back);
        });
    }

    @Test
    void stopsAtAsManyHitsAsAskedFor() {
        TestTerminal terminal = terminal(10, 10).write("xxxx");
        assertEquals(
                3,
                new Search(new Lines(terminal.state()), Query.plain("x", true))
                        .all(3)
                        .size());
    }

    @Test
    void findsHitsAcrossThePiecesOfALineThatNeverEnds() {
        TestTerminal terminal = terminal(100, 5_000);
        String row = "-".repeat(98);
        for (int i = 0; i < 3_000; i++) {
            terminal.write(row + "ab");
        }
        Lines lines = new Lines(terminal.state());
        assertEquals(
                2_999, new Search(lines, Query.plain("b-", true)).all(10_000).size());
        assertEquals(
                3_000,
                new Search(lines, Query.regex("(?<=-)ab", true)).all(10_000).size());
        assertEquals(1, new Search(lines, Query.regex("^-", true)).all(10_000).size());
        Search search = new Search(lines, Query.plain("b-", true));
        Position middle = new Position(lines.start().line() + 1_310, 50);
        assertEquals(
                lines.start().line() + 1_310,
                search.next(middle).orElseThrow().start().line());
        assertEquals(
                lines.start().line() + 1_309,
                search.previous(middle).orElseThrow().start().line());
    }

    @Test
    void givesUpLinesOnWhichAnExpressionGoesBackAndForth() {
        TestTerminal terminal = terminal(80, 100);
        terminal.write("a".repeat(60) + "!\r\n" + "needle\r\n" + "a".repeat(60) + "!\r\nneedle");
        Search search = new Search(new Lines(terminal.state()), Query.regex("(.*)(.*)(.*)(.*)(.*)(.*)=|needle", true));
        List<Span> hits = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> search.all(100));
        assertEquals(2, hits.size());
        assertEquals(2, search.linesGivenUp());
        assertFalse(search.isExhausted());
    }

    @Test
    void givesUpLinesOnWhichAnExpressionGoesTooDeep() {
        TestTerminal terminal = terminal(80, 2_000);
        terminal.write("ab".repeat(60_000) + "\r\nneedle");
        Search search = new Search(new Lines(terminal.state()), Query.regex("(a|b)*c|needle", true));
        List<Span> hits = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> search.all(100));
        assertEquals(1, hits.size());
        assertTrue(search.linesGivenUp() > 0);
    }

    @Test
    void endsWhenItsStepsAreUsedUpAndSaysSo() {
        TestTerminal terminal = terminal(80, 2_000);
        for (int i = 0; i < 1_000; i++) {
            terminal.write("nothing to see on this line\r\n");
        }
        terminal.write("needle");
        Lines lines = new Lines(terminal.state());
        Search search = new Search(lines, Query.plain("needle", true), 1_000);
        assertEquals(Optional.empty(), search.next(lines.start()));
        assertTrue(search.isExhausted());
        assertTrue(search.previous(lines.end()).isPresent());
        assertFalse(search.isExhausted());
    }

    @Test
    void refusesQueriesThatAreEmptyTooLongOrCountTooFar() {
        assertThrows(IllegalArgumentException.class, () -> Query.plain("", true));
        assertThrows(IllegalArgumentException.class, () -> Query.regex("x".repeat(Query.MAX_LENGTH + 1), true));
        assertThrows(PatternSyntaxException.class, () -> Query.regex("(", true));
        for (String expression : List.of("a{1001}", "a{0,99999}", "(?:){99999999999}")) {
            assertThrows(IllegalArgumentException.class, () -> Query.regex(expression, true), expression);
        }
        assertEquals("a{1,1000}", Query.regex("a{1,1000}", true).toString());
    }

    @Test
    void toleratesPlacesThatAreNotThere() {
        TestTerminal terminal = terminal(10, 10).write("x");
        Lines lines = new Lines(terminal.state());
        Search search = new Search(lines, Query.plain("x", true));
        assertTrue(search.next(new Position(-5, 0)).isPresent());
        assertEquals(Optional.empty(), search.next(new Position(99, 0)));
        assertEquals(Optional.empty(), search.previous(new Position(-1, 0)));
        assertTrue(search.previous(new Position(99, 0)).isPresent());
    }
}
