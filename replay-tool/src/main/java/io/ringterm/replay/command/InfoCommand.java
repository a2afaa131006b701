package io.ringterm.replay.command;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.CheckpointRef;
import io.ringterm.journal.JournalHeader;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.source.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringterm info}. */
@Command(name = "info", description = "Say what is in a recording.", mixinStandardHelpOptions = true)
public final class InfoCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RecordingFile file;

    @Option(names = "--json", description = "Say it as JSON.")
    private boolean json;

    /**
     * The command.
     *
     * @param streams where it writes
     */
    public InfoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Recording recording = file.open(streams)) {
            streams.print(json ? json(recording) : text(recording));
        }
        return ExitStatus.FINE;
    }

    private static String text(Recording recording) {
        StringBuilder text = new StringBuilder();
        text.append("recording    ").append(recording.path()).append('\n');
        text.append("state        ").append(recording.state().text()).append('\n');
        JournalHeader header = recording.header();
        if (header != null) {
            text.append("made         ").append(time(header.createdNanos()));
            text.append(" by ").append(visible(header.writer())).append('\n');
            text.append("format       ").append(header.major()).append('.').append(header.minor());
            text.append(", id ").append(header.id()).append('\n');
            if (!header.comment().isEmpty()) {
                text.append("comment      ").append(visible(header.comment())).append('\n');
            }
        }
        text.append("blocks       ").append(recording.report().blocks()).append('\n');
        recording.sessions().forEach(session -> session(recording, session, text));
        return text.toString();
    }

    private static void session(Recording recording, SessionInfo session, StringBuilder text) {
        text.append('\n').append("session      ").append(session.session()).append('\n');
        OpenPayload open = session.open();
        if (open != null) {
            text.append("command      ").append(visible(open.command())).append('\n');
            if (!open.title().isEmpty()) {
                text.append("title        ").append(visible(open.title())).append('\n');
            }
            text.append("size         ")
                    .append(open.columns())
                    .append('x')
                    .append(open.rows())
                    .append('\n');
        }
        Versions.notes(session)
                .forEach(note -> text.append("note         ").append(note).append('\n'));
        text.append("began        ").append(time(session.firstNanos())).append('\n');
        text.append("duration     ")
                .append(TimeOffset.text(session.durationNanos()))
                .append('\n');
        text.append("events       ").append(session.events()).append('\n');
        text.append("output       ").append(session.outputBytes()).append(" bytes\n");
        text.append("input        ").append(session.inputBytes()).append(" bytes\n");
        long all = checkpoints(recording, session, false);
        text.append("checkpoints  ").append(all).append(", with a snapshot ");
        text.append(checkpoints(recording, session, true)).append('\n');
    }

    private static long checkpoints(Recording recording, SessionInfo session, boolean withSnapshot) {
        return recording.checkpoints().stream()
                .filter(checkpoint -> checkpoint.session() == session.session())
                .mapToInt(CheckpointRef::snapshotBytes)
                .filter(bytes -> !withSnapshot || bytes > 0)
                .count();
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(0, nanos).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** A recording may come from anybody: nothing of it reaches the terminal but printable characters. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xfffd : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static String json(Recording recording) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("recording", recording.path().toString());
            json.writeStringField("state", recording.state().name().toLowerCase(Locale.ROOT));
            JournalHeader header = recording.header();
            if (header != null) {
                json.writeStringField("created", time(header.createdNanos()));
                json.writeStringField("writer", header.writer());
                json.writeStringField("format", header.major() + "." + header.minor());
                json.writeStringField("id", header.id().toString());
                json.writeStringField("comment", header.comment());
            }
            json.writeNumberField("blocks", recording.report().blocks());
            json.writeArrayFieldStart("sessions");
            for (SessionInfo session : recording.sessions()) {
                sessionJson(recording, session, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }

    private static void sessionJson(Recording recording, SessionInfo session, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("session", session.session());
        OpenPayload open = session.open();
        if (open != null) {
            json.writeStringField("command", open.command());
            json.writeStringField("title", open.title());
            json.writeNumberField("columns", open.columns());
            json.writeNumberField("lines", open.rows());
            json.writeNumberField("parser_version", open.parserVersion());
            json.writeNumberField("width_version", open.widthVersion());
            json.writeStringField("capabilities", open.capabilities().toString());
        }
        json.writeStringField("began", time(session.firstNanos()));
        json.writeNumberField("duration_nanos", session.durationNanos());
        json.writeNumberField("events", session.events());
        json.writeNumberField("output_bytes", session.outputBytes());
        json.writeNumberField("input_bytes", session.inputBytes());
        json.writeNumberField("last_sequence", session.lastSequence());
        json.writeBooleanField("closed", session.closed());
        json.writeNumberField("checkpoints", checkpoints(recording, session, false));
        json.writeNumberField("snapshots", checkpoints(recording, session, true));
        json.writeEndObject();
    }
}
