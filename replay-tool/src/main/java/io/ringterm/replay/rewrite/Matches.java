package io.ringterm.replay.rewrite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.replay.console.ToolException;

/**
 * Looks for a pattern in what was recorded, which may have been made so that the pattern never comes to an end: looking
 * stops with an error when it takes too many steps, or goes too deep.
 */
final class Matches {
    private static final long STEPS_PER_CHAR = 20_000;
    private static final int AT_LEAST = 1_000;

    private Matches() {}

    /** Takes where a match begins and ends. */
    interface Found {
        void at(int start, int end);
    }

    /** Gives all matches that are not empty. */
    static void each(Pattern pattern, CharSequence text, Found found) {
        Matcher matcher = pattern.matcher(new Budgeted(text, STEPS_PER_CHAR * (text.length() + AT_LEAST)));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.at(matcher.start(), matcher.end());
                }
            }
        } catch (StackOverflowError e) {
            throw tooMuch();
        }
    }

    private static ToolException tooMuch() {
        return ToolException.inconclusive("a pattern takes too much on what is recorded; a simpler one may not", null);
    }

    /** Text that counts how often it is looked at. */
    private static final class Budgeted implements CharSequence {
        private final CharSequence text;
        private long left;

        Budgeted(CharSequence text, long steps) {
            this.text = text;
            left = steps;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw tooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
