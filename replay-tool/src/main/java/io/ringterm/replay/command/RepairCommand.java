package io.ringterm.replay.command;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.journal.LostRange;
import io.ringterm.journal.Recording;
import io.ringterm.replay.archive.NewRecording;
import io.ringterm.replay.console.CommandName;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.rewrite.Repair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm repair}. */
@Command(
        name = "repair",
        description =
                "Make a new recording of what is whole in one, with a mark where events are missing. The one it is"
                        + " made of is not touched.",
        mixinStandardHelpOptions = true)
public final class RepairCommand implements Callable<Integer> {
    /** In a recording's comment. */
    static final String NOTE = "repaired, of ";

    private final Streams streams;

    @Mixin
    private RecordingFile file;

    @Mixin
    private NewRecordingOptions target;

    @Option(names = "--json", description = "Say what is missing as JSON.")
    private boolean json;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public RepairCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Recording recording = file.open()) {
            if (recording.sessions().isEmpty()) {
                throw ToolException.damaged("nothing in it can be read: " + recording.path());
            }
            Path out = target.path(file.path(), "-repaired");
            Repair.Result result;
            try (NewRecording made = target.begin(
                    recording,
                    out,
                    recording.isEncrypted() ? file.key() : null,
                    NOTE + NewRecordingOptions.id(recording),
                    UnaryOperator.identity())) {
                result = Repair.run(recording, made.log());
                made.finish(true, null);
            }
            if (json) {
                streams.print(json(recording, out, result));
            } else {
                say(out, result);
            }
        }
        return ExitStatus.FINE;
    }

    private void say(Path out, Repair.Result result) {
        for (LostRange gap : result.gaps()) {
            streams.say("ringterm: missing: " + gap);
        }
        streams.say("ringterm: " + result.events() + " events are whole, "
                + (result.gaps().isEmpty() ? "none is missing" : "marked where others are missing") + ", to " + out);
        streams.say("ringterm: try '" + CommandName.get() + " verify " + out + "'");
    }

    private static String json(Recording recording, Path out, Repair.Result result) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("recording", recording.path().toString());
            json.writeStringField("output", out.toString());
            json.writeNumberField("events", result.events());
            json.writeArrayFieldStart("gaps");
            for (LostRange gap : result.gaps()) {
                DamageJson.lost(gap, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }
}
