package io.ringterm.replay.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.ringterm.event.Limits;
import io.ringterm.journal.Unpacker;
import io.ringterm.replay.archive.ArchiveImport;
import io.ringterm.replay.archive.Archives;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringterm import}. */
@Command(
        name = "import",
        description = "Make a recording's folder of an archive, which may come from anybody: all of it is checked, and"
                + " it can name no file and run no code.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "IN", description = "The archive; - is standard input.")
    private String in;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder; IN without " + Archives.SUFFIX + " if not given.")
    private Path directory;

    @Option(
            names = "--max-size",
            paramLabel = "BYTES",
            description = "Give up when it unpacks to more; ${DEFAULT-VALUE} if not given.")
    private long maxSize = Limits.MAX_IMPORT_BYTES;

    @Mixin
    private ArchiveKeyOption key;

    /**
     * The command.
     *
     * @param streams where it reads and writes
     */
    public ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (directory == null && in.equals("-")) {
            throw ToolException.usage("where to? -o names the folder for what comes on standard input");
        }
        Path folder = directory == null ? Archives.beside(Path.of(in), "") : directory;
        NewRecording.requireNew(folder);
        ArchiveImport.Result result = in.equals("-") ? run(streams.in(), folder) : open(Path.of(in), folder);
        streams.say("ringterm: imported " + result.events() + " events, " + result.bytes() + " bytes, to " + folder
                + (result.closed() ? "" : "; it was not cleanly closed, and still is not"));
        streams.say("ringterm: try '" + CommandName.get() + " verify " + folder + "'");
        return ExitStatus.FINE;
    }

    private ArchiveImport.Result open(Path archive, Path folder) throws IOException {
        if (Files.isDirectory(archive)) {
            throw ToolException.usage("this is a folder, and an archive is a file: " + archive);
        }
        try (InputStream stream = Files.newInputStream(archive)) {
            return run(stream, folder);
        }
    }

    private ArchiveImport.Result run(InputStream stream, Path folder) throws IOException {
        Unpacker unpacker = Archives.unpacker(key.find());
        return ArchiveImport.run(stream, Path.of(in), folder, unpacker, maxSize);
    }
}
