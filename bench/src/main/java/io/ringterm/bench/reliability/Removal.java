package io.ringterm.bench.reliability;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * How a guard is taken out of a class, on purpose.
 *
 * @param source the class's file, from the root of the sources on
 * @param changes what stands there, and what shall stand there instead
 */
record Removal(String source, Map<String, String> changes) {
    private static final String COMMAND = "ringterm.command";

    /** The root of the sources that this program was built from, if it stands where it was built. */
    static Optional<Path> sources() {
        String launcher = System.getProperty(COMMAND);
        Stream<Path> folders = launcher == null
                ? Stream.of(Path.of(""), Path.of(".."))
                : Stream.of(Path.of(launcher).toAbsolutePath().getParent());
        return folders.map(folder -> folder.toAbsolutePath().normalize())
                .filter(folder -> Files.isDirectory(folder.resolve("pipeline-stages/src/main/java")))
                .findFirst();
    }

    String module() {
        return source.substring(0, source.indexOf('/'));
    }

    /** Which part of the source is not there any more, if one is not. */
    Optional<String> missing(Path home) throws IOException {
        String text = Files.readString(home.resolve(source));
        return changes.keySet().stream().filter(part -> !text.contains(part)).findFirst();
    }

    /** Compiles the class without its guard into a folder. The files may be those of several compilations in turn. */
    void compile(JavaCompiler compiler, StandardJavaFileManager files, Path home, Path into) throws IOException {
        Optional<String> missing = missing(home);
        if (missing.isPresent()) {
            throw new IOException(source + " has no such guard any more: " + missing.get());
        }
        String text = Files.readString(home.resolve(source));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.createDirectories(into);
        Path file = into.resolve(Path.of(source).getFileName());
        Files.writeString(file, text);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said, files, null, List.of("-proc:none", "-nowarn"), null, files.getJavaFileObjects(file))
                .call();
        if (!compiled) {
            throw new IOException(source + " does not compile without its guard: "
                    + said.toString().strip());
        }
    }

    /** Files to compile with this program's class path, kept open from one compilation to the next. */
    static StandardJavaFileManager files(JavaCompiler compiler) throws IOException {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        files.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        return files;
    }
}
