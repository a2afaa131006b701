package io.ringterm.op.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What some characters were in some versions, where that is not what they are in ICU4J's.
 *
 * @param versions Unicode versions times 100
 * @param first first code point
 * @param last last code point
 * @param property a property's long name
 * @param value its value as in {@code changes.txt}
 */
record Change(List<Integer> versions, int first, int last, String property, String value) {
    static List<Change> all() {
        try (InputStream in = Change.class.getResourceAsStream("changes.txt")) {
            List<Change> changes = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    changes.add(parse(line.split(" ")));
                }
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change parse(String[] fields) {
        List<Integer> versions = new ArrayList<>();
        for (String version : fields[0].split(",")) {
            versions.add(Integer.valueOf(version));
        }
        String[] range = fields[1].split("\\.\\.");
        return new Change(
                versions, Integer.parseInt(range[0], 16), Integer.parseInt(range[1], 16), fields[2], fields[3]);
    }
}
