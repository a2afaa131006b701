package io.ringterm.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A test in three lines: what it is about, input, expected ops.
 *
 * <pre>
 *  # leaves a parameter out
 *  \e[;5H
 *  = CUP ;5
 * </pre>
 *
 * <p>Input knows the escapes \e, \n, \r, \t, \\ and \xHH and is UTF-8 otherwise. Several ops are separated by " | ";
 * no op is an empty line after the equals sign.
 *
 * @param name file, line and what it is about
 * @param input bytes
 * @param expected ops as {@code OpDump} shows them
 */
record Script(String name, byte[] input, List<String> expected) {
    static List<Script> read(String... files) {
        List<Script> scripts = new ArrayList<>();
        for (String file : files) {
            String[] lines = text(file).split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].startsWith("# ")) {
                    scripts.add(script(file + ":" + (i + 1) + " " + lines[i].substring(2), lines[i + 1], lines[i + 2]));
                }
            }
        }
        return scripts;
    }

    private static Script script(String name, String input, String expectation) {
        if (!expectation.startsWith("=")) {
            throw new IllegalStateException("a line with = must follow the input: " + name);
        }
        String ops = expectation.substring(1).trim();
        return new Script(name, bytes(input), ops.isEmpty() ? List.of() : List.of(ops.split(" \\| ")));
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '\\') {
                out.write(raw[i]);
                continue;
            }
            switch (raw[++i]) {
                case 'e' -> out.write(0x1b);
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case '\\' -> out.write('\\');
                case 'x' -> {
                    out.write(Integer.parseInt(new String(raw, i + 1, 2, StandardCharsets.US_ASCII), 16));
                    i += 2;
                }
                default -> throw new IllegalStateException("escape is unknown: " + text);
            }
        }
        return out.toByteArray();
    }

    private static String text(String file) {
        try (InputStream in = Script.class.getResourceAsStream("scripts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
