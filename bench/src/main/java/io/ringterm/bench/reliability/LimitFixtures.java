package io.ringterm.bench.reliability;

import java.util.Map;
import java.util.TreeMap;

import io.ringterm.Terminal;
import io.ringterm.apply.HostEvent;
import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.EventKind;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TextPayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.DropCounters.Reason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** For each limit something that goes over it, and what then must hold. The names are those of {@link Limits}. */
final class LimitFixtures {
    /** A fixture: returns null where the limit held, otherwise what did not. */
    @FunctionalInterface
    interface Fixture {
        String run();
    }

    private static final String ESC = "\033";
    private static final Limits SMALL = Limits.DEFAULT.withHistoryLines(50);

    private LimitFixtures() {}

    static Map<String, Fixture> all() {
        Map<String, Fixture> all = new TreeMap<>();
        all.put(
                "historyLines",
                () -> holds(terminal("x\n".repeat(20_000)).state().history().size() == 50, "lines kept"));
        all.put("historyBytes", LimitFixtures::historyBytes);
        all.put("oscBytes", () -> string(ESC + "]2;", SMALL.oscBytes() - 2));
        all.put("clipboardBytes", LimitFixtures::clipboard);
        all.put("dcsBytes", () -> string(ESC + "P$q", SMALL.dcsBytes()));
        all.put("apcBytes", () -> string(ESC + "_", SMALL.apcBytes()));
        all.put("clusterCodePoints", LimitFixtures::cluster);
        all.put("queuedReplyBytes", LimitFixtures::replies);
        all.put("titleStack", LimitFixtures::titles);
        all.put(
                "titleBytes",
                () -> holds(
                        terminal(ESC + "]2;" + "t".repeat(3_000) + "\007")
                                        .state()
                                        .display()
                                        .titles()
                                        .title()
                                        .length()
                                == SMALL.titleBytes(),
                        "title cut"));
        all.put("hyperlinks", LimitFixtures::links);
        all.put(
                "uriBytes",
                () -> holds(
                        terminal(ESC + "]8;;" + "u".repeat(SMALL.uriBytes() + 1) + "\007a")
                                        .state()
                                        .links()
                                        .size()
                                == 0,
                        "a link that is too long is none"));
        all.put("syncNanos", LimitFixtures::sync);
        all.put("MAX_COLUMNS", () -> refused(() -> OpenPayload.of(Limits.MAX_COLUMNS + 1, 1)));
        all.put("MAX_ROWS", () -> refused(() -> OpenPayload.of(1, Limits.MAX_ROWS + 1)));
        all.put(
                "MAX_EVENT_BYTES",
                () -> refused(() -> new Terminal(80, 24)
                        .onEvent(EventKind.OUTPUT, 0, new byte[1 << 20], 0, Limits.MAX_EVENT_BYTES + 1)));
        all.put("MAX_PARAMS", LimitFixtures::parameters);
        all.put(
                "MAX_PARAM_VALUE",
                () -> holds(
                        terminal(ESC + "[99999999999999999999C")
                                        .state()
                                        .cursor()
                                        .column()
                                == 79,
                        "saturates"));
        all.put("MAX_REPLY_BYTES", LimitFixtures::reply);
        all.put("MAX_CLUSTERS", LimitFixtures::clusters);
        all.put("MAX_COMMANDS", LimitFixtures::commands);
        all.put("MAX_COMMAND_CHARS", LimitFixtures::commandText);
        all.put(
                "MAX_TEXT_BYTES",
                () -> holds(
                        TextPayload.encode("t".repeat(100_000)).length <= Limits.MAX_TEXT_BYTES + Integer.BYTES,
                        "text cut"));
        return all;
    }

    private static Terminal terminal(String output, Capability... granted) {
        Terminal terminal =
                new Terminal(OpenPayload.of(80, 24).withLimits(SMALL).withCapabilities(Capabilities.of(granted)));
        terminal.write(output.getBytes(UTF_8));
        return terminal;
    }

    private static String holds(boolean condition, String what) {
        return condition ? null : "does not hold: " + what;
    }

    private static String refused(Runnable asking) {
        try {
            asking.run();
            return "was not refused";
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String string(String begin, int limit) {
        Terminal terminal = terminal(begin + "m".repeat(limit + 7) + ESC + "\\ok");
        long dropped = terminal.state().drops().get(Reason.STRING_BYTES);
        return holds(dropped == 7 && terminal.line(0).equals("ok"), "7 bytes dropped and counted: " + dropped);
    }

    private static String clipboard() {
        Terminal terminal =
                terminal(ESC + "]52;c;" + "YWFh".repeat(SMALL.clipboardBytes() / 4) + "\007ok", Capability.CLIPBOARD);
        HostEvent event = terminal.hostEvents().poll();
        return holds(
                event == null
                        && terminal.state().drops().get(Reason.STRING_BYTES) > 0
                        && terminal.line(0).equals("ok"),
                "no part of it is set");
    }

    private static String historyBytes() {
        Limits few = Limits.DEFAULT.withHistory(Limits.DEFAULT.historyLines(), 20_000);
        Terminal terminal = new Terminal(OpenPayload.of(80, 24).withLimits(few));
        for (int i = 0; i < 5_000; i++) {
            terminal.write(("line " + i * 7_919 + " of much that is not the same\r\n").getBytes(UTF_8));
        }
        return holds(terminal.state().history().bytes() <= 20_000, "bytes kept");
    }

    private static String cluster() {
        Terminal terminal = terminal("e" + "\u0301".repeat(100_000) + "x");
        int glyph = terminal.state().screen().row(0).glyph(0);
        int length = terminal.state().graphemes().get(CellLayout.code(glyph)).length;
        return holds(length == SMALL.clusterCodePoints(), "code points in a cell: " + length);
    }

    private static String replies() {
        Terminal terminal = terminal((ESC + "[c").repeat(1_000));
        return holds(
                terminal.replies().size() <= SMALL.queuedReplyBytes()
                        && terminal.replies().dropped() > 0,
                "replies dropped and counted");
    }

    private static String reply() {
        Terminal terminal = terminal(ESC + "]2;" + "t".repeat(1_000) + "\007" + ESC + "[21t", Capability.TITLE_REPORT);
        return holds(terminal.replies().size() == 0 && terminal.replies().dropped() == 1, "dropped whole");
    }

    private static String titles() {
        StringBuilder output = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            output.append(ESC + "]2;").append(i).append("\007" + ESC + "[22t");
        }
        return holds(
                terminal(output.toString()).state().display().titles().depth() == SMALL.titleStack(), "titles kept");
    }

    private static String links() {
        StringBuilder output = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            output.append(ESC + "]8;;http://x/").append(i).append("\007a");
        }
        return holds(terminal(output.toString()).state().links().size() <= SMALL.hyperlinks(), "links kept");
    }

    private static String sync() {
        Terminal terminal = terminal((ESC + "[?2026hx").repeat(1_000));
        boolean held = terminal.holdsFrames();
        for (int generation = 0; generation <= 1_000 && terminal.holdsFrames(); generation++) {
            byte[] expired = new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, generation).encode();
            terminal.onEvent(EventKind.TIMER, 0, expired, 0, expired.length);
        }
        return holds(held && !terminal.holdsFrames(), "an update ends with its timer");
    }

    private static String parameters() {
        Terminal terminal = terminal(ESC + "[" + "0;".repeat(31) + "4;1;7mx");
        int attributes = CellLayout.attributes(terminal.state().screen().row(0).style(0));
        return holds(attributes == 1 << CellLayout.UNDERLINE_SHIFT, "the 32nd counts, the 33rd does not");
    }

    /** More kinds of combined characters than there may be: an alphabet, twice combined. */
    private static String clusters() {
        Terminal terminal = new Terminal(
                OpenPayload.of(Limits.MAX_COLUMNS, Limits.MAX_ROWS).withLimits(Limits.DEFAULT.withHistoryLines(0)));
        StringBuilder output = new StringBuilder();
        for (int base = 'a'; base <= 'z'; base++) {
            for (int first = 0x300; first < 0x334; first++) {
                for (int second = 0x300; second < 0x334; second++) {
                    output.append((char) base).append((char) first).append((char) second);
                }
            }
            terminal.write(output.toString().getBytes(UTF_8));
            output.setLength(0);
        }
        return holds(
                terminal.state().graphemes().dropped() > 0 && terminal.snapshot().length < 64 << 20,
                "clusters dropped and counted");
    }

    private static String commands() {
        Terminal terminal =
                terminal((ESC + "]133;A\007$ " + ESC + "]133;B\007x" + ESC + "]133;C\007\r\n").repeat(3_000));
        int commands = terminal.state().shell().commands().list().size();
        return holds(commands > 0 && commands <= Limits.MAX_COMMANDS, "commands kept: " + commands);
    }

    private static String commandText() {
        Terminal terminal =
                terminal(ESC + "]133;A\007$ " + ESC + "]133;B\007" + "c".repeat(20_000) + ESC + "]133;C\007\r\n");
        return holds(terminal.snapshot().length < 100_000, "a command's line is cut");
    }
}
