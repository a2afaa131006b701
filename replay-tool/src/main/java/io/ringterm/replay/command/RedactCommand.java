package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingState;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.rewrite.Redaction;
import io.ringterm.replay.rewrite.Redaction.Region;
import io.ringterm.replay.sign.SealKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm redact}. */
@Command(
        name = "redact",
        description =
                "Make a new recording in which what should not be seen is replaced by *, cell by cell. The one it is"
                        + " made of is not touched.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Patterns are looked for in what is printed, whatever colours or events divide it, in titles and other",
            "strings, in input, marks and the command; a match is within a line and at most 4,096 characters long.",
            "If a match is still to be seen on any screen afterwards, nothing is written and the status is 1.",
            "What is encoded (clipboard, images) is not looked into: use --region or --mark."
        })
public final class RedactCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingFile file;

    @Mixin
    private NewRecordingOptions target;

    @Option(names = "--pattern", paramLabel = "REGEX", description = "Replace what matches. May be repeated.")
    private List<String> patterns = List.of();

    @Option(
            names = "--mark",
            paramLabel = "NAME",
            description = "Replace everything from each mark NAME to the mark /NAME, or to the end. May be repeated.")
    private List<String> marks = List.of();

    @Option(
            names = "--region",
            paramLabel = "FROM-TO",
            description =
                    "Replace everything between two times: [[hours:]minutes:]seconds[.fraction]. May be repeated.")
    private List<String> regions = List.of();

    @Option(names = "--input", description = "Take out all that was typed.")
    private boolean input;

    @Option(names = "--key", paramLabel = "KEY", description = "Sign the new recording with this secret key.")
    private Path key;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public RedactCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Redaction.Plan plan = plan();
        KeyPair signer = key == null ? null : SealKeys.readSecret(key);
        ArchiveKey archiveKey = file.key();
        try (Recording recording = file.open()) {
            requireWhole(recording);
            Path out = target.path(file.path(), "-redacted");
            ArchiveKey encryption = recording.isEncrypted() ? archiveKey : null;
            long replaced = write(recording, plan, out, encryption);
            streams.say("ringterm: " + replaced + " characters replaced, to " + out);
            sign(recording, signer, out, archiveKey);
            streams.say("ringterm: try '" + CommandName.get() + " diff " + file.path() + " " + out + "'");
        }
        return ExitStatus.FINE;
    }

    private long write(Recording recording, Redaction.Plan plan, Path out, ArchiveKey encryption) throws IOException {
        try (NewRecording made = target.begin(
                recording,
                out,
                encryption,
                note(recording, plan),
                comment -> Redaction.text(comment, plan.patterns()))) {
            long replaced = Redaction.run(recording, plan, made.log());
            made.finish(recording.state() == RecordingState.SEALED, null);
            return replaced;
        }
    }

    private void sign(Recording recording, KeyPair signer, Path out, ArchiveKey archiveKey) throws IOException {
        if (signer != null) {
            SealCommand.seal(out, signer, archiveKey, streams);
        } else if (recording.seal() != null) {
            streams.say("ringterm: the seal of " + recording.path() + " is not good for the new one; --key seals that");
        }
    }

    /** What was done, without saying what was looked for. */
    private static String note(Recording recording, Redaction.Plan plan) {
        return "redacted (" + plan.patterns().size() + " patterns, "
                + (plan.marks().size() + plan.regions().size()) + " regions" + (plan.input() ? ", input" : "")
                + "), of " + NewRecordingOptions.id(recording);
    }

    private static void requireWhole(Recording recording) {
        if (recording.state() == RecordingState.DAMAGED || recording.header() == null) {
            throw ToolException.damaged(recording.path() + " is damaged: what is missing cannot be looked at; 'ringterm"
                    + " repair' makes a recording of what is whole in it");
        }
    }

    private Redaction.Plan plan() {
        if (patterns.isEmpty() && marks.isEmpty() && regions.isEmpty() && !input) {
            throw ToolException.usage("what is to be redacted? --pattern, --mark, --region or --input");
        }
        List<Pattern> compiled = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                compiled.add(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                throw ToolException.usage("--pattern " + (compiled.size() + 1) + ": " + e.getDescription());
            }
        }
        return new Redaction.Plan(
                compiled, marks, regions.stream().map(RedactCommand::region).toList(), input);
    }

    private static Region region(String text) {
        String[] ends = text.split("-", 2);
        if (ends.length == 2) {
            TimeOffset.Converter times = new TimeOffset.Converter();
            Region region = new Region(
                    times.convert(ends[0]).nanos(), times.convert(ends[1]).nanos());
            if (region.fromNanos() <= region.toNanos()) {
                return region;
            }
        }
        throw ToolException.usage("--region is two times, such as 0:05-0:12.5, and not '" + text + "'");
    }
}
