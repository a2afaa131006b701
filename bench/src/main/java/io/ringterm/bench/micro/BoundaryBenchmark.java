package io.ringterm.bench.micro;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.ringterm.replay.libc.Foreign;
import io.ringterm.replay.libc.LibC;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From Java to C and back: a call that does nothing, and {@code read} with the bytes it carries, from {@code /dev/zero}.
 * What begins with {@code foreign} needs JDK 22; pty4j calls as {@code jna} does, by an interface.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BoundaryBenchmark {
    private static final int CELLS = 80 * 24;
    private static final int CELL_BYTES = 12;

    /** An argument that nobody can know beforehand. */
    @State(Scope.Thread)
    public static class Argument {
        /** Its value. */
        public int value = -1;
    }

    /** A file that has as much as one asks for. */
    @State(Scope.Thread)
    public static class Zeros {
        private int descriptor;
        private final byte[] screen = new byte[CELLS * CELL_BYTES];

        /** Opens it. */
        @Setup
        public void open() {
            descriptor = Jna.LIBC.open("/dev/zero", 0);
        }

        /** Closes it. */
        @TearDown
        public void close() {
            Jna.LIBC.close(descriptor);
        }

        int checked(int count, int wanted) throws IOException {
            if (count != wanted) {
                throw new IOException("read " + count + " bytes of " + wanted);
            }
            return count;
        }
    }

    /** How much is read by a call. */
    @State(Scope.Thread)
    public static class Size {
        /** That many bytes. */
        @Param({"1", "64", "4096", "65536"})
        public int bytes;

        private byte[] into;

        /** Makes room. */
        @Setup
        public void allocate() {
            into = new byte[bytes];
        }
    }

    /** Linked where a benchmark asks for it. */
    private static final class Linked {
        static final MethodHandle CRITICAL;
        static final MethodHandle ORDINARY;
        static final MethodHandle KERNEL;

        static {
            try {
                Foreign c = new Foreign();
                MethodType type = MethodType.methodType(int.class, int.class);
                CRITICAL = c.link("abs", type, Foreign.Call.CRITICAL);
                ORDINARY = c.link("abs", type);
                KERNEL = c.link("getppid", MethodType.methodType(int.class), Foreign.Call.CRITICAL);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** The C library as JNA has it. */
    public interface Jna extends Library {
        /** Its functions. */
        Jna LIBC = Native.load(Platform.C_LIBRARY_NAME, Jna.class);

        /** C. */
        int abs(int value);

        /** POSIX. */
        int open(String path, int flags);

        /** POSIX. */
        int close(int descriptor);

        /** POSIX. */
        int read(int descriptor, byte[] into, int length);
    }

    /** JNA without the interface. */
    private static final class JnaDirect {
        static {
            Native.register(JnaDirect.class, Platform.C_LIBRARY_NAME);
        }

        static native int abs(int value);
    }

    /**
     * A call of the kind that reads and writes.
     *
     * @param argument of the call
     * @return its result
     * @throws Throwable never
     */
    @Benchmark
    public int foreignEmpty(Argument argument) throws Throwable {
        return (int) Linked.CRITICAL.invokeExact(argument.value);
    }

    /**
     * A call of the kind that may wait.
     *
     * @param argument of the call
     * @return its result
     * @throws Throwable never
     */
    @Benchmark
    public int foreignEmptyThatMayWait(Argument argument) throws Throwable {
        return (int) Linked.ORDINARY.invokeExact(argument.value);
    }

    /**
     * A call that goes on into the kernel, for comparison: what no boundary of ours can save.
     *
     * @return its result
     * @throws Throwable never
     */
    @Benchmark
    public int foreignKernel() throws Throwable {
        return (int) Linked.KERNEL.invokeExact();
    }

    /**
     * A call through JNA.
     *
     * @param argument of the call
     * @return its result
     */
    @Benchmark
    public int jnaEmpty(Argument argument) {
        return Jna.LIBC.abs(argument.value);
    }

    /**
     * A call through JNA's direct mapping.
     *
     * @param argument of the call
     * @return its result
     */
    @Benchmark
    public int jnaEmptyDirect(Argument argument) {
        return JnaDirect.abs(argument.value);
    }

    /**
     * Reads as terminals are read.
     *
     * @param zeros from where
     * @param size how much
     * @return so much
     * @throws IOException never
     */
    @Benchmark
    public int foreignRead(Zeros zeros, Size size) throws IOException {
        return zeros.checked(LibC.read(zeros.descriptor, size.into, 0, size.bytes), size.bytes);
    }

    /**
     * Reads as pty4j does.
     *
     * @param zeros from where
     * @param size how much
     * @return so much
     * @throws IOException never
     */
    @Benchmark
    public int jnaRead(Zeros zeros, Size size) throws IOException {
        return zeros.checked(Jna.LIBC.read(zeros.descriptor, size.into, size.bytes), size.bytes);
    }

    /**
     * A screen's cells, a call each.
     *
     * @param zeros from where
     * @return how many bytes
     * @throws IOException never
     */
    @Benchmark
    public int foreignCellByCell(Zeros zeros) throws IOException {
        int all = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int count = LibC.read(zeros.descriptor, zeros.screen, cell * CELL_BYTES, CELL_BYTES);
            all += zeros.checked(count, CELL_BYTES);
        }
        return all;
    }

    /**
     * A screen's cells in one call.
     *
     * @param zeros from where
     * @return how many bytes
     * @throws IOException never
     */
    @Benchmark
    public int foreignScreenAtOnce(Zeros zeros) throws IOException {
        int all = zeros.screen.length;
        return zeros.checked(LibC.read(zeros.descriptor, zeros.screen, 0, all), all);
    }
}
