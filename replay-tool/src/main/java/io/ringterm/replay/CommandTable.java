package io.ringterm.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;

import io.ringterm.replay.command.CatCommand;
import io.ringterm.replay.command.DemoCommand;
import io.ringterm.replay.command.DiffCommand;
import io.ringterm.replay.command.ImportCommand;
import io.ringterm.replay.command.InfoCommand;
import io.ringterm.replay.command.PackCommand;
import io.ringterm.replay.command.PipeCommand;
import io.ringterm.replay.command.PlayCommand;
import io.ringterm.replay.command.RecordCommand;
import io.ringterm.replay.command.RedactCommand;
import io.ringterm.replay.command.RepairCommand;
import io.ringterm.replay.command.SealCommand;
import io.ringterm.replay.command.SnapshotCommand;
import io.ringterm.replay.command.TrainCommand;
import io.ringterm.replay.command.VerifyCommand;
import io.ringterm.replay.console.Streams;
import picocli.CommandLine;

/** The sub-commands by name, in the order of the help. */
final class CommandTable {
    /** Those that need a journal as soon as they have begun. */
    static final Set<String> RECORDING = Set.of("record", "demo");

    private final Map<String, Supplier<Object>> own = new LinkedHashMap<>();
    private final Streams streams;

    CommandTable(Streams streams) {
        this.streams = streams;
        own.put("demo", () -> new DemoCommand(streams));
        own.put("record", () -> new CommandLine(new RecordCommand(streams)).setStopAtPositional(true));
        own.put("play", () -> new PlayCommand(streams));
        own.put("verify", () -> new VerifyCommand(streams));
        own.put("info", () -> new InfoCommand(streams));
        own.put("cat", () -> new CatCommand(streams));
        own.put("snapshot", () -> new SnapshotCommand(streams));
        own.put("diff", () -> new DiffCommand(streams));
        own.put("pack", () -> new PackCommand(streams));
        own.put("import", () -> new ImportCommand(streams));
        own.put("repair", () -> new RepairCommand(streams));
        own.put("seal", () -> new SealCommand(streams));
        own.put("redact", () -> new RedactCommand(streams));
        own.put("pipe", () -> new PipeCommand(streams));
        own.put("train", () -> new TrainCommand(Ringterm::run));
    }

    /**
     * The commands that a command line can mean.
     *
     * @param args the command line
     * @return the one command that it names first, or all of them
     */
    Map<String, Supplier<Object>> wanted(String... args) {
        String first = args.length == 0 ? "" : args[0];
        Supplier<Object> named = own.get(first);
        if (named != null) {
            return Map.of(first, named);
        }
        return isRootOption(first) ? Map.of() : all();
    }

    private static boolean isRootOption(String first) {
        return first.equals("--version") || first.equals("-V");
    }

    private Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>(own);
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            provider.commands(streams).forEach(all::putIfAbsent);
        }
        return all;
    }
}
