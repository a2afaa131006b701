package io.ringterm.bench;

import java.util.concurrent.Callable;

import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;

/** What stands above the benchmarks. */
@Command(
        name = "bench",
        description = "Measure speed, latency and cost on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw ToolException.usage("which benchmark? 'ringterm bench --help' tells more.");
    }
}
