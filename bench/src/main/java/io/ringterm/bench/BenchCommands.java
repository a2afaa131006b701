package io.ringterm.bench;

import java.util.Map;
import java.util.function.Supplier;

import io.ringterm.replay.CommandProvider;
import io.ringterm.replay.console.Streams;
import picocli.CommandLine;

/** Adds {@code bench} to the tool. */
public final class BenchCommands implements CommandProvider {
    /** For {@link java.util.ServiceLoader}. */
    public BenchCommands() {
        // has no state
    }

    @Override
    public Map<String, Supplier<Object>> commands(Streams streams) {
        return Map.of("bench", () -> line(streams));
    }

    private static CommandLine line(Streams streams) {
        CommandLine profile = new CommandLine(new ProfileCommand(streams, () -> line(streams)));
        return new CommandLine(new BenchCommand())
                .addSubcommand("load", new LoadCommand(streams))
                .addSubcommand("throughput", new ThroughputCommand(streams))
                .addSubcommand("stages", new StagesCommand(streams))
                .addSubcommand("compare", new CompareCommand(streams))
                .addSubcommand("replay", new ReplayCommand(streams))
                .addSubcommand("seek", new SeekCommand(streams))
                .addSubcommand("sessions", new SessionsCommand(streams))
                .addSubcommand("idle", new IdleCommand(streams))
                .addSubcommand("soak", new SoakCommand(streams))
                .addSubcommand("startup", new StartupCommand(streams))
                .addSubcommand("profile", profile.setStopAtPositional(true))
                .addSubcommand("micro", new MicroCommand(streams))
                .addSubcommand("reliability", new ReliabilityCommand(streams));
    }
}
