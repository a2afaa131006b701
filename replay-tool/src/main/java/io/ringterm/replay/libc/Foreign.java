package io.ringterm.replay.libc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Functions of the C library as method handles, by way of {@code java.lang.foreign}.
 *
 * <pre>
 *  C                             here
 *  short, int                    short, int
 *  long, size_t, a pointer       long
 *  a buffer, in critical calls   byte[], long       the array and where in it the buffer begins
 *  errno, where asked for        Object             before all others: an {@link Errno}'s segment
 * </pre>
 *
 * <p>Nobody checks what is called with what: a wrong signature, or a length beyond an array, is memory written at random.
 */
public final class Foreign {
    private static final String PACKAGE = "java.lang.foreign.";
    private static final int FIRST_JDK = 22;

    /** How a function is called. */
    public enum Call {
        /** It returns at once, never waits, and never calls back. */
        CRITICAL,
        /** What it puts into {@code errno} is wanted. */
        ERRNO,
        /** Its arguments are variadic after the second. */
        VARIADIC
    }

    private final Object linker;
    private final Object symbols;
    private final Method find;
    private final Method describe;
    private final Method downcall;
    private final Method ofBuffer;
    private final Method address;
    private final Class<?> layoutType;
    private final Class<?> optionType;
    private final MethodHandle slice;

    /**
     * Looks for {@code java.lang.foreign}.
     *
     * @throws ReflectiveOperationException before JDK 22, and where native access is not enabled for this class: calling
     *     without would print a warning, and one day fail
     */
    public Foreign() throws ReflectiveOperationException {
        int jdk = Runtime.version().feature();
        if (jdk < FIRST_JDK) {
            throw new ClassNotFoundException("JDK " + jdk + " has no java.lang.foreign; JDK " + FIRST_JDK + " has");
        }
        if (!(boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(Foreign.class.getModule())) {
            throw new IllegalAccessException(
                    "native access is not enabled; --enable-native-access=ALL-UNNAMED enables it");
        }
        Class<?> linkerType = type("Linker");
        Class<?> segmentType = type("MemorySegment");
        Class<?> descriptorType = type("FunctionDescriptor");
        layoutType = type("MemoryLayout");
        optionType = type("Linker$Option");
        linker = linkerType.getMethod("nativeLinker").invoke(null);
        symbols = linkerType.getMethod("defaultLookup").invoke(linker);
        find = type("SymbolLookup").getMethod("find", String.class);
        describe = descriptorType.getMethod("of", layoutType, layoutType.arrayType());
        downcall = linkerType.getMethod("downcallHandle", segmentType, descriptorType, optionType.arrayType());
        ofBuffer = segmentType.getMethod("ofBuffer", Buffer.class);
        address = segmentType.getMethod("address");
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodHandle ofArray =
                lookup.findStatic(segmentType, "ofArray", MethodType.methodType(segmentType, byte[].class));
        MethodHandle asSlice =
                lookup.findVirtual(segmentType, "asSlice", MethodType.methodType(segmentType, long.class));
        slice = MethodHandles.filterArguments(asSlice, 0, ofArray);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }

    /**
     * Links a function.
     *
     * @param name its name in C
     * @param type its type; {@code byte[]} stands for a buffer
     * @param how it is called
     * @return called with the types of the table above
     * @throws ReflectiveOperationException if the C library has no such function
     */
    public MethodHandle link(String name, MethodType type, Call... how) throws ReflectiveOperationException {
        Object symbol = ((Optional<?>) find.invoke(symbols, name))
                .orElseThrow(() -> new NoSuchMethodException("the C library has no " + name));
        Object layouts = Array.newInstance(layoutType, type.parameterCount());
        for (int i = 0; i < type.parameterCount(); i++) {
            Array.set(layouts, i, layout(type.parameterType(i)));
        }
        Object options = Array.newInstance(optionType, how.length);
        for (int i = 0; i < how.length; i++) {
            Array.set(options, i, option(how[i]));
        }
        Object descriptor = describe.invoke(null, layout(type.returnType()), layouts);
        MethodHandle handle = (MethodHandle) downcall.invoke(linker, symbol, descriptor, options);
        boolean errno = Arrays.asList(how).contains(Call.ERRNO);
        for (int i = type.parameterCount() - 1; i >= 0; i--) {
            if (type.parameterType(i) == byte[].class) {
                handle = MethodHandles.collectArguments(handle, errno ? i + 1 : i, slice);
            }
        }
        return errno ? handle.asType(handle.type().changeParameterType(0, Object.class)) : handle;
    }

    private Object option(Call how) throws ReflectiveOperationException {
        return switch (how) {
            case CRITICAL -> optionType.getMethod("critical", boolean.class).invoke(null, true);
            case ERRNO ->
                optionType.getMethod("captureCallState", String[].class).invoke(null, (Object) new String[] {"errno"});
            case VARIADIC -> optionType.getMethod("firstVariadicArg", int.class).invoke(null, 2);
        };
    }

    private static Object layout(Class<?> type) throws ReflectiveOperationException {
        String name =
                type == byte[].class ? "ADDRESS" : "JAVA_" + type.getName().toUpperCase(Locale.ROOT);
        return type("ValueLayout").getField(name).get(null);
    }

    /** A direct buffer's memory as a segment, which keeps the buffer alive. */
    Object segment(ByteBuffer direct) {
        try {
            return ofBuffer.invoke(null, direct);
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    /** Where a direct buffer's memory lies. */
    long address(ByteBuffer direct) {
        try {
            return (long) address.invoke(segment(direct));
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        return new IllegalStateException("java.lang.foreign is not as it was: " + cause, cause);
    }
}
