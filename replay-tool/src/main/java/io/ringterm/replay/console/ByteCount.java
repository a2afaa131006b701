package io.ringterm.replay.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number of bytes as the command line takes it: {@code 1048576}, {@code 500M} or {@code 1GB}. As in {@code dd}, K, M
 * and G are powers of 1024, and KB, MB and GB powers of 1000.
 */
public final class ByteCount implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([KMG]?)(B?)");
    private static final String UNITS = "KMG";

    @Override
    public Long convert(String value) {
        Matcher found = FORM.matcher(value);
        if (!found.matches() || found.group(2).isEmpty() && !found.group(3).isEmpty()) {
            throw new TypeConversionException(
                    "it is a number of bytes such as 500M (1024 x 1024) or 1GB (1000 x 1000 x 1000), and not '" + value
                            + "'");
        }
        long bytes = Long.parseLong(found.group(1));
        int power = found.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(found.group(2));
        for (int i = 0; i < power; i++) {
            bytes *= found.group(3).isEmpty() ? 1_024 : 1_000;
        }
        return bytes;
    }
}
