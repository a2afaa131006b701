package io.ringterm.replay.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.journal.LostRange;

/** The mark that stands in a repaired recording where events of the damaged one are missing. */
public final class GapMark {
    private static final String BEGIN = "ringterm gap: ";
    private static final String OPEN_END = " on is not known";
    private static final Pattern COUNT = Pattern.compile(BEGIN + "([0-9]{1,18}) events are lost, .*");

    private GapMark() {}

    /**
     * The mark's label.
     *
     * @param lost which events of the damaged recording are not there
     * @return text for a MARK event
     */
    public static String of(LostRange lost) {
        return lost.last() == LostRange.UNKNOWN
                ? BEGIN + "what came from sequence " + lost.first() + OPEN_END
                : BEGIN + (lost.last() - lost.first() + 1) + " events are lost, sequence " + lost.first() + " to "
                        + lost.last();
    }

    /**
     * Tells whether a mark is one.
     *
     * @param label a mark's label
     * @return true if it says where events are missing
     */
    public static boolean is(String label) {
        return label.startsWith(BEGIN);
    }

    /**
     * Tells whether a mark is one of those behind which nothing is known.
     *
     * @param label a mark's label
     * @return true if it stands at the end of a session that was not closed
     */
    public static boolean isOpenEnd(String label) {
        return is(label) && label.endsWith(OPEN_END);
    }

    /** How many events are missing there, 0 where that is not known. */
    static long lost(String label) {
        Matcher count = COUNT.matcher(label);
        return count.matches() ? Long.parseLong(count.group(1)) : 0;
    }
}
