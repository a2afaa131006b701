package io.ringterm.text;

/**
 * A text that lets itself be looked at so many times: what bounds the time of a regular expression that tries the same
 * characters in ever new ways.
 */
final class StepLimit implements CharSequence {
    /** Too many steps. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("too many steps", null, false, false);
        }
    }

    private final CharSequence text;
    private final long limit;
    private long steps;

    StepLimit(CharSequence text, long limit) {
        this.text = text;
        this.limit = limit;
    }

    long steps() {
        return steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > limit) {
            throw new Exceeded();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
