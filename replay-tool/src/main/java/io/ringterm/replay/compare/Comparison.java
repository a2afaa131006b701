package io.ringterm.replay.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.Recording;
import io.ringterm.replay.compare.Divergence.Cause;

/**
 * Holds two sessions against each other, from their beginnings to their ends.
 *
 * <p>Where what was written differs, the next place is looked for, as near as possible to both, from which on
 * {@link #AGREE} tokens are the same again; what comes before that in either is played into its own terminal. The two have
 * come together again when the screens are the same as well. Memory is bounded: at most 65,536 tokens of each are
 * looked at ahead, and screens are kept of {@link #MAX_LISTED} divergences.
 */
public final class Comparison {
    /** More divergences than this are counted and not listed. */
    public static final int MAX_LISTED = 100;

    /** How far ahead they are looked for to agree again: near first, since that is where most do. */
    private static final int[] AHEAD = {256, 4_096, 65_536};

    private static final int AGREE = 3;

    private final Side a;
    private final Side b;
    private final boolean sameEvents;
    private final boolean differ;
    private final List<Divergence> listed = new ArrayList<>();
    private long count;
    private Divergence open;
    private long matched;
    private double sameCells;
    private long compared;

    private Comparison(Side a, Side b, boolean sameEvents) {
        this.a = a;
        this.b = b;
        this.sameEvents = sameEvents;
        differ = !settings().isEmpty();
    }

    /**
     * Compares two sessions.
     *
     * @param first a recording
     * @param firstSession one of its sessions
     * @param second another one
     * @param secondSession one of its sessions
     * @return where they differ
     */
    public static Comparison of(Recording first, int firstSession, Recording second, int secondSession) {
        Side a = new Side(first, firstSession, UnaryOperator.identity());
        Side b = new Side(second, secondSession, UnaryOperator.identity());
        return new Comparison(a, b, false).run();
    }

    /**
     * Compares a session with itself under other settings.
     *
     * @param recording a recording
     * @param again the same, opened again
     * @param session one of its sessions
     * @param settings makes the other settings of the recorded ones
     * @return where they differ
     */
    public static Comparison of(
            Recording recording, Recording again, int session, UnaryOperator<OpenPayload> settings) {
        Side a = new Side(recording, session, UnaryOperator.identity());
        Side b = new Side(again, session, settings);
        return new Comparison(a, b, true).run();
    }

    private Comparison run() {
        while (true) {
            Token left = a.tokens().peek();
            Token right = b.tokens().peek();
            if (left == null && right == null) {
                return finish();
            }
            if (left != null && right != null && left.same(right)) {
                playBoth(left);
            } else {
                bridge();
            }
        }
    }

    private void playBoth(Token token) {
        a.play();
        b.play();
        matched += token.kind() == EventKind.OUTPUT ? token.bytes().length : 0;
        if ((sameEvents || open != null || differ) && (a.isAtEventEnd() || b.isAtEventEnd())) {
            compareScreens();
        }
    }

    private void compareScreens() {
        ScreenDifference difference = ScreenDifference.of(a.terminal(), b.terminal(), 0);
        compared++;
        sameCells += 1 - (double) difference.count() / difference.total();
        if (difference.count() > 0) {
            if (open == null) {
                begin(Cause.SCREEN, a.here(), b.here());
                keepScreens();
            }
        } else if (open != null) {
            open.end(a.next(), b.next());
            open = null;
        }
    }

    private void begin(Cause cause, Side.Place atA, Side.Place atB) {
        open = new Divergence(cause, atA, atB);
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(open);
        }
    }

    private void keepScreens() {
        if (open.screen(false) == null && count <= MAX_LISTED) {
            open.keep(a.copy(), b.copy());
        }
    }

    /** Plays what only one of them has, up to where they agree again. */
    private void bridge() {
        Token[] left = {};
        Token[] right = {};
        int[] skip = {0, 0};
        for (int i = 0; i < AHEAD.length && skip[0] == left.length && skip[1] == right.length; i++) {
            left = a.tokens().peek(AHEAD[i]);
            right = b.tokens().peek(AHEAD[i]);
            skip = agreement(left, right);
        }
        if (open == null) {
            begin(Cause.EVENTS, a.next(), b.next());
        }
        playFirstEvent(a, left, skip[0], b, right, skip[1]);
        compareScreens();
    }

    private void playFirstEvent(Side one, Token[] left, int skipLeft, Side two, Token[] right, int skipRight) {
        int playedLeft = playOneEvent(one, left, skipLeft);
        int playedRight = playOneEvent(two, right, skipRight);
        keepScreens();
        for (int i = playedLeft; i < skipLeft; i++) {
            one.play();
        }
        for (int i = playedRight; i < skipRight; i++) {
            two.play();
        }
    }

    private static int playOneEvent(Side side, Token[] tokens, int most) {
        int played = 0;
        while (played < most && tokens[played].sequence() == tokens[0].sequence()) {
            side.play();
            played++;
        }
        return played;
    }

    /** How many tokens of each to pass over; all that were looked at, where nothing agrees. */
    private static int[] agreement(Token[] left, Token[] right) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = left.length - 1; i >= 0; i--) {
            places.put(hash(left, i), i);
        }
        int[] best = {left.length, right.length};
        for (int j = 0; j < right.length && j < best[0] + best[1]; j++) {
            Integer i = places.get(hash(right, j));
            if (i != null && i + j < best[0] + best[1] && agrees(left, i, right, j)) {
                best = new int[] {i, j};
            }
        }
        return best;
    }

    private static int hash(Token[] tokens, int from) {
        int hash = 1;
        for (int i = from; i < from + AGREE; i++) {
            hash = 31 * hash + (i < tokens.length ? tokens[i].hash() : 0);
        }
        return hash;
    }

    private static boolean agrees(Token[] left, int i, Token[] right, int j) {
        for (int n = 0; n < AGREE; n++) {
            boolean inLeft = i + n < left.length;
            boolean inRight = j + n < right.length;
            if (inLeft != inRight || inLeft && !left[i + n].same(right[j + n])) {
                return false;
            }
        }
        return true;
    }

    private Comparison finish() {
        if (differ || open != null || sameEvents) {
            compareScreens();
        }
        return this;
    }

    /**
     * What the sessions begin with, where that differs and matters to what is shown.
     *
     * @return name and both values, a line each
     */
    public List<String> settings() {
        List<String> different = new ArrayList<>();
        different(different, "columns", a.open().columns(), b.open().columns());
        different(different, "rows", a.open().rows(), b.open().rows());
        different(
                different, "parser version", a.open().parserVersion(), b.open().parserVersion());
        different(different, "width version", a.open().widthVersion(), b.open().widthVersion());
        different(different, "width flags", a.open().widthFlags(), b.open().widthFlags());
        different(different, "capabilities", a.open().capabilities(), b.open().capabilities());
        different(different, "limits", a.open().limits(), b.open().limits());
        return different;
    }

    private static void different(List<String> into, String name, Object left, Object right) {
        if (!left.equals(right)) {
            into.add(name + ": " + left + " and " + right);
        }
    }

    /**
     * Where they differ.
     *
     * @return in order, at most {@link #MAX_LISTED}
     */
    public List<Divergence> divergences() {
        return List.copyOf(listed);
    }

    /**
     * How often they differ.
     *
     * @return 0 if they are the same
     */
    public long count() {
        return count;
    }

    /**
     * How much of the output is in both.
     *
     * @return 0 to 1, twice what is in both through what both have
     */
    public double outputSimilarity() {
        long all = a.bytes() + b.bytes();
        return all == 0 ? 1 : 2.0 * matched / all;
    }

    /**
     * How much of the screens is the same, on average, where they were compared.
     *
     * @return 0 to 1
     */
    public double screenSimilarity() {
        return compared == 0 ? 1 : sameCells / compared;
    }

    /**
     * How similar they are.
     *
     * @return 0 to 1: the product of the two
     */
    public double similarity() {
        return outputSimilarity() * screenSimilarity();
    }
}
