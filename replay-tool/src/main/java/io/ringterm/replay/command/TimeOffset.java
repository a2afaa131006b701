package io.ringterm.replay.command;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How long after a session's beginning: {@code 12.5}, {@code 1:02.5}, {@code 1:02:03}.
 *
 * @param nanos nanoseconds, at least 0
 */
record TimeOffset(long nanos) {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:([0-9]{1,5}):)?([0-9]{1,5}):)?([0-9]{1,9})(?:\\.([0-9]{1,9}))?");

    /** Reads a time. */
    static final class Converter implements ITypeConverter<TimeOffset> {
        @Override
        public TimeOffset convert(String value) {
            Matcher form = FORM.matcher(value);
            if (!form.matches()) {
                throw new TypeConversionException(
                        "a time is [[hours:]minutes:]seconds[.fraction], and not '" + value + "'");
            }
            long seconds = number(form.group(1)) * 3_600 + number(form.group(2)) * 60 + number(form.group(3));
            String fraction = form.group(4) == null ? "" : form.group(4);
            return new TimeOffset(TimeUnit.SECONDS.toNanos(seconds) + number((fraction + "000000000").substring(0, 9)));
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A duration for people: {@code 1:02:03}, {@code 0:12.345}. */
    static String text(long nanos) {
        long seconds = nanos / 1_000_000_000L;
        long millis = nanos / 1_000_000L % 1_000;
        return seconds >= 3_600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d.%03d", seconds / 60, seconds % 60, millis);
    }
}
