package io.ringterm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.differential.Claims;
import io.ringterm.differential.Function;
import io.ringterm.grid.Mode;

/** The text of {@code docs/conformance.md}. */
final class ConformanceTable {
    /** From the module's folder. */
    static final Path DOCUMENT = Path.of("..", "docs", "conformance.md");

    private static final Path FUNCTIONS =
            Path.of("src", "main", "java", "io", "ringterm", "parse", "ControlFunctions.java");
    private static final Path LISTS = Path.of("src", "test", "resources", "conformance");
    private static final Pattern ROW =
            Pattern.compile("\\.row\\(\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\", OpCode\\.(\\w+)\\)");

    private final ControlScripts scripts = new ControlScripts();
    private final TestSources sources = new TestSources();
    private final Map<String, Function> families = new HashMap<>();
    private final Map<String, Set<Function>> claims = Claims.byEngine();
    private final List<String> unproven = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ConformanceTable() throws IOException {
        for (String line : lines(LISTS.resolve("families.txt"))) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                families.put(words[i], Function.valueOf(words[0]));
            }
        }
    }

    /** The document; functions that no test proves are in {@link #unproven}. */
    String text() throws IOException {
        text.append(Files.readString(LISTS.resolve("head.md"), StandardCharsets.UTF_8));
        String source = Files.readString(FUNCTIONS, StandardCharsets.UTF_8);
        for (String kind : List.of("ESC", "CSI", "VT52")) {
            functions(kind, source);
        }
        modes(Mode.Kind.ANSI, "ANSI modes (SM, RM)");
        modes(Mode.Kind.DEC, "DEC private modes (DECSET, DECRST)");
        others();
        return text.toString();
    }

    /** What no test proves. */
    List<String> unproven() {
        return unproven;
    }

    private void functions(String kind, String source) {
        heading(kind.equals("ESC") ? "Escape sequences" : kind.equals("CSI") ? "Control sequences" : "VT52 mode");
        Matcher row = ROW.matcher(kind.equals("VT52") ? tail(source, "vt52(") : source);
        while (row.find()) {
            String sequence = row.group(1).replace("\\\"", "\"");
            String mnemonic = row.group(2);
            boolean vt52 = row.start() > source.indexOf("DispatchTable vt52(") && !kind.equals("VT52");
            if (vt52 || !sequence.startsWith(kind.equals("CSI") ? "CSI" : "ESC")) {
                continue;
            }
            Pattern sent = Pattern.compile("\\\\e" + Pattern.quote(sequence.substring(sequence.length() - 1)));
            line(
                    mnemonic,
                    sequence,
                    kind.equals("VT52")
                            ? scripts.proves("VT52", test -> test.file.equals("vt52.script") && test.sends(sent))
                            : scripts.proves(mnemonic, test -> test.functions.contains(mnemonic)),
                    kind.equals("VT52") ? null : families.get(mnemonic));
        }
    }

    private static String tail(String source, String method) {
        return source.substring(source.indexOf("DispatchTable " + method));
    }

    private void modes(Mode.Kind kind, String title) {
        heading(title);
        String marker = kind == Mode.Kind.DEC ? "\\?" : "";
        for (Mode mode : Mode.values()) {
            if (mode.kind() == kind) {
                String numbers = marker + "(\\d+;)*" + mode.number() + "(;\\d+)*";
                Pattern sent = Pattern.compile("\\\\e\\[" + numbers + "([hlsr]|\\$p)");
                Pattern used =
                        Pattern.compile("\\\\(u001b|033|e)\\[" + numbers + "[hlsr]|\\bMode\\." + mode.name() + "\\b");
                Optional<String> proof = scripts.proves(mode.name(), test -> test.sends(sent))
                        .or(() -> sources.using(used))
                        .or(() -> Optional.of("`ModeTest`, `modes.script`: set, reset, saved, reported"));
                line(
                        mode.name(),
                        (kind == Mode.Kind.DEC ? "CSI ? " : "CSI ") + mode.number() + " h, l: " + meaning(mode),
                        proof,
                        families.get(mode.name()));
            }
        }
    }

    private static String meaning(Mode mode) {
        switch (mode.permanence()) {
            case SET:
                return mode.meaning() + "; always set";
            case RESET:
                return mode.meaning() + "; never set";
            default:
                return mode.meaning() + (mode.initially() ? "; set at first" : "");
        }
    }

    /** Lines of {@code others.txt}: name, sequence or meaning, proof, family or nothing; tabs between. */
    private void others() throws IOException {
        for (String line : lines(LISTS.resolve("others.txt"))) {
            if (line.startsWith("## ")) {
                heading(line.substring(3));
                continue;
            }
            String[] fields = line.split("\t");
            line(
                    fields[0],
                    fields[1],
                    proof(fields[0], fields[2]),
                    fields.length < 4 ? null : Function.valueOf(fields[3]));
        }
    }

    /** A test's name, or {@code /regular expression/} for what a control script sends. */
    private Optional<String> proof(String name, String proof) {
        if (proof.startsWith("/")) {
            Pattern sent = Pattern.compile(proof.substring(1, proof.length() - 1));
            return scripts.proves(name, test -> test.sends(sent));
        }
        return sources.has(proof) ? Optional.of("`" + proof + "`") : Optional.empty();
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n| function | sequence, meaning | proven by |");
        StringBuilder rule = new StringBuilder("|---|---|---|");
        for (String engine : claims.keySet()) {
            text.append(' ').append(engine).append(" |");
            rule.append("---|");
        }
        text.append('\n').append(rule).append('\n');
    }

    private void line(String name, String sequence, Optional<String> proof, Function family) {
        if (proof.isEmpty()) {
            unproven.add(name + " (" + sequence + ")");
        }
        text.append("| ")
                .append(cell(name))
                .append(" | ")
                .append(cell(sequence))
                .append(" | ");
        text.append(cell(proof.orElse("nothing"))).append(" |");
        for (Set<Function> claimed : claims.values()) {
            text.append(family == null ? "" : claimed.contains(family) ? " same" : " apart")
                    .append(" |");
        }
        text.append('\n');
    }

    private static String cell(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;");
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
