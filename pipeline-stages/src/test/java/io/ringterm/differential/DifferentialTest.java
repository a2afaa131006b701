package io.ringterm.differential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ringterm.testkit.BuildSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The same sequences to Ringterm and to another engine give the same cells and the same cursor.
 *
 * <p>The system property {@code ringterm.differential} says how many sequences an engine gets.
 */
class DifferentialTest {
    private static final int COLUMNS = 12;
    private static final int ROWS = 5;
    private static final int LENGTH = 24;
    private static final int SEQUENCES = Integer.getInteger("ringterm.differential", KnownDifferences.ENOUGH);

    @TempDir
    Path scratch;

    @Test
    void showsWhatLibvtermShows() throws IOException {
        compare("libvterm", ProcessPeer.libvterm(scratch));
    }

    @Test
    void showsWhatXtermJsShows() throws IOException {
        compare("xterm.js", ProcessPeer.xtermJs(scratch));
    }

    @Test
    void showsWhatTmuxShows() throws IOException {
        compare("tmux", TmuxPeer.start(scratch, COLUMNS, ROWS));
    }

    @Test
    void showsWhatXtermShows() throws IOException {
        compare("xterm", XtermPeer.start(scratch, COLUMNS, ROWS));
    }

    private static void compare(String name, Optional<Peer> started) throws IOException {
        if (started.isEmpty()) {
            String message = "SKIPPED: " + name + " is not installed; nothing was compared with it";
            System.err.println(message);
            BuildSummary.say("differential-" + name, "differential " + name + ": SKIPPED, it is not installed");
            abort(message);
        }
        KnownDifferences known = new KnownDifferences();
        List<String> differences = new ArrayList<>();
        int listed = 0;
        int other = 0;
        int crashed = 0;
        try (Peer peer = started.get()) {
            SequenceGenerator generator = new SequenceGenerator(peer.claims(), COLUMNS, ROWS);
            for (int seed = 1; seed <= SEQUENCES; seed++) {
                List<byte[]> sequence = generator.sequence(seed, LENGTH);
                Optional<String> shown = peer.screen(COLUMNS, ROWS, bytes(peer, sequence));
                if (shown.isEmpty()) {
                    crashed++;
                } else if (differs(peer, bytes(peer, sequence), shown.get())) {
                    List<byte[]> small = shrink(peer, sequence);
                    if (known.lists(peer.name(), RingtermPeer.annotated(COLUMNS, ROWS, small))) {
                        listed++;
                    } else if (other++ < 20) {
                        differences.add(describe(peer, seed, small));
                    }
                }
            }
        }
        BuildSummary.say(
                "differential-" + name,
                String.format(
                        "differential %s: %d sequences, %d differ as listed, %d differ otherwise, it broke down on %d",
                        name, SEQUENCES, listed, other, crashed));
        assertEquals("", String.join("\n", differences), "sequences on which the engines differ");
        assertEquals(List.of(), known.unused(name, SEQUENCES), "listed differences that do not occur");
    }

    static boolean differs(Peer peer, List<byte[]> sequence) {
        byte[] bytes = bytes(peer, sequence);
        return peer.screen(COLUMNS, ROWS, bytes)
                .map(shown -> differs(peer, bytes, shown))
                .orElse(false);
    }

    static boolean differs(Peer peer, byte[] bytes, String shown) {
        return !peer.normalise(RingtermPeer.screen(COLUMNS, ROWS, bytes)).equals(peer.normalise(shown));
    }

    /** Leaves out pieces for as long as the engines still differ. */
    static List<byte[]> shrink(Peer peer, List<byte[]> failing) {
        List<byte[]> best = failing;
        for (int piece = best.size() / 2; piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= best.size(); ) {
                List<byte[]> candidate = new ArrayList<>(best);
                candidate.subList(at, at + piece).clear();
                if (differs(peer, candidate)) {
                    best = candidate;
                } else {
                    at += piece;
                }
            }
        }
        return best;
    }

    private static String describe(Peer peer, int seed, List<byte[]> sequence) {
        byte[] bytes = bytes(peer, sequence);
        return "seed " + seed + ": "
                + new String(join(sequence), StandardCharsets.UTF_8)
                        .replace("\u001b", "\\e")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("\b", "\\b")
                        .replace("\t", "\\t")
                + "\nringterm " + peer.normalise(RingtermPeer.screen(COLUMNS, ROWS, bytes)) + peer.name() + " "
                + peer.normalise(peer.screen(COLUMNS, ROWS, bytes).orElse("broke down\n"));
    }

    private static byte[] bytes(Peer peer, List<byte[]> sequence) {
        List<byte[]> pieces = new ArrayList<>(sequence);
        pieces.add(0, peer.preamble().getBytes(StandardCharsets.US_ASCII));
        return join(pieces);
    }

    static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
