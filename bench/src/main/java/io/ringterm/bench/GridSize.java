package io.ringterm.bench;

import io.ringterm.event.Limits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A terminal's size on the command line, such as {@code 80x24}.
 *
 * @param columns 1 to {@link Limits#MAX_COLUMNS}
 * @param rows 1 to {@link Limits#MAX_ROWS}
 */
record GridSize(int columns, int rows) {
    /** Reads a size. */
    static final class Converter implements ITypeConverter<GridSize> {
        @Override
        public GridSize convert(String text) {
            String[] parts = text.split("x", -1);
            try {
                GridSize size = new GridSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
                Limits.checkSize(size.columns, size.rows);
                if (parts.length == 2) {
                    return size;
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("a size is COLUMNSxROWS, such as 80x24: " + text);
            }
            throw new TypeConversionException("a size is COLUMNSxROWS, such as 80x24: " + text);
        }
    }
}
