package io.ringterm.bench.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ringterm.bench.throughput.Input;
import io.ringterm.bench.throughput.Spread;
import io.ringterm.bench.throughput.ThroughputPlan;

/** Asks peers in turns: for each input everyone once, and so on for some rounds. */
public final class PeersRun {
    private final ThroughputPlan plan;
    private final int rounds;
    private final Consumer<String> talk;
    private final Map<String, String> missing = new LinkedHashMap<>();

    /**
     * A run.
     *
     * @param plan size, passes and times of one turn
     * @param rounds turns of everyone on each input, at least 1
     * @param talk hears what goes on
     */
    public PeersRun(ThroughputPlan plan, int rounds, Consumer<String> talk) {
        this.plan = plan;
        this.rounds = rounds;
        this.talk = talk;
    }

    /**
     * What a peer showed on an input.
     *
     * @param input the input's name
     * @param peer the peer's name
     * @param megabytesPerSecond the median of the turns' medians, and the least and most of all passes
     */
    public record Score(String input, String peer, Spread megabytesPerSecond) {}

    /**
     * Runs.
     *
     * @param inputs what to feed
     * @param peers whom
     * @return a score for each input and each peer that is there, in their order
     * @throws IOException if what peers need cannot be written down
     */
    public List<Score> run(List<Input> inputs, List<Peer> peers) throws IOException {
        List<Peer> there = new ArrayList<>();
        for (Peer peer : peers) {
            String why = peer.missing();
            if (why == null) {
                there.add(peer);
            } else {
                leave(peer, why);
            }
        }
        List<Score> scores = new ArrayList<>();
        for (Input input : inputs) {
            talk.accept(input.name());
            Map<Peer, List<Spread>> turns = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (Peer peer : List.copyOf(there)) {
                    try {
                        turns.computeIfAbsent(peer, key -> new ArrayList<>()).add(peer.feed(input, plan));
                    } catch (IOException e) {
                        leave(peer, e.getMessage());
                        there.remove(peer);
                        turns.remove(peer);
                    }
                }
            }
            turns.forEach((peer, spreads) -> scores.add(new Score(input.name(), peer.name(), all(spreads))));
        }
        return scores;
    }

    /**
     * Who was not there, or failed.
     *
     * @return the reason by the name
     */
    public Map<String, String> missing() {
        return Map.copyOf(missing);
    }

    private void leave(Peer peer, String why) {
        missing.put(peer.name(), why);
        talk.accept("without " + peer.name() + ": " + why);
    }

    private static Spread all(List<Spread> turns) {
        double[] medians = turns.stream().mapToDouble(Spread::median).toArray();
        return new Spread(
                Spread.of(medians).median(),
                turns.stream().mapToDouble(Spread::min).min().orElseThrow(),
                turns.stream().mapToDouble(Spread::max).max().orElseThrow());
    }
}
