package io.ringterm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;
import io.ringterm.parse.VtParser;
import io.ringterm.testkit.Escapes;

/** The tests of the control scripts, and which functions occur in each. */
final class ControlScripts {
    private static final Path FOLDER = Path.of("src", "test", "resources", "control");

    private final List<Case> cases = new ArrayList<>();

    ControlScripts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                if (file.toString().endsWith(".script")) {
                    read(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("scripts cannot be read: " + FOLDER.toAbsolutePath(), e);
        }
    }

    /** The test that is most about a function: named after it, or else with the fewest others in it. */
    Optional<String> proves(String mnemonic, Predicate<Case> occursIn) {
        Pattern name = Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(mnemonic) + "(?![A-Z0-9])");
        return cases.stream()
                .filter(occursIn)
                .min(Comparator.comparing(
                                (Case test) -> !name.matcher(test.heading).find())
                        .thenComparing(test -> test.file.equals("hostile.script"))
                        .thenComparing(test -> test.functions.size()))
                .map(test -> "`" + test.file + "`: " + test.heading);
    }

    private void read(Path file) throws IOException {
        Case test = null;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("== ")) {
                test = new Case(file.getFileName().toString(), line.substring(3));
                cases.add(test);
            } else if (test != null) {
                test.add(line);
            }
        }
    }

    /** One test. */
    static final class Case {
        final String file;
        final String heading;
        final Set<String> functions = new TreeSet<>();
        private final StringBuilder input = new StringBuilder();
        private final VtParser parser = new VtParser(CharWidth.of(1700, 0));

        private Case(String file, String heading) {
            this.file = file;
            this.heading = heading;
        }

        /** Tells whether a regular expression is found in what the script sends, as the script writes it. */
        boolean sends(Pattern pattern) {
            return pattern.matcher(input).find();
        }

        private void add(String line) {
            if (line.startsWith("in ")) {
                input.append(line.substring(3)).append('\n');
                byte[] bytes = Escapes.bytes(line.substring(3));
                OpBuffer ops = new OpBuffer(bytes.length);
                parser.parse(bytes, 0, bytes.length, ops);
                for (int at = 0; at < ops.size(); at += 1 + OpBuffer.count(ops.word(at))) {
                    functions.add(OpCode.name(OpBuffer.opcode(ops.word(at))));
                }
            }
        }
    }
}
