package io.ringterm.bench.workload;

import java.util.Locale;
import java.util.Random;

/** Programs that print line after line. */
final class LogScenes {
    private static final String[] LEVELS = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR"};

    private LogScenes() {}

    /** A server's log: a time, a level, some words, nothing but ASCII. */
    static Scene plain(Random random) {
        Vocabulary vocabulary = new Vocabulary(random);
        return (out, step) -> out.text(String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d.%06d %-5s %s#%d - %s",
                        step / 3_600 % 24,
                        step / 60 % 60,
                        step % 60,
                        random.nextInt(1_000_000),
                        LEVELS[random.nextInt(LEVELS.length)],
                        vocabulary.word(),
                        random.nextInt(100),
                        vocabulary.words(2 + random.nextInt(16))))
                .line();
    }

    /** A build's log: 16, 256 and direct colours, bold, faint, underlined. */
    static Scene coloured(Random random) {
        Vocabulary vocabulary = new Vocabulary(random);
        return (out, step) -> {
            switch (random.nextInt(4)) {
                case 0 -> warning(out, random, vocabulary);
                case 1 -> progress(out, random, vocabulary);
                case 2 -> record(out, step, random, vocabulary);
                default -> result(out, random, vocabulary);
            }
        };
    }

    /** One letter a line. */
    static Scene shortest() {
        return (out, step) -> out.text("n\r\n");
    }

    private static void warning(Script out, Random random, Vocabulary vocabulary) {
        out.sgr(1).text(vocabulary.path() + ":" + random.nextInt(2_000) + ": ");
        out.sgr(38, 5, 13).text("warning: ").sgr(0);
        out.sgr(1).text("'" + vocabulary.word() + "' is never read").sgr(0).text(" [");
        out.sgr(38, 5, 214).text("unused").sgr(0).text("]").line();
        out.text("  var " + vocabulary.word() + " = " + vocabulary.word() + "();")
                .line();
        out.text("      ").sgr(38, 5, 40).text("^~~~~").sgr(0).line();
    }

    private static void progress(Script out, Random random, Vocabulary vocabulary) {
        out.sgr(38, 5, random.nextInt(256)).text(random.nextInt(101) + "% ").sgr(0);
        out.sgr(36).text("compiling ").sgr(1).text(vocabulary.path()).sgr(0).line();
    }

    private static void record(Script out, int step, Random random, Vocabulary vocabulary) {
        out.sgr(2).text(String.format(Locale.ROOT, "%08x ", step)).sgr(22);
        out.sgr(38, 5, random.nextInt(256), 48, 5, 232 + random.nextInt(24))
                .text(vocabulary.word())
                .sgr(0);
        out.text(" ").sgr(38, 2, random.nextInt(256), random.nextInt(256), random.nextInt(256));
        out.text(vocabulary.word()).sgr(39).text(" " + vocabulary.words(7)).line();
    }

    private static void result(Script out, Random random, Vocabulary vocabulary) {
        out.sgr(1, 32)
                .text("PASS")
                .sgr(0)
                .text(" ")
                .sgr(4)
                .text(vocabulary.path())
                .sgr(24);
        out.text(" ").sgr(90).text(random.nextInt(9_000) + " ms").sgr(39).line();
    }
}
