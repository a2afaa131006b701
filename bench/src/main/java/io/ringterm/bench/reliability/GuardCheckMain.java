package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs checks of guards, each with its guard and then with the classes that were compiled without it.
 *
 * <p>The first argument is a folder that has a folder of classes a guard, the others are the guards. Says a line a guard.
 */
final class GuardCheckMain {
    static final String NOTICED = "noticed: ";
    static final String NOT_NOTICED = "nobody notices that it is missing";
    /** A program without its guard may wait for ever, which is as good as an answer. */
    private static final long PATIENCE_MILLIS = 60_000;

    private GuardCheckMain() {}

    public static void main(String[] arguments) throws Exception {
        Path mutants = Path.of(arguments[0]);
        for (String guard : Arrays.asList(arguments).subList(1, arguments.length)) {
            String whole = Guard.check(guard, Files.createTempDirectory(mutants, guard));
            System.out.println(guard + "\t" + (whole == null ? without(guard, mutants) : "fails with it: " + whole));
        }
        System.exit(0);
    }

    private static String without(String guard, Path mutants) throws Exception {
        Path folder = Files.createTempDirectory(mutants, guard);
        String[] wrong = {"it does not come to an end"};
        try (Overlay overlay = new Overlay(mutants.resolve(guard))) {
            Method check =
                    overlay.loadClass(Guard.class.getName()).getDeclaredMethod("check", String.class, Path.class);
            check.setAccessible(true);
            Thread thread = new Thread(() -> wrong[0] = invoke(check, guard, folder), guard);
            thread.setDaemon(true);
            thread.start();
            thread.join(PATIENCE_MILLIS);
        }
        return wrong[0] == null
                ? NOT_NOTICED
                : NOTICED + wrong[0].lines().findFirst().orElse("");
    }

    private static String invoke(Method check, String guard, Path folder) {
        try {
            return (String) check.invoke(null, guard, folder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has our own classes anew, those of a folder before all others; shares what is not ours. */
    private static final class Overlay extends URLClassLoader {
        Overlay(Path first) throws IOException {
            super(urls(first), GuardCheckMain.class.getClassLoader());
        }

        private static URL[] urls(Path first) throws IOException {
            List<URL> urls = new ArrayList<>(List.of(first.toUri().toURL()));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.ringterm.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
