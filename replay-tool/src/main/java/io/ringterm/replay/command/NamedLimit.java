package io.ringterm.replay.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.ringterm.event.Limits;

/** A session's limit by its name, as {@link Limits} has it. */
final class NamedLimit {
    private NamedLimit() {}

    /** The same limits but for one; an {@link IllegalArgumentException} names what is wrong. */
    static Limits set(Limits limits, String name, long value) {
        RecordComponent[] components = Limits.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(limits);
                if (components[i].getName().equals(name)) {
                    found = true;
                    values[i] = types[i] == int.class ? (Object) Math.toIntExact(value) : (Object) value;
                }
            }
            if (!found) {
                throw new IllegalArgumentException("there is no limit " + name + "; there are "
                        + Arrays.stream(components)
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", ")));
            }
            return Limits.class.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e);
        } catch (ArithmeticException | ReflectiveOperationException e) {
            throw new IllegalArgumentException("the limit " + name + " cannot be " + value, e);
        }
    }
}
