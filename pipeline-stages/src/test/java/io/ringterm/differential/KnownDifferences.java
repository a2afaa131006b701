package io.ringterm.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where another engine is known to differ: {@code differential/known-differences.txt}, a line each, three fields
 * separated by tabs: the engine, a regular expression for the shrunk sequence, the reason with its document.
 */
final class KnownDifferences {
    private record Entry(String peer, boolean rare, Pattern sequence, String reason) {}

    /** How many sequences meet all that is listed and not rare. */
    static final int ENOUGH = 2_000;

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> met = new HashSet<>();

    KnownDifferences() throws IOException {
        try (InputStream in = KnownDifferences.class.getResourceAsStream("/differential/known-differences.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split("\t+", 3);
                    entries.add(new Entry(
                            fields[0].replace("+", ""),
                            fields[0].endsWith("+"),
                            Pattern.compile(fields[1], Pattern.DOTALL),
                            fields[2]));
                }
            }
        }
    }

    /**
     * Tells whether a shrunk sequence is listed for an engine, and remembers that the entry is needed.
     *
     * @param text the sequence as {@link RingtermPeer#annotated} has it
     */
    boolean lists(String peer, String text) {
        for (Entry entry : entries) {
            if (entry.peer.equals(peer) && entry.sequence.matcher(text).find()) {
                met.add(entry);
                return true;
            }
        }
        return false;
    }

    /**
     * The entries for an engine that no sequence needed.
     *
     * @param sequences how many there were
     */
    List<String> unused(String peer, int sequences) {
        return entries.stream()
                .filter(entry -> entry.peer.equals(peer) && !met.contains(entry))
                .filter(entry -> sequences >= (entry.rare ? 50 * ENOUGH : ENOUGH))
                .map(entry -> entry.sequence.pattern())
                .toList();
    }
}
