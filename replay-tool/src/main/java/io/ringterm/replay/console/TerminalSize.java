package io.ringterm.replay.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.event.Limits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A terminal's size as the command line takes it: {@code 80x24}.
 *
 * @param columns 1 to {@link Limits#MAX_COLUMNS}
 * @param rows 1 to {@link Limits#MAX_ROWS}
 */
public record TerminalSize(int columns, int rows) {
    /** What a terminal has where nothing else is known. */
    public static final TerminalSize DEFAULT = new TerminalSize(80, 24);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})[xX]([0-9]{1,5})");

    /** Reads a size. */
    public static final class Converter implements ITypeConverter<TerminalSize> {
        @Override
        public TerminalSize convert(String value) {
            Matcher form = FORM.matcher(value);
            if (!form.matches()) {
                throw new TypeConversionException("a size is columns x rows, such as 80x24, and not '" + value + "'");
            }
            TerminalSize size = new TerminalSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            try {
                Limits.checkSize(size.columns, size.rows);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
            return size;
        }
    }

    @Override
    public String toString() {
        return columns + "x" + rows;
    }
}
