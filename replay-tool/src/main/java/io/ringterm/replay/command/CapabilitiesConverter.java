package io.ringterm.replay.command;

import io.ringterm.event.Capabilities;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code resize,title-report}. */
final class CapabilitiesConverter implements ITypeConverter<Capabilities> {
    @Override
    public Capabilities convert(String value) {
        try {
            return Capabilities.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
