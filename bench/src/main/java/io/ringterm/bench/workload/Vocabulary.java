package io.ringterm.bench.workload;

import java.util.Random;

/** Words to fill lines with. */
final class Vocabulary {
    private static final String[] WORDS = {
        "accept", "bind", "branch", "bucket", "cursor", "decode", "deploy", "digest", "encode", "epoch", "fetch",
                "filter",
        "gateway", "header", "image", "invoice", "journal", "key", "lease", "limit", "merge", "metric", "nonce",
                "object",
        "page", "parse", "peer", "probe", "quota", "record", "replica", "route", "sample", "session", "shard", "signal",
        "socket", "table", "tenant", "token", "trace", "upload", "volume", "watch", "write"
    };

    private final Random random;

    Vocabulary(Random random) {
        this.random = random;
    }

    /** A word. */
    String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Some words with blanks between. */
    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** A path of a source file. */
    String path() {
        return word() + "/" + word() + "/" + word() + ".java";
    }
}
