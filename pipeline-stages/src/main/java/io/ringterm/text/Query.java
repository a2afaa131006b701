package io.ringterm.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to search for. Immutable. */
public final class Query {
    /** Characters of a query, at most. */
    public static final int MAX_LENGTH = 4_096;
    /** The most times that a regular expression may count to, as in {@code a{1000}}. */
    public static final int MAX_REPEATS = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?");

    private final Pattern pattern;

    private Query(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Searches for a text as it is.
     *
     * @param text 1 to {@link #MAX_LENGTH} characters
     * @param caseSensitive whether upper and lower case are different
     * @return the query
     * @throws IllegalArgumentException if the text is empty or too long
     */
    public static Query plain(String text, boolean caseSensitive) {
        check(text);
        return new Query(Pattern.compile(text, Pattern.LITERAL | flags(caseSensitive)));
    }

    /**
     * Searches for a regular expression. It sees a line at a time, rows that were wrapped joined.
     *
     * @param expression as in {@link Pattern}, 1 to {@link #MAX_LENGTH} characters
     * @param caseSensitive whether upper and lower case are different
     * @return the query
     * @throws IllegalArgumentException if it is empty or too long, counts beyond {@link #MAX_REPEATS}, or is no regular
     *     expression; a {@link java.util.regex.PatternSyntaxException} then
     */
    public static Query regex(String expression, boolean caseSensitive) {
        check(expression);
        Matcher counts = COUNT.matcher(expression);
        while (counts.find()) {
            checkCount(counts.group(1));
            checkCount(counts.group(2));
        }
        return new Query(Pattern.compile(expression, flags(caseSensitive)));
    }

    private static int flags(boolean caseSensitive) {
        return caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    private static void check(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a query must have 1 to " + MAX_LENGTH + " characters: length=" + text.length());
        }
    }

    private static void checkCount(String digits) {
        if (digits != null && (digits.length() > 9 || !digits.isEmpty() && Integer.parseInt(digits) > MAX_REPEATS)) {
            throw new IllegalArgumentException("a query must not count beyond " + MAX_REPEATS + ": count=" + digits);
        }
    }

    Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
