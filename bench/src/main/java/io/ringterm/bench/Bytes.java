package io.ringterm.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount such as {@code 1GB}. */
final class Bytes implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(|KB|MB|GB)");
    private static final List<String> UNITS = List.of("", "KB", "MB", "GB");

    @Override
    public Long convert(String value) {
        Matcher found = FORM.matcher(value);
        if (!found.matches()) {
            throw new TypeConversionException("it is a number of bytes such as 64MB or 1GB, and not '" + value + "'");
        }
        long bytes = Long.parseLong(found.group(1));
        for (int i = 0; i < UNITS.indexOf(found.group(2)); i++) {
            bytes *= 1_000;
        }
        return bytes;
    }
}
