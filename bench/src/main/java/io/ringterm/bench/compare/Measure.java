package io.ringterm.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.ringterm.bench.report.JsonView;

/** What a process measures, and how its JSON is read. Only commands that older builds have too. */
public enum Measure {
    /** Each stage's processor time, and that of a reference loop, {@code bench stages}. */
    STAGES("stages") {
        @Override
        Map<Metric, Double> read(JsonView json) {
            Map<Metric, Double> found = new LinkedHashMap<>();
            for (String name : json.names("nanosPerKibibyte")) {
                found.put(
                        new Metric(name, "ns/KiB", false, name.endsWith("/all")),
                        json.number("nanosPerKibibyte", name));
            }
            return found;
        }
    },
    /** Bytes a second of processor time into a terminal, {@code bench throughput}. */
    THROUGHPUT("throughput") {
        @Override
        Map<Metric, Double> read(JsonView json) {
            Map<Metric, Double> found = new LinkedHashMap<>();
            for (int i = 0; i < json.size("inputs"); i++) {
                String at = Integer.toString(i);
                found.put(
                        new Metric("throughput/" + json.get("inputs", at, "name"), "MB/CPU s", true, true),
                        json.number("inputs", at, "megabytesPerCpuSecond", "median"));
            }
            return found;
        }
    },
    /** Latencies and cost of a load through the engine, {@code bench load}. */
    LOAD("load") {
        @Override
        Map<Metric, Double> read(JsonView json) {
            Map<Metric, Double> found = new LinkedHashMap<>();
            for (String series : List.of("frame", "event")) {
                for (String percentile : List.of("p50", "p99", "p99.9")) {
                    found.put(
                            new Metric(series + "/" + percentile, "ns", false, percentile.equals("p50")),
                            Math.max(1, json.number("repetitions", "0", "load", "latency", series, percentile)));
                }
            }
            double cpu = json.number("repetitions", "0", "load", "cpuNanos");
            double events = json.number("repetitions", "0", "load", "events");
            found.put(new Metric("cpu", "ns/event", false, true), cpu / events);
            return found;
        }
    };

    private final String command;

    Measure(String command) {
        this.command = command;
    }

    /**
     * The name on the command line.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the command writes histograms. */
    boolean hasHistograms() {
        return this != THROUGHPUT;
    }

    /** Whether its figures are processor time of one thread, so that two processes may share a processor. */
    boolean isOneThread() {
        return this != LOAD;
    }

    /** The command line of a process. */
    List<String> arguments(List<String> options) {
        List<String> all = new ArrayList<>(List.of("bench", command, "--json"));
        all.addAll(options);
        return all;
    }

    /** The figures of a process. */
    abstract Map<Metric, Double> read(JsonView json);
}
