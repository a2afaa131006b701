package io.ringterm.replay.rewrite;

/** Bytes that come one by one, as UTF-8, into a run: strings of control sequences, and what is typed. */
final class ByteText {
    private final TextRun run;
    private long start;
    private int value;
    private int missing;

    ByteText(TextRun run) {
        this.run = run;
    }

    void add(int b, long position, boolean masked) {
        if (missing > 0 && (b & 0xc0) == 0x80) {
            value = value << 6 | b & 0x3f;
            if (--missing == 0) {
                int codePoint = Character.isValidCodePoint(value) ? value : 0xfffd;
                run.add(codePoint, start, position + 1, 1, masked);
            }
            return;
        }
        start = position;
        if (b >= 0xc2 && b < 0xf5) {
            missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            value = b & 0x3f >> missing;
        } else {
            missing = 0;
            run.add(b < 0x80 ? b : 0xfffd, position, position + 1, 1, masked);
        }
    }

    void end() {
        missing = 0;
        run.end();
    }
}
