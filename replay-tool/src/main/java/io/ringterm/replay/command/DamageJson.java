package io.ringterm.replay.command;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.journal.Damage;
import io.ringterm.journal.LostRange;

/** What is wrong with a recording, for a program. */
final class DamageJson {
    private DamageJson() {}

    static void write(Damage damage, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", damage.kind().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("harmless", damage.kind().isHarmless());
        json.writeStringField("file", damage.file().toString());
        json.writeNumberField("offset", damage.offset());
        json.writeNumberField("length", damage.length());
        json.writeNumberField("first_block", damage.firstBlock());
        json.writeNumberField("last_block", damage.lastBlock());
        json.writeArrayFieldStart("lost");
        for (LostRange lost : damage.lost()) {
            lost(lost, json);
        }
        json.writeEndArray();
        json.writeStringField("detail", damage.detail());
        json.writeEndObject();
    }

    static void lost(LostRange lost, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("session", lost.session());
        json.writeNumberField("first", lost.first());
        if (lost.last() != LostRange.UNKNOWN) {
            json.writeNumberField("last", lost.last());
        }
        json.writeEndObject();
    }
}
