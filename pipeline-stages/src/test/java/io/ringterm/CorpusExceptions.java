package io.ringterm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.ringterm.testkit.BuildSummary;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Assertions;

/**
 * The one list of corpus cases that fail for a reason: {@code src/test/resources/corpora-exceptions.txt}. A case that
 * is listed must fail; one that passes is to be taken from the list.
 */
final class CorpusExceptions {
    private static final Path LIST = Path.of("src", "test", "resources", "corpora-exceptions.txt");

    private final String corpus;
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> unused;
    private int passed;
    private int skipped;

    /** The exceptions of one corpus: lines of the form {@code corpus/case: reason (document)}. */
    CorpusExceptions(String corpus) {
        this.corpus = corpus;
        try {
            for (String line : Files.readAllLines(LIST, StandardCharsets.UTF_8)) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && line.startsWith(corpus + "/") && colon > 0) {
                    reasons.put(line.substring(corpus.length() + 1, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unused = new LinkedHashSet<>(reasons.keySet());
    }

    /** Runs a case: passes where it passes and is not listed, or fails and is. */
    void run(String name, Runnable check) {
        unused.remove(name);
        String reason = reasons.get(name);
        if (reason == null) {
            check.run();
            passed++;
        } else {
            Assertions.assertThrows(
                    AssertionError.class, check::run, name + " passes, but is listed as an exception: " + reason);
        }
    }

    /** Counts a case that does not apply. */
    void skip() {
        skipped++;
    }

    /** Prints the corpus's summary, and fails where a listed case was never seen though the corpora are here. */
    void summarize() {
        if (!Corpora.arePresent()) {
            BuildSummary.say(corpus, "corpus " + corpus + ": not here, SKIPPED");
            return;
        }
        BuildSummary.say(
                corpus,
                "corpus " + corpus + ": " + passed + " passed, " + reasons.size() + " listed, " + skipped + " skipped");
        Assertions.assertEquals(Set.of(), unused, "listed in " + LIST + ", but there is no such case");
    }
}
