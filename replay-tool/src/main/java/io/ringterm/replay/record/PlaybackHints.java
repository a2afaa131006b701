package io.ringterm.replay.record;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.journal.JournalHeader;

/** What a recording's maker wants of those who play it; kept in the journal's comment, where people can read it too. */
public final class PlaybackHints {
    private static final Pattern IDLE_LIMIT = Pattern.compile("idle limit ([0-9]{1,9}(?:\\.[0-9]{1,9})?) s");

    private PlaybackHints() {}

    static String comment(double idleLimit) {
        return idleLimit <= 0 ? "" : String.format(Locale.ROOT, "idle limit %.3f s", idleLimit);
    }

    /**
     * How long a pause is to last at most.
     *
     * @param header a recording's header, or null
     * @return seconds, 0 for no limit
     */
    public static double idleLimit(JournalHeader header) {
        Matcher hint = IDLE_LIMIT.matcher(header == null ? "" : header.comment());
        return hint.matches() ? Double.parseDouble(hint.group(1)) : 0;
    }
}
