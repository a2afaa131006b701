package io.ringterm.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/**
 * SHA-256 over all that was recorded, however it is stored: a recording, its archive, and what is imported from that have
 * the same.
 *
 * <pre>
 *  journal id 16 bytes, creation time int64, writer, comment       of the first run; a text is an int32 length and UTF-8
 *  session int32, sequence int64, nanos int64, kind int8, flags int32, length int32, payload      for each event
 * </pre>
 *
 * <p>Little-endian. Checkpoints are not in it: they follow from the events, and {@code verify} holds them against those.
 */
public final class RecordingDigest implements EventHandler {
    private final MessageDigest hash = Digests.sha256();
    private final ByteBuffer fields = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    private final UUID recording;
    private long events;
    private String hex;

    /**
     * The digest of a recording of which no event was seen yet.
     *
     * @param header the recording's first header
     */
    public RecordingDigest(JournalHeader header) {
        recording = header.id();
        fields.putLong(recording.getMostSignificantBits()).putLong(recording.getLeastSignificantBits());
        fields.putLong(header.createdNanos());
        update();
        text(header.writer());
        text(header.comment());
    }

    /**
     * The digest of a whole recording.
     *
     * @param recording a recording that has a header
     * @return complete
     */
    public static RecordingDigest of(Recording recording) {
        RecordingDigest digest = new RecordingDigest(recording.header());
        recording.replay(digest, JournalListener.NONE);
        return digest;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        fields.putInt(utf8.length);
        update();
        hash.update(utf8);
    }

    private void update() {
        hash.update(fields.array(), 0, fields.position());
        fields.clear();
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        fields.putInt(session).putLong(sequence).putLong(nanos).put(kind.code());
        fields.putInt(flags).putInt(length);
        update();
        hash.update(payload, offset, length);
        events++;
    }

    /**
     * Which recording it is of.
     *
     * @return the journal's id
     */
    public UUID recording() {
        return recording;
    }

    /**
     * How many events it has seen.
     *
     * @return at least 0
     */
    public long events() {
        return events;
    }

    /**
     * The digest; no event may follow.
     *
     * @return hexadecimal
     */
    public String hex() {
        if (hex == null) {
            hex = HexFormat.of().formatHex(hash.digest());
        }
        return hex;
    }
}
