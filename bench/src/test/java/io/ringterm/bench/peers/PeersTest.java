package io.ringterm.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ringterm.bench.probe.Machine;
import io.ringterm.bench.report.JsonView;
import io.ringterm.bench.report.PeersReport;
import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.ThroughputPlan;
import io.ringterm.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeersTest {
    private final ThroughputPlan plan = new ThroughputPlan(80, 24, 1, 1_000_000, 0);
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksEveryoneInTurnsAndGoesOnWithoutWhoFails() throws IOException {
        PeersRun run = new PeersRun(plan, 3, what -> {});

        List<PeersRun.Score> scores = run.run(
                List.of(new Input("a", new byte[1]), new Input("b", new byte[1])),
                List.of(peer("one", 30, 10, 20, 5, 5, 5), peer("two", 1, 2), gone()));

        assertEquals(List.of("one a", "two a", "one a", "two a", "one a", "two a", "one b", "one b", "one b"), asked);
        assertEquals(new Spread(20, 10, 30), scores.get(0).megabytesPerSecond());
        assertEquals(2, scores.size(), "the second peer failed");
        assertEquals(Map.of("two", "two broke", "gone", "install it"), run.missing());
    }

    @Test
    void tellsHowFarAheadTheFirstIs() throws IOException {
        List<PeersRun.Score> scores = List.of(score("ringterm", 30), score("slow", 5), score("fast", 10));

        JsonView json = JsonView.parse(
                PeersReport.of(plan, 1, scores, Map.of("gone", "install it")).json());

        assertEquals(3, json.number("rows", "0", "ahead by"));
        assertEquals("without gone: install it", json.get("remarks", "0"));
        assertEquals(Machine.here().processors(), json.number("machine", "processors"));
    }

    @Test
    void readsWhatAProcessPrints(@TempDir Path dir) throws IOException {
        assertEquals(new Spread(2.5, 1, 4), ProcessPeer.result("x", "hello\nRESULT an x 2.5 1 4\n"));
        assertTrue(assertThrows(IOException.class, () -> ProcessPeer.result("x", "no figures"))
                .getMessage()
                .contains("no figures"));
        assertThrows(IOException.class, () -> ProcessPeer.result("x", "RESULT x a b c"));
        Peer echo = new ProcessPeer(
                "echo",
                dir,
                scratch -> ProcessPeer.Start.of(
                        List.of("echo", "RESULT", "{cols}x{rows}", "{passes}", "{cols}", "{rows}")));

        assertEquals(null, echo.missing());
        assertEquals(new Spread(1, 80, 24), echo.feed(new Input("a", new byte[1]), plan));
        Peer broken = new ProcessPeer("broken", dir, scratch -> ProcessPeer.Start.of(List.of("false")));
        broken.missing();
        assertThrows(IOException.class, () -> broken.feed(new Input("a", new byte[1]), plan));
    }

    @Test
    void givesJLineTheSameTextHoweverItIsCut() {
        byte[] text = "h\u00e9llo \u4e16\u754c \ud83d\ude00 end".getBytes(StandardCharsets.UTF_8);
        JLineSink whole = new JLineSink(40, 5);
        whole.write(text, 0, text.length);

        Seeds.check(50, random -> {
            JLineSink cut = new JLineSink(40, 5);
            for (int at = 0; at < text.length; ) {
                int length = Math.min(text.length - at, 1 + random.nextInt(3));
                cut.write(text, at, length);
                at += length;
            }
            assertEquals(whole.terminal().toString(), cut.terminal().toString());
        });
        assertTrue(whole.terminal().toString().contains("llo"), "something is shown");
    }

    @Test
    void knowsWhoThereIs(@TempDir Path dir) throws IOException {
        List<Peer> peers = Peers.all(dir, null, Map.of("mine", "cat {file}"));

        assertEquals(
                List.of(
                        "ringterm",
                        "JLine",
                        "JediTermFX",
                        "xterm.js",
                        "Ghostty (wasm)",
                        "libvterm",
                        "alacritty_terminal",
                        "mine"),
                peers.stream().map(Peer::name).toList());
        Input input = new Input("a", "hello\r\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
        for (Peer peer : peers.subList(0, 6)) {
            if (peer.missing() == null) {
                assertTrue(peer.feed(input, plan).median() > 0, peer.name());
            }
        }
        assertTrue(peers.get(2).missing().contains("--peer-classpath"));
    }

    private Peer peer(String name, double... speeds) {
        return new Peer() {
            private int turn;

            @Override
            public String name() {
                return name;
            }

            @Override
            public String missing() {
                return null;
            }

            @Override
            public Spread feed(Input input, ThroughputPlan of) throws IOException {
                asked.add(name + " " + input.name());
                if (turn == speeds.length) {
                    throw new IOException(name + " broke");
                }
                double speed = speeds[turn++];
                return new Spread(speed, speed, speed);
            }
        };
    }

    private static Peer gone() {
        return new Peer() {
            @Override
            public String name() {
                return "gone";
            }

            @Override
            public String missing() {
                return "install it";
            }

            @Override
            public Spread feed(Input input, ThroughputPlan of) {
                throw new AssertionError("is not there");
            }
        };
    }

    private static PeersRun.Score score(String peer, double speed) {
        return new PeersRun.Score("a", peer, new Spread(speed, speed, speed));
    }
}
