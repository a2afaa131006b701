package io.ringterm.replay.libc;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

import static io.ringterm.replay.libc.Foreign.Call.CRITICAL;
import static java.lang.invoke.MethodType.methodType;

/**
 * Starts programs with {@code posix_spawn}: no code of ours runs in the child, where a JVM could not.
 *
 * <pre>
 *  setsid  ─►  signals as at login  ─►  open terminal as 0  ─►  dup2 to 1, 2  ─►  close from 3  ─►  exec
 *                                       (becomes the controlling one)             (whatever Java has open)
 * </pre>
 */
public final class Spawner {
    private static final int ENOEXEC = 8;
    private static final String SHELL = "/bin/sh";

    private static final int SETSIGDEF = 0x04;
    private static final int SETSIGMASK = 0x08;
    private static final int SETSID = 0x80;

    private static final int STANDARD_STREAMS = 3;
    /** More than any of the structures takes: the largest has 336 bytes. */
    private static final int OPAQUE_BYTES = 512;
    /** A {@code sigset_t} of 1 to 31; what a program ignores as it starts is not for us to say. */
    private static final long ALL_SIGNALS = 0x7fff_ffffL;

    private static final int SIGSET_BYTES = 128;

    private static final MethodHandle ACTIONS_INIT;
    private static final MethodHandle ACTIONS_DESTROY;
    private static final MethodHandle ADD_OPEN;
    private static final MethodHandle ADD_DUP2;
    private static final MethodHandle ADD_CLOSEFROM;
    private static final MethodHandle ATTRIBUTES_INIT;
    private static final MethodHandle ATTRIBUTES_DESTROY;
    private static final MethodHandle SET_FLAGS;
    private static final MethodHandle SET_DEFAULTS;
    private static final MethodHandle SET_MASK;
    private static final MethodHandle SPAWN;

    static {
        try {
            Class<?> i = int.class;
            Class<?> l = long.class;
            Foreign c = LibC.FOREIGN;
            ACTIONS_INIT = c.link("posix_spawn_file_actions_init", methodType(i, l), CRITICAL);
            ACTIONS_DESTROY = c.link("posix_spawn_file_actions_destroy", methodType(i, l), CRITICAL);
            ADD_OPEN = c.link("posix_spawn_file_actions_addopen", methodType(i, l, i, l, i, i), CRITICAL);
            ADD_DUP2 = c.link("posix_spawn_file_actions_adddup2", methodType(i, l, i, i), CRITICAL);
            ADD_CLOSEFROM = c.link("posix_spawn_file_actions_addclosefrom_np", methodType(i, l, i), CRITICAL);
            ATTRIBUTES_INIT = c.link("posix_spawnattr_init", methodType(i, l), CRITICAL);
            ATTRIBUTES_DESTROY = c.link("posix_spawnattr_destroy", methodType(i, l), CRITICAL);
            SET_FLAGS = c.link("posix_spawnattr_setflags", methodType(i, l, short.class), CRITICAL);
            SET_DEFAULTS = c.link("posix_spawnattr_setsigdefault", methodType(i, l, l), CRITICAL);
            SET_MASK = c.link("posix_spawnattr_setsigmask", methodType(i, l, l), CRITICAL);
            SPAWN = c.link("posix_spawn", methodType(i, l, l, l, l, l, l));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Spawner() {}

    /** Has the functions be linked. Throws an {@link ExceptionInInitializerError} where one is not there. */
    static void link() {
        if (SPAWN == null) {
            throw new AssertionError("not linked");
        }
    }

    /**
     * Starts a program as the leader of a session of its own.
     *
     * @param path an executable file
     * @param arguments what it is called and its arguments
     * @param environment {@code NAME=value}
     * @param terminal path of the terminal that becomes its standard streams and controls it
     * @return the process's id
     * @throws IOException if the program cannot be started
     */
    public static int start(String path, List<String> arguments, List<String> environment, String terminal)
            throws IOException {
        Memory result = new Memory(Integer.BYTES);
        int error = spawn(result, path, arguments, environment, terminal);
        if (error == ENOEXEC) {
            error = spawn(result, SHELL, script(path, arguments), environment, terminal);
        }
        if (error != 0) {
            throw LibC.error("cannot start " + path, error);
        }
        return result.bytes().getInt(0);
    }

    /** A file that is no program may be a script that does not say for which shell, as for {@code execvp}. */
    private static List<String> script(String path, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("sh", path));
        all.addAll(arguments.subList(1, arguments.size()));
        return all;
    }

    private static int spawn(
            Memory result, String path, List<String> arguments, List<String> environment, String terminal) {
        Memory program = Memory.string(path);
        Memory argv = Memory.strings(arguments);
        Memory envp = Memory.strings(environment);
        Memory device = Memory.string(terminal);
        Memory actions = new Memory(OPAQUE_BYTES);
        Memory attributes = new Memory(OPAQUE_BYTES);
        try {
            check((int) ACTIONS_INIT.invokeExact(actions.address()));
            check((int) ATTRIBUTES_INIT.invokeExact(attributes.address()));
            addStreams(actions.address(), device.address());
            setSession(attributes.address());
            int error = (int) SPAWN.invokeExact(
                    result.address(),
                    program.address(),
                    actions.address(),
                    attributes.address(),
                    argv.address(),
                    envp.address());
            check((int) ACTIONS_DESTROY.invokeExact(actions.address()));
            check((int) ATTRIBUTES_DESTROY.invokeExact(attributes.address()));
            return error;
        } catch (Throwable t) {
            throw LibC.failed(t);
        } finally {
            for (Memory used : List.of(result, program, argv, envp, device, actions, attributes)) {
                used.keep();
            }
        }
    }

    private static void addStreams(long actions, long device) throws Throwable {
        check((int) ADD_OPEN.invokeExact(actions, 0, device, LibC.O_RDWR, 0));
        for (int stream = 1; stream < STANDARD_STREAMS; stream++) {
            check((int) ADD_DUP2.invokeExact(actions, 0, stream));
        }
        check((int) ADD_CLOSEFROM.invokeExact(actions, STANDARD_STREAMS));
    }

    private static void setSession(long attributes) throws Throwable {
        Memory signals = new Memory(SIGSET_BYTES);
        check((int) SET_MASK.invokeExact(attributes, signals.address()));
        signals.bytes().putLong(0, ALL_SIGNALS);
        check((int) SET_DEFAULTS.invokeExact(attributes, signals.address()));
        signals.keep();
        check((int) SET_FLAGS.invokeExact(attributes, (short) (SETSID | SETSIGMASK | SETSIGDEF)));
    }

    /** These only fail where there is no memory left. */
    private static void check(int error) {
        if (error != 0) {
            throw new OutOfMemoryError("posix_spawn cannot be prepared: errno " + error);
        }
    }
}
