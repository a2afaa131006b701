package io.ringterm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.ringterm.journal.fault.RealDiskAdapter;

/** Writes a journal over two files and prints each path that was ever anybody's but its owner's. */
final class ModeProbe extends RealDiskAdapter {
    private final Set<Path> made = new HashSet<>();

    private ModeProbe() {}

    public static void main(String[] arguments) throws IOException {
        Path at = Path.of(arguments[0]);
        Files.createFile(at.resolveSibling("everybodys"));
        ModeProbe probe = new ModeProbe();
        try (ChronicleJournal journal = ChronicleJournal.open(at, JournalTestSupport.options(), probe)) {
            Scribe scribe = new Scribe(new Random(51), journal, 1);
            for (int i = 0; i < 70; i++) {
                scribe.output(0, 16_000);
            }
        }
        try (Stream<Path> all = Files.walk(at)) {
            all.forEach(probe::check);
        }
        System.out.println(mode(at.resolveSibling("everybodys")) + " " + probe.made.size());
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        super.createFolder(folder);
        made.add(folder);
        check(folder);
    }

    @Override
    public void createFile(Path file) throws IOException {
        super.createFile(file);
        made.add(file);
        check(file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        super.replace(from, to);
        made.add(to);
    }

    private void check(Path path) {
        String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
        if (!made.contains(path) || !mode(path).equals(wanted)) {
            System.out.println(path + " " + mode(path) + (made.contains(path) ? "" : " made by something else"));
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
