package io.ringterm.replay.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.journal.Damage;
import io.ringterm.journal.JournalReport;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.replay.snapshot.SnapshotJson;
import io.ringterm.replay.source.CellDifference;
import io.ringterm.replay.source.Difference;
import io.ringterm.replay.source.SessionVerdict;
import io.ringterm.replay.source.Verdict;
import io.ringterm.replay.source.Versions;

/** A verdict for a program. */
final class VerdictJson {
    private VerdictJson() {}

    static void write(Verdict verdict, SealCheck seal, int status, OutputStream out) throws IOException {
        Recording recording = verdict.recording();
        JournalReport report = recording.report();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("recording", recording.path().toString());
            json.writeStringField("state", recording.state().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("status", status);
            json.writeNumberField("blocks", report.blocks());
            json.writeNumberField("events", report.events());
            json.writeNumberField("checkpoints", verdict.agreed());
            json.writeArrayFieldStart("sessions");
            for (SessionVerdict session : verdict.sessions()) {
                session(session, json);
            }
            json.writeEndArray();
            json.writeBooleanField("being_written", recording.isBeingWritten());
            json.writeArrayFieldStart("notes");
            for (SessionInfo session : recording.sessions()) {
                for (String note : Versions.notes(session)) {
                    json.writeString(note);
                }
            }
            json.writeEndArray();
            json.writeObjectFieldStart("seal");
            json.writeStringField("outcome", seal.outcome().name().toLowerCase(Locale.ROOT));
            json.writeStringField("signer", seal.signer());
            json.writeEndObject();
            json.writeNumberField("damage_count", report.damageCount());
            json.writeArrayFieldStart("damage");
            for (Damage damage : recording.damage()) {
                DamageJson.write(damage, json);
            }
            json.writeEndArray();
            if (report.endFile() != null) {
                json.writeObjectFieldStart("end");
                json.writeNumberField("block", report.lastBlock());
                json.writeStringField("file", report.endFile().toString());
                json.writeNumberField("offset", report.endOffset());
                json.writeNumberField("torn_bytes", report.tornBytes());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void session(SessionVerdict session, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("session", session.session());
        json.writeNumberField("events", session.events());
        json.writeNumberField("output_bytes", session.outputBytes());
        json.writeNumberField("frames", session.frames());
        json.writeNumberField("checkpoints_agreed", session.agreed());
        json.writeNumberField("checkpoints_skipped", session.skipped());
        json.writeNumberField("last_sequence", session.lastSequence());
        json.writeStringField("fingerprint", SnapshotJson.hex(session.fingerprint()));
        json.writeArrayFieldStart("gaps");
        for (String gap : session.gaps()) {
            json.writeString(gap);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("false_snapshots");
        for (long sequence : session.falseSnapshots()) {
            json.writeNumber(sequence);
        }
        json.writeEndArray();
        if (session.difference() != null) {
            difference(session.difference(), json);
        }
        json.writeEndObject();
    }

    private static void difference(Difference difference, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("difference");
        json.writeNumberField("sequence", difference.sequence());
        json.writeNumberField("agreed_sequence", difference.agreedSequence());
        json.writeStringField("recorded", SnapshotJson.hex(difference.recorded()));
        json.writeStringField("replayed", SnapshotJson.hex(difference.replayed()));
        CellDifference cell = difference.cell();
        if (cell != null) {
            json.writeObjectFieldStart("cell");
            json.writeNumberField("sequence", cell.sequence());
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
            json.writeFieldName("recorded");
            json.writeRawValue(cell.recorded());
            json.writeFieldName("replayed");
            json.writeRawValue(cell.replayed());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
