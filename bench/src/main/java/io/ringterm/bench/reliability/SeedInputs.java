package io.ringterm.bench.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.ringterm.bench.workload.Workload;

/**
 * What inputs are bred from: generated workloads, pieces that are meant to hurt, and the conformance corpora where they
 * are on this machine ({@code shared/corpora} in what {@code ringterm.shared} names, in the working directory, or above).
 */
final class SeedInputs {
    private static final int WORKLOAD_BYTES = 16 << 10;
    private static final long LARGEST_FILE = 1 << 20;
    private static final String[] FOLDERS = {"alacritty-ref", "ghostty-fuzz", "asciicasts", "libvterm", "xterm-fixtures"
    };

    /** Beginnings, ends and middles of sequences: splicing makes the rest. */
    static final List<byte[]> PIECES = Stream.of(
                    "\033[",
                    "\033]",
                    "\033P",
                    "\033_",
                    "\033^",
                    "\033X",
                    "\033\\",
                    "\u009b",
                    "\u0090",
                    "\u009d",
                    "\u009c",
                    "\030",
                    "\032",
                    "\005",
                    "\r\n",
                    "\t",
                    "\b",
                    ";;;;",
                    "?",
                    ">",
                    "$",
                    "65535",
                    "99999999999999999999",
                    "\033[?1049h",
                    "\033[?1049l",
                    "\033[?69h\033[3;9s",
                    "\033[?6h",
                    "\033[2;5r",
                    "\033[?3h",
                    "\033[?2026h",
                    "\033[?2026l",
                    "\033[?2027h",
                    "\033[2147483647b",
                    "\033[9999L",
                    "\033[9999@",
                    "\033[1;1;9;9;3;3;3;1$v",
                    "\033[42;1;1;9;9$x",
                    "\033[1000S",
                    "\033[1000T",
                    "\033c",
                    "\033[!p",
                    "\033#8",
                    "\033#3",
                    "\033(0",
                    "\033%G",
                    "\033[38:2::1:2:3m",
                    "\033[4:3;58:5:9m",
                    "\033]8;id=x;http://x/\033\\",
                    "\033]8;;\033\\",
                    "\033]133;A\007",
                    "\033]133;C\007",
                    "\033]52;c;aGk=\007",
                    "\033]4;1;?\007",
                    "\033P$qm\033\\",
                    "\033P+q436f\033\\",
                    "\033Pq#0;2;0;0;0~~~-\033\\",
                    "\033_Gf=1;AAAA\033\\",
                    "\033[c",
                    "\033[6n",
                    "\033[?1$p",
                    "\033[18t",
                    "\033[8;30;100t",
                    "\u4e16\u754c",
                    "e\u0301\u0302\u0303",
                    "\ud83d\udc69\u200d\ud83d\ude80",
                    "\ud83c\uddf8\ud83c\uddea",
                    "\u200d",
                    "\ufe0f",
                    "\u202e")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> all = new ArrayList<>();
    private int files;

    private SeedInputs() {}

    /** All there are on this machine. */
    static SeedInputs find() {
        SeedInputs inputs = new SeedInputs();
        for (Workload workload : Workload.values()) {
            inputs.all.add(workload.bytes(80, 24, WORKLOAD_BYTES));
        }
        Path corpora = corpora();
        if (corpora != null) {
            for (String folder : FOLDERS) {
                inputs.addAll(corpora.resolve(folder));
            }
        }
        return inputs;
    }

    List<byte[]> all() {
        return all;
    }

    /** What they are, for the table. */
    String text() {
        return "bred from " + Workload.values().length + " workloads"
                + (files == 0 ? ", no corpora on this machine" : " and " + files + " corpus files");
    }

    private void addAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0 && Files.size(file) <= LARGEST_FILE) {
                    all.add(Files.readAllBytes(file));
                    files++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpora in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path corpora() {
        String property = System.getProperty("ringterm.shared");
        if (property != null && Files.isDirectory(Path.of(property, "corpora"))) {
            return Path.of(property, "corpora").normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("corpora");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
